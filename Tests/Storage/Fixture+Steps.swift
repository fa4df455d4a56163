import Model
import Storage

/// The usual way of an article through the store, a step a call.
extension Fixture {
    @discardableResult
    func feed(_ url: String = "https://example.com/feed", due: Int64 = 0) throws -> Feed {
        try store.addFeed(url: url, settings: FeedSettings(), now: at(0), firstDue: at(due)).feed
    }

    @discardableResult
    func take(_ entries: [Entry], from feed: Feed, seconds: Int64 = 10, isBacklog: Bool = false) throws -> IntakeResult {
        try store.commit(
            intake: intake(entries.map { IntakeEntry(entry: $0, isBacklog: isBacklog) }, from: feed, seconds: seconds))
    }

    func intake(_ entries: [IntakeEntry], from feed: Feed, seconds: Int64) -> IntakeCommit {
        var poll = feed.poll
        poll.nextDue = at(seconds + 900)
        poll.nextDueReason = "every 15m"
        poll.lastPoll = at(seconds)
        poll.lastSuccess = at(seconds)
        poll.lastStatus = 200
        poll.validators = Validators(etag: "\"v\(seconds)\"")
        let report = PollReport(startedAt: at(seconds), endedAt: at(seconds), status: 200, bytes: 1000, finalURL: feed.url)
        return IntakeCommit(
            feed: feed.id, time: at(seconds), entries: entries, poll: poll, report: report, title: "Example", language: "en")
    }

    /// Judges all that is queued, each article as a story of its own.
    @discardableResult
    func judgeAll(firstStory: Int64? = nil) throws -> [JudgedArticle] {
        let state = try store.judgeState(since: at(-1_000_000))
        var story = firstStory ?? state.nextStory.rawValue
        var judged: [JudgedArticle] = []
        for queued in try store.nextIntake(limit: 1000).entries {
            judged.append(Self.judged(queued, story: StoryID(rawValue: story)))
            story += 1
        }
        _ = try store.commit(
            judgement: JudgementCommit(articles: judged, nextStory: StoryID(rawValue: story), nextAlert: state.nextAlert))
        return judged
    }

    /// A queued entry, judged into a story.
    static func judged(
        _ queued: QueuedEntry, story: StoryID, opened: Bool = true, copy: CopyMatch? = nil, changes: [MembershipChange] = [],
        decisions: [ArticleDecision] = []
    ) -> JudgedArticle {
        let entry = queued.entry
        let article = Article(
            id: queued.article, revision: queued.revision, feed: queued.feed.id, entryID: entry.id,
            outlet: Outlet(key: "example", name: "Example"), title: entry.title ?? "", text: entry.contentText ?? "",
            url: entry.url, language: "en", tags: ["news"], ingested: queued.ingested, isBacklog: queued.isBacklog)
        let placement = Placement(
            article: queued.article, copy: copy, story: story, opened: opened, reason: opened ? "no story is near" : "words .41",
            changes: changes, state: Self.state(story, title: article.title, time: queued.ingested))
        return JudgedArticle(
            intake: queued.intake, article: article, features: [1, 2, 3, UInt8(truncatingIfNeeded: queued.article.rawValue)],
            time: queued.ingested, placement: placement, decisions: decisions)
    }

    static func state(_ story: StoryID, title: String = "A story", time: Timestamp = at(10), articles: Int = 1) -> StoryState {
        StoryState(
            id: story, title: title, firstSeen: time, lastSeen: time, articles: articles, outlets: ["Example"],
            origins: [Origin(name: "Example", anchor: ArticleID(rawValue: 1), articles: articles, evidence: "first report")])
    }

    /// Commits a version of an alert that is owed to channels.
    @discardableResult
    func owe(
        alert: Int64 = 1, version: Int32 = 1, channels: [String] = ["ops"], seconds: Int64 = 20, due: Int64? = nil
    ) throws -> JudgementResult {
        let state = Self.state(StoryID(rawValue: 1))
        let told = Alert.Told(origins: [ArticleID(rawValue: 1)], score: 0.6)
        let record = Alert(
            id: AlertID(rawValue: alert), topic: "ports", story: state.id, anchor: ArticleID(rawValue: 1), version: version,
            told: told, openedAt: at(20), updatedAt: at(seconds))
        let owed = OwedMessage(
            message: Self.message(alert: alert, version: version, seconds: seconds, story: state), channels: channels,
            dueAt: at(due ?? seconds))
        return try store.commit(
            judgement: JudgementCommit(
                stories: [state], alerts: [record], messages: [owed], nextStory: StoryID(rawValue: 2),
                nextAlert: AlertID(rawValue: alert + 1)))
    }

    static func message(alert: Int64, version: Int32, seconds: Int64, story: StoryState) -> AlertMessage {
        let link = AlertMessage.Link(title: "A story", url: "https://example.com/1", outlet: "Example", published: nil)
        return AlertMessage(
            kind: version == 1 ? .opened : .updated, time: at(seconds), alert: AlertID(rawValue: alert), version: version,
            topicID: "ports", topicTitle: "Ports", score: 0.6, evidence: [], story: story, articles: [link],
            reason: version == 1 ? "opened: score 0.6" : "new_origin: Second")
    }

    func claim(_ seconds: Int64, lease: Int64 = 60) throws -> [ClaimedDelivery] {
        try store.claimDeliveries(now: at(seconds), limit: 100, lease: .seconds(lease))
    }

    /// Ends a claimed try.
    @discardableResult
    func end(
        _ claimed: ClaimedDelivery, _ outcome: DeliveryOutcome, seconds: Int64, next: Int64? = nil, quiet: Int64? = nil
    ) throws -> Delivery {
        try store.commit(
            attempt: AttemptCommit(
                delivery: claimed.delivery.id, startedAt: at(seconds - 1), endedAt: at(seconds), status: 200, outcome: outcome,
                nextAttempt: next.map { at($0) }, channelNotBefore: quiet.map { at($0) }))
    }
}

/// An entry of a test feed.
func entry(_ id: String, title: String = "A title", text: String = "Some text.", url: String? = nil) -> Entry {
    Entry(id: id, url: url ?? "https://example.com/\(id)", title: title, contentText: text, published: at(5))
}
