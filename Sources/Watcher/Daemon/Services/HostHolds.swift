import Fetching
package import Model

/// Hosts that have asked to be left alone for a time, as the poller and the control API see them.
package final class HostHolds: Sendable {
    private let lock = PThreadLock()
    private nonisolated(unsafe) var gate = HostGate()

    package init() {}

    /// Until when the host of an address wants no request; nil where it has not asked for a pause, or on a private network.
    package func heldUntil(_ url: String, now: Timestamp) -> Timestamp? {
        lock.withLock {
            guard !gate.isEmpty, let host = HostGate.key(of: url) else { return nil }
            return gate.heldUntil(host, now: now)
        }
    }

    package func hold(_ url: String, until: Timestamp) {
        guard let host = HostGate.key(of: url) else { return }
        lock.withLock { gate.hold(host, until: until) }
    }

    /// By a person's word.
    package func release(_ url: String) {
        guard let host = HostGate.key(of: url) else { return }
        lock.withLock { gate.release(host) }
    }
}
