/// A polled document: what people set, and what polling has learnt.
package struct Feed: Hashable, Sendable, Codable {
    package enum State: String, Sendable, Codable {
        case active
        /// Paused by a person.
        case paused
        /// Answered 410 Gone: polled no more until a person resumes it.
        case gone
    }

    package var id: FeedID
    /// As given by a person, or moved by a permanent redirect.
    package var url: String
    package var settings: FeedSettings
    package var state: State
    package var poll: PollState
    /// From the document.
    package var title: String
    package var homePageURL: String?
    package var createdAt: Timestamp

    package init(
        id: FeedID, url: String, settings: FeedSettings = FeedSettings(), state: State = .active, poll: PollState, title: String = "",
        homePageURL: String? = nil, createdAt: Timestamp
    ) {
        self.id = id
        self.url = url
        self.settings = settings
        self.state = state
        self.poll = poll
        self.title = title
        self.homePageURL = homePageURL
        self.createdAt = createdAt
    }
}

/// What people choose for a feed.
package struct FeedSettings: Hashable, Sendable, Codable {
    /// Overrides the feed's own name as the outlet.
    package var outlet: String?
    /// Polls at this interval whatever the floor; 1 s upward.
    package var every: Duration?
    package var fullText: Bool
    /// Entries of the first document open alerts only when dated within this time before the first fetch.
    package var backlog: Duration

    package init(outlet: String? = nil, every: Duration? = nil, fullText: Bool = false, backlog: Duration = .seconds(86_400)) {
        self.outlet = outlet
        self.every = every
        self.fullText = fullText
        self.backlog = backlog
    }
}

/// ETag and Last-Modified, byte for byte as the server sent them.
package struct Validators: Hashable, Sendable, Codable {
    package var etag: String?
    package var lastModified: String?

    package init(etag: String? = nil, lastModified: String? = nil) {
        self.etag = etag
        self.lastModified = lastModified
    }
}

/// What polling a feed has led to so far.
package struct PollState: Hashable, Sendable, Codable {
    package var nextDue: Timestamp
    /// Why then: "every 15m", "Retry-After 120 s", "back-off after 3 failures".
    package var nextDueReason: String
    package var validators: Validators
    package var lastPoll: Timestamp?
    package var lastSuccess: Timestamp?
    package var lastStatus: Int?
    /// Consecutive failures; zero after a success.
    package var failures: Int
    /// The last failure's code and words; nil when the last poll was well.
    package var problem: Problem?
    package var polls: Int64
    package var notModified: Int64
    package var entriesSeen: Int64
    /// What the last document and the last answer said about how often to ask; a 304 brings no document, so they are kept.
    package var hints: PollHints
    /// The usual time between two entries, from the last document; nil where it shows none.
    package var rhythm: Duration?
    /// The date of the last document's newest entry; nil where none was dated.
    package var newestEntry: Timestamp?
    /// Until when the server has asked to be left alone (Retry-After); it stays when the time has passed.
    package var heldUntil: Timestamp?

    package init(
        nextDue: Timestamp, nextDueReason: String = "new feed", validators: Validators = Validators(), lastPoll: Timestamp? = nil,
        lastSuccess: Timestamp? = nil, lastStatus: Int? = nil, failures: Int = 0, problem: Problem? = nil, polls: Int64 = 0,
        notModified: Int64 = 0, entriesSeen: Int64 = 0, hints: PollHints = PollHints(), rhythm: Duration? = nil,
        newestEntry: Timestamp? = nil, heldUntil: Timestamp? = nil
    ) {
        self.nextDue = nextDue
        self.nextDueReason = nextDueReason
        self.validators = validators
        self.lastPoll = lastPoll
        self.lastSuccess = lastSuccess
        self.lastStatus = lastStatus
        self.failures = failures
        self.problem = problem
        self.polls = polls
        self.notModified = notModified
        self.entriesSeen = entriesSeen
        self.hints = hints
        self.rhythm = rhythm
        self.newestEntry = newestEntry
        self.heldUntil = heldUntil
    }
}

/// A state with a reason: a stable code for programs, words for people.
package struct Problem: Hashable, Sendable, Codable {
    package var code: String
    package var message: String

    package init(code: String, message: String) {
        self.code = code
        self.message = message
    }
}
