package import Model

/// When a feed is polled next, and why then.
package struct NextPoll: Hashable, Sendable {
    package var at: Timestamp
    /// Such as "publishes about every 3 h, max-age 30 min".
    package var reason: String
    /// The feed is not to be polled any more until a person resumes it.
    package var isStopped: Bool

    package init(at: Timestamp, reason: String, isStopped: Bool = false) {
        self.at = at
        self.reason = reason
        self.isStopped = isStopped
    }

    /// Such as "in 41 min: publishes about every 3 h, max-age 30 min".
    package func words(now: Timestamp) -> String {
        guard !isStopped else { return reason }
        return at > now ? "in \((at - now).words): \(reason)" : "now: \(reason)"
    }
}
