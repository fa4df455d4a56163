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

extension Duration {
    /// Rounded for people: "41 min", "3 h", "2 d".
    package var words: String {
        let seconds = (microseconds + 500_000) / 1_000_000
        switch seconds {
        case ..<1: return "\(max(0, microseconds / 1_000)) ms"
        case ..<90: return "\(seconds) s"
        case ..<5_400: return "\((seconds + 30) / 60) min"
        case ..<172_800:
            let halves = (seconds + 900) / 1_800
            return halves % 2 == 0 ? "\(halves / 2) h" : "\(halves / 2).5 h"
        default: return "\((seconds + 43_200) / 86_400) d"
        }
    }
}
