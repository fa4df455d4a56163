import Alerting
import Model
import Pipeline
import Storage
import Stories
import Topics

/// Builds the judge from the store: every index in memory is rebuilt from what was committed, equal bit for bit.
struct JudgeLoader {
    let store: Store
    let configuration: Configuration
    let context: DaemonContext

    func service() throws(CommandFailure) -> JudgeService {
        let stories = configuration.stories.storiesConfiguration
        let extractor = FeatureExtractor(seed: store.installation.hashSeed, configuration: stories)
        let preparer = ArticlePreparer(extractor: extractor, lists: stories.ownership.lists)
        do {
            return JudgeService(store: store, judge: try judge(stories, preparer), context: context)
        } catch {
            throw CommandFailure(error)
        }
    }

    private func judge(_ stories: StoriesConfiguration, _ preparer: ArticlePreparer) throws(StorageFailure) -> Judge {
        let since = configuration.stories.windowStart(at: context.clock.now)
        let state = try store.judgeState(since: since)
        var judge = Judge(
            stories: StoryIndex(configuration: stories, nextStory: state.nextStory), topics: TopicSet(try store.topics()),
            policy: AlertPolicy(scoreStep: configuration.topics.scoreStep), preparer: preparer, nextAlert: state.nextAlert)
        for redirect in state.redirects { judge.restore(redirect: redirect.old, to: redirect.new) }
        let keeper = SegmentKeeper(store: store, stories: stories, logger: context.logger)
        try WindowLoader(store: store, keeper: keeper, logger: context.logger).load(into: &judge, since: since)
        for (article, scores) in Dictionary(grouping: try store.articleScores(since: since), by: \.article) {
            judge.restore(scores.map(\.score), of: article)
        }
        for edit in try store.edits(since: since) {
            judge.restore(
                EditedReport(
                    edition: edit.edition, time: edit.time, marks: ReportMarks(decoding: edit.marks) ?? ReportMarks(),
                    developments: edit.developments))
        }
        for separation in state.separations { judge.restore(separation: separation.story, from: separation.other) }
        for known in try store.furniture() {
            let furniture = OutletFurniture(decoding: known.state, lastSeen: known.lastSeen)
            if let furniture { judge.restore(furniture, of: known.outlet) }
        }
        let words = try store.words().compactMap { kept in
            WordCounts(decoding: kept.counts).map { DayWords(day: kept.day, counts: $0) }
        }
        judge.learn(words, window: configuration.stories.windowDays)
        for story in state.pinned { judge.restore(pinned: story) }
        for alert in state.alerts { judge.restore(alert) }
        for (story, until) in state.muted { judge.mute(story, until: until) }
        if let clock = state.clock { judge.restore(clock: clock) }
        // Whatever else the running judge has forgotten with the articles that left the window.
        judge.expire(before: since)
        judge.setSilences(try store.silences(now: context.clock.now).map { Model.Silence($0) })
        return judge
    }
}

extension CommandFailure {
    /// A store that cannot be used, with its exit code.
    init(_ failure: StorageFailure) {
        self.init(code: failure.code == .notPermitted ? .notPermitted : .failed, message: failure.message)
    }
}
