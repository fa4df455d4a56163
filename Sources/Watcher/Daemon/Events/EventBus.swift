import Model

/// Hands events to whoever listens now. A slow listener loses the oldest events, and is told, rather than holding up the daemon.
package final class EventBus: Sendable {
    private let lock = PThreadLock()
    private nonisolated(unsafe) var listeners: [UInt64: EventSubscription] = [:]
    private nonisolated(unsafe) var next: UInt64 = 0

    package init() {}

    package func publish(_ event: @autoclosure () -> DaemonEvent) {
        let listeners = lock.withLock { Array(self.listeners.values) }
        guard !listeners.isEmpty else { return }
        let event = event()
        for listener in listeners { listener.offer(event) }
    }

    /// Listens for as long as `work` takes.
    package func listening<Result>(
        for filter: EventFilter = EventFilter(), isolation: isolated (any Actor)? = #isolation,
        _ work: (EventSubscription) async throws -> Result
    ) async rethrows -> Result {
        let subscription = EventSubscription(filter)
        let key = lock.withLock {
            next += 1
            listeners[next] = subscription
            return next
        }
        defer { lock.withLock { listeners[key] = nil } }
        return try await work(subscription)
    }

    package var listenerCount: Int { lock.withLock { listeners.count } }
}
