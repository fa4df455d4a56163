package import Model

/// What the schedule has to know of a feed, as it is after the poll.
package struct PollSubject: Sendable {
    package var feed: FeedID
    /// The operator's own interval for this feed.
    package var every: Duration?
    package var hasValidators: Bool
    package var hints: PollHints
    package var rhythm: Duration?
    package var newestEntry: Timestamp?
    /// Consecutive failures, this one included.
    package var failures: Int
    /// Successful polls so far, this one included.
    package var successes: Int64
    /// It was added together with others, so that their first polls came close together.
    package var isOneOfMany = false

    package init(
        feed: FeedID, every: Duration? = nil, hasValidators: Bool = true, hints: PollHints = PollHints(), rhythm: Duration? = nil,
        newestEntry: Timestamp? = nil, failures: Int = 0, successes: Int64 = 2
    ) {
        self.feed = feed
        self.every = every
        self.hasValidators = hasValidators
        self.hints = hints
        self.rhythm = rhythm
        self.newestEntry = newestEntry
        self.failures = failures
        self.successes = successes
    }

    /// A feed in the midst of its polls.
    init(_ state: PollState, of feed: FeedID, every: Duration?) {
        self.init(
            feed: feed, every: every, hasValidators: state.validators.etag != nil || state.validators.lastModified != nil,
            hints: state.hints, rhythm: state.rhythm, newestEntry: state.newestEntry, failures: state.failures)
    }
}
