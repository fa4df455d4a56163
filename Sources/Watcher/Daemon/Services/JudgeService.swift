import Alerting
import Logging
package import Model
package import Pipeline
import ServiceLifecycle
package import Storage
package import Stories
import Text
import Topics

/// The one owner of the judgement: takes entries from the intake queue in order, decides, commits, applies.
package actor JudgeService: Service {
    private let store: Store
    private let builder = ArticleBuilder()
    private let context: DaemonContext
    private var judge: Judge
    /// The settings that the judge runs with until the next start.
    nonisolated let stories: StoriesConfiguration
    /// Set while the store refuses commits; told by `status` and `health`.
    private(set) var problem: String?

    package init(store: Store, judge: Judge, context: DaemonContext) {
        self.store = store
        self.judge = judge
        stories = judge.configuration
        self.context = context
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown { await self.work() }
    }

    /// Until cancelled: batches while there are any, else sleep until the intake has something.
    private func work() async {
        while !Task.isCancelled {
            let judged = await judgeNext()
            context.progress.beat("judge", at: context.clock.now)
            if judged == 0 { await context.intakeArrived.wait(atMost: problem == nil ? .seconds(5) : .seconds(1)) }
        }
    }

    /// Judges the next batch; answers how many entries left the queue.
    @discardableResult
    package func judgeNext() async -> Int {
        do {
            let limit = context.configuration.current.judge.batch
            var batch = try await store.asynchronously { store throws(StorageFailure) in try store.nextIntake(limit: limit) }
            guard !batch.entries.isEmpty || !batch.unreadable.isEmpty else { return 0 }
            if let first = batch.entries.first?.ingested {
                // The words of a day are counted before any entry of the next one is read, however the queue is cut.
                let day = max(judge.time, first).day
                batch.entries.removeSubrange((batch.entries.firstIndex { $0.ingested.day > day } ?? batch.entries.endIndex)...)
                try learnWords(before: first)
            }
            let prepared = await prepare(batch.entries)
            return try commit(prepared, queue: batch)
        } catch {
            report(error)
            return 0
        }
    }

    /// Counts the words of the days that are over when the next entry came: kept, then taken into use, without a suspension.
    private func learnWords(before time: Timestamp) throws(StorageFailure) {
        let window = context.configuration.current.stories.windowDays
        let days = judge.wordsToLearn(before: time, window: window)
        guard let last = days.last else { return }
        try store.commit(
            words: days.map { StoredWords(day: $0.day, counts: $0.counts.encoded()) }, droppingThrough: last.day - window)
        judge.learn(days, window: window)
        let stories = days.reduce(0) { $0 + $1.counts.stories }
        context.logger.info("words of \(stories) stories of \(days.count) finished days counted; new articles are weighed by them")
    }

    private func report(_ failure: StorageFailure) {
        if problem != failure.message { context.logger.error("cannot commit judgements, will retry: \(failure.message)") }
        problem = failure.message
    }

    /// Text and features on all cores; order is kept.
    private func prepare(_ entries: [QueuedEntry]) async -> [PreparedArticle] {
        let builder = self.builder
        let preparer = judge.preparer
        return await withTaskGroup(of: (Int, PreparedArticle).self) { group in
            for (index, entry) in entries.enumerated() {
                group.addTask {
                    (
                        index,
                        preparer.prepare(
                            builder.article(from: entry.entry, id: entry.article, revision: entry.revision, context: entry.context))
                    )
                }
            }
            var prepared = [PreparedArticle?](repeating: nil, count: entries.count)
            for await (index, article) in group { prepared[index] = article }
            return prepared.compactMap { $0 }
        }
    }

    /// Decide, commit, apply: without a suspension, so that no state in memory is ever ahead of the store.
    private func commit(_ prepared: [PreparedArticle], queue: IntakeBatch) throws(StorageFailure) -> Int {
        let start = context.clock.now
        let decided = judge.decide(prepared)
        let committed: JudgementCommit
        do throws(StorageFailure) {
            committed = try JudgementRecord(store: store, configuration: context.configuration.current)
                .commit(of: decided, queue: queue, judge: judge)
            _ = try store.commit(judgement: committed)
        } catch {
            judge.discard()
            throw error
        }
        judge.apply()
        problem = nil
        if !committed.messages.isEmpty { context.deliveriesOwed.signal() }
        tell(decided, messages: committed.messages, took: context.clock.now - start)
        return prepared.count + queue.unreadable.count
    }

    private func tell(_ batch: JudgementBatch, messages: [OwedMessage], took: Duration) {
        let metrics = context.metrics
        metrics.observe(Double(took.microseconds) / 1e6, in: .judgementSeconds)
        metrics.add(Double(batch.articles.count), to: .articles)
        metrics.add(Double(batch.articles.count { $0.placement?.copy != nil }), to: .copies)
        metrics.add(Double(batch.articles.count { $0.placement?.opened == true }), to: .storiesOpened)
        tell(messages)
        for judged in batch.articles { publish(judged) }
    }

    /// Counts, logs and publishes what alerts say.
    private func tell(_ messages: [OwedMessage]) {
        for owed in messages {
            context.metrics.add(to: .alerts, labels: ["kind": owed.message.kind.rawValue])
            context.logger.info(
                "alert \(owed.message.kind.rawValue)",
                metadata: [
                    "alert": "\(owed.message.alert)", "version": "\(owed.message.version)", "topic": "\(owed.message.topicID)",
                    "story": "\(owed.message.story.id)", "reason": "\(owed.message.reason)",
                ])
            context.events.publish(.alert(owed.message))
        }
    }

    /// Tells those who listen what became of an article.
    private func publish(_ judged: ArticleJudgement) {
        guard context.events.listenerCount > 0 else { return }
        for event in judged.events { context.events.publish(event) }
    }

    // MARK: Changes by people, which take effect with the next article

    /// Changes topics in the store and takes them into use, in one step.
    package func changeTopics<Result: Sendable>(_ change: @Sendable (Store) throws(StorageFailure) -> Result) throws(StorageFailure)
        -> Result
    {
        let result = try change(store)
        let topics = try store.topics()
        judge.setTopics(TopicSet(topics), known: Set(topics.map(\.id)))
        return result
    }

    /// Takes a topic off, closes its alerts and forgets them, in one step.
    package func removeTopic(_ id: String, expecting version: Int64?, now: Timestamp) throws(StorageFailure) {
        let defaults = context.configuration.current.topics.defaultChannels
        let closed = try changeTopics { store throws(StorageFailure) in
            try store.removeTopic(id, expecting: version, defaultChannels: defaults, now: now)
        }
        if !closed.isEmpty { context.deliveriesOwed.signal() }
        tell(closed)
    }

    package func changeSilences<Result: Sendable>(_ change: @Sendable (Store) throws(StorageFailure) -> Result) throws(StorageFailure)
        -> Result
    {
        let result = try change(store)
        judge.setSilences(try store.silences(now: context.clock.now).map { Model.Silence($0) })
        return result
    }

    package func mute(_ story: StoryID, until time: Timestamp) throws(StorageFailure) -> StoryRecord {
        let record = try store.muteStory(story, until: time)
        judge.mute(story, until: time)
        return record
    }

    package func unmute(_ story: StoryID) throws(StorageFailure) -> StoryRecord {
        let record = try store.unmuteStory(story)
        judge.mute(story, until: nil)
        return record
    }

    /// A merge or split by a person's word: decided, committed, applied, without a suspension. Throws `invalid` with the refusal where
    /// nothing was to be done.
    func carryOut(refusal: String, _ decide: (inout Judge) -> ManualChange) throws(StorageFailure) -> StoryID {
        let change = decide(&judge)
        let committed: ManualCommit
        do throws(StorageFailure) {
            guard !change.memberships.isEmpty else { throw StorageFailure(.invalid, refusal) }
            committed = try JudgementRecord(store: store, configuration: context.configuration.current)
                .commit(of: change, judge: judge, now: context.clock.now)
            _ = try store.commit(manual: committed)
        } catch {
            judge.discard()
            throw error
        }
        judge.apply()
        if !committed.outcome.messages.isEmpty { context.deliveriesOwed.signal() }
        tell(committed.outcome.messages)
        return change.story
    }

    /// Takes the operator's lists of sources into use: for the articles that come, and when a story's origins are counted next.
    package func use(_ ownership: Ownership) { judge.setOwnership(ownership) }

    /// Forgets what lies before the window.
    package func expire(before time: Timestamp) { judge.expire(before: time) }

    /// The oldest day whose articles stand in tables; nil where all lie in segments.
    var unsealed: StoryIndex.UnsealedDay? { judge.unsealed }

    /// Takes a segment in the place of the articles that it holds; false where they are others.
    func adopt(_ segment: DaySegment) -> Bool { judge.adopt(segment) }

    /// Lets go of pages of segments that were read.
    func releasePages() { judge.releasePages() }

    package var digest: Judge.Digests { judge.digest }
}

extension QueuedEntry {
    /// What the builder has to know of the entry's feed.
    var context: ArticleBuilder.Context {
        ArticleBuilder.Context(
            feed: feed.id, outletOverride: feed.outletOverride, feedTitle: feed.title, feedURL: feed.url, homePageURL: feed.homePageURL,
            language: feed.language, ingested: ingested, isBacklog: isBacklog)
    }
}
