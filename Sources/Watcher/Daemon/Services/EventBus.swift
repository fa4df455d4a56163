package import Model

/// Something that happened, for `tail` and the event stream.
package enum DaemonEvent: Sendable {
    case alert(AlertMessage)
    case delivery(Delivery)
    case feedProblem(feed: FeedID, url: String, problem: Problem, time: Timestamp)
    case feedRecovered(feed: FeedID, url: String, time: Timestamp)
    case reloaded(ok: Bool, detail: String, time: Timestamp)
}

/// Hands events to whoever listens now. A slow listener loses the oldest events rather than holding up the daemon.
package final class EventBus: Sendable {
    /// Events kept for a listener that is behind.
    package static let backlog = 256

    private let lock = PThreadLock()
    private nonisolated(unsafe) var listeners: [UInt64: AsyncStream<DaemonEvent>.Continuation] = [:]
    private nonisolated(unsafe) var next: UInt64 = 0

    package init() {}

    package func publish(_ event: DaemonEvent) {
        for listener in lock.withLock({ Array(listeners.values) }) { listener.yield(event) }
    }

    /// Ends when the listener's task ends.
    package func events() -> AsyncStream<DaemonEvent> {
        let (stream, continuation) = AsyncStream.makeStream(of: DaemonEvent.self, bufferingPolicy: .bufferingNewest(Self.backlog))
        let key = lock.withLock {
            next += 1
            listeners[next] = continuation
            return next
        }
        continuation.onTermination = { [weak self] _ in
            guard let self else { return }
            self.lock.withLock { self.listeners[key] = nil }
        }
        return stream
    }

    package var listenerCount: Int { lock.withLock { listeners.count } }
}
