import Alerting
import Dispatch
import Glibc
import Logging
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
        let preparer = ArticlePreparer(extractor: extractor)
        do {
            return JudgeService(store: store, judge: try judge(stories, preparer), preparer: preparer, context: context)
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
        let scores = Dictionary(grouping: try store.articleScores(since: since), by: \.article)
        var unreadable = 0
        try store.loadWindow(since: since) { articles in
            for member in Self.members(articles) {
                guard let member else {
                    unreadable += 1
                    continue
                }
                judge.restore(member, scores: (scores[member.arrival.article] ?? []).map(\.score))
            }
        }
        if unreadable > 0 {
            context.logger.warning("\(unreadable) articles have features of another version; they take no new reports in")
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
        for story in state.pinned { judge.restore(pinned: story) }
        for alert in state.alerts { judge.restore(alert) }
        for (story, until) in state.muted { judge.mute(story, until: until) }
        if let clock = state.clock { judge.restore(clock: clock) }
        // Whatever else the running judge has forgotten with the articles that left the window.
        judge.expire(before: since)
        judge.setSilences(try store.silences(now: context.clock.now).map { Model.Silence($0) })
        return judge
    }

    /// The articles as the judge takes them, in order, read from their blobs on all cores; nil where features are of another version.
    private static func members(_ articles: [RestoredArticle]) -> [RestoredMember?] {
        guard !articles.isEmpty else { return [] }
        let shares = max(1, min(articles.count / 64, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
        return [RestoredMember?](unsafeUninitializedCapacity: articles.count) { buffer, filled in
            // Every place is written once, by the share that it belongs to, before the array is made.
            nonisolated(unsafe) let places = buffer
            DispatchQueue.concurrentPerform(iterations: shares) { share in
                for index in stride(from: share, to: articles.count, by: shares) {
                    places.initializeElement(at: index, to: articles[index].member)
                }
            }
            filled = articles.count
        }
    }
}

extension RestoredArticle {
    fileprivate var member: RestoredMember? {
        (try? ArticleFeatures(decoding: features)).map(member(features:))
    }

    func member(features: ArticleFeatures) -> RestoredMember {
        RestoredMember(
            arrival: Arrival(
                article: article, outlet: outlet, entryKey: entryID, title: title, url: url, published: published, time: time,
                features: features, marks: ReportMarks(decoding: marks) ?? ReportMarks()),
            story: story, copy: copy, developments: developments)
    }
}

extension CommandFailure {
    /// A store that cannot be used, with its exit code.
    init(_ failure: StorageFailure) {
        self.init(code: failure.code == .notPermitted ? .notPermitted : .failed, message: failure.message)
    }
}
