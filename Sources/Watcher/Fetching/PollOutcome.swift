/// How a poll ended, as far as the next one depends on it.
package enum PollOutcome: Sendable {
    /// A document that parsed.
    case document(retryAfter: Duration? = nil)
    case notModified(retryAfter: Duration? = nil)
    /// No response, a bad one, or a document that is no feed.
    case failed(status: Int?, code: String, retryAfter: Duration? = nil)
    /// The network is gone.
    case offline

    package init(_ problem: FetchProblem) {
        self = .failed(status: problem.status, code: problem.code, retryAfter: problem.retryAfter)
    }
}
