/// A feed: what people set, and what polling has led to.
package struct FeedResource: Codable, Hashable, Sendable {
    /// Such as `f1`.
    package var id: String
    /// One of: new, active, failing, paused, gone, removed.
    package var state: String
    /// Why it is in its state, in words.
    package var reason: String
    /// Address polled.
    package var url: String
    /// From the document; empty until it was read.
    package var title: String
    /// From the document.
    package var homePageURL: String?
    /// Overrides the feed's own name as the outlet.
    package var outlet: String?
    /// A duration such as `15m`. Interval set by a person; absent: the schedule chooses.
    package var every: String?
    /// Whether the page of each article is fetched.
    package var fullText: Bool
    /// A duration such as `15m`. Entries of the first document open alerts only when dated within this time.
    package var backlog: String
    /// RFC 3339. When it was added.
    package var createdAt: String
    /// Why it is in `feed list --problems`; absent while all is well.
    package var problem: ResourceProblem?
    /// How its entries are told apart, and why, where its own ids are unsound; in `feed show` only.
    package var identity: String?
    /// Its polling.
    package var poll: FeedPoll
    /// What lasts of it that a person may want to know; absent for nothing.
    package var signals: [SignalResource]?
    /// When it would count as silent, and why then; in `feed show` only.
    package var silence: String?
    /// Its subscription at a hub; in `feed show` only, absent where it has none.
    package var push: FeedPush?
    /// What shapes its requests; in `feed show` only, absent where they are as usual.
    package var access: FeedAccess?

    package init(
        id: String, state: String, reason: String, url: String, title: String, homePageURL: String? = nil, outlet: String? = nil,
        every: String? = nil, fullText: Bool, backlog: String, createdAt: String, problem: ResourceProblem? = nil,
        identity: String? = nil, poll: FeedPoll, signals: [SignalResource]? = nil, silence: String? = nil, push: FeedPush? = nil,
        access: FeedAccess? = nil
    ) {
        self.id = id
        self.state = state
        self.reason = reason
        self.url = url
        self.title = title
        self.homePageURL = homePageURL
        self.outlet = outlet
        self.every = every
        self.fullText = fullText
        self.backlog = backlog
        self.createdAt = createdAt
        self.problem = problem
        self.identity = identity
        self.poll = poll
        self.signals = signals
        self.silence = silence
        self.push = push
        self.access = access
    }

    private enum CodingKeys: String, CodingKey {
        case id, state, reason, url, title, outlet, every, backlog, problem, identity, poll, signals, silence, push, access
        case homePageURL = "home_page_url"
        case fullText = "full_text"
        case createdAt = "created_at"
    }
}

/// What polling a feed has led to so far.
package struct FeedPoll: Codable, Hashable, Sendable {
    /// RFC 3339. When the next poll is due; absent while paused or gone.
    package var nextDue: String?
    /// Why then: "every 15m", "Retry-After 120 s".
    package var nextDueReason: String
    /// RFC 3339. When it was last asked.
    package var lastPoll: String?
    /// RFC 3339. When it last answered well, 304 included.
    package var lastSuccess: String?
    /// HTTP status of the last answer.
    package var lastStatus: Int?
    /// Consecutive failures.
    package var failures: Int
    /// Polls ever.
    package var polls: Int
    /// Polls answered with 304.
    package var notModified: Int
    /// Entries taken in.
    package var entriesSeen: Int
    /// Validator as the server sent it.
    package var etag: String?
    /// Validator as the server sent it.
    package var lastModified: String?

    package init(
        nextDue: String? = nil, nextDueReason: String, lastPoll: String? = nil, lastSuccess: String? = nil, lastStatus: Int? = nil,
        failures: Int, polls: Int, notModified: Int, entriesSeen: Int, etag: String? = nil, lastModified: String? = nil
    ) {
        self.nextDue = nextDue
        self.nextDueReason = nextDueReason
        self.lastPoll = lastPoll
        self.lastSuccess = lastSuccess
        self.lastStatus = lastStatus
        self.failures = failures
        self.polls = polls
        self.notModified = notModified
        self.entriesSeen = entriesSeen
        self.etag = etag
        self.lastModified = lastModified
    }

    private enum CodingKeys: String, CodingKey {
        case failures, polls, etag
        case nextDue = "next_due"
        case nextDueReason = "next_due_reason"
        case lastPoll = "last_poll"
        case lastSuccess = "last_success"
        case lastStatus = "last_status"
        case notModified = "not_modified"
        case entriesSeen = "entries_seen"
        case lastModified = "last_modified"
    }
}
