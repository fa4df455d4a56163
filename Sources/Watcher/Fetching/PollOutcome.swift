package import Model

/// How a poll ended, as far as the next one depends on it.
package enum PollOutcome: Sendable {
    /// A document that parsed.
    case document(retryAfter: Duration? = nil)
    case notModified(retryAfter: Duration? = nil)
    /// No response, a bad one, or a document that is no feed.
    case failed(status: Int?, code: String, retryAfter: Duration? = nil)

    package init(_ problem: FetchProblem) {
        self = .failed(status: problem.status, code: problem.code, retryAfter: problem.retryAfter)
    }
}

/// What the schedule has to know of a feed, as it is after the poll.
package struct PollSubject: Sendable {
    package var feed: FeedID
    /// The operator's own interval for this feed.
    package var every: Duration?
    package var hasValidators: Bool
    package var hints: PollHints
    package var rhythm: Duration?
    /// Consecutive failures, this one included.
    package var failures: Int
    /// Successful polls so far, this one included.
    package var successes: Int64

    package init(
        feed: FeedID, every: Duration? = nil, hasValidators: Bool = true, hints: PollHints = PollHints(), rhythm: Duration? = nil,
        failures: Int = 0, successes: Int64 = 2
    ) {
        self.feed = feed
        self.every = every
        self.hasValidators = hasValidators
        self.hints = hints
        self.rhythm = rhythm
        self.failures = failures
        self.successes = successes
    }
}
