import Model

/// The events that one listener has yet to take: a bounded queue, which drops its oldest and counts them when the listener is slow.
package final class EventSubscription: Sendable {
    /// Events kept for a listener that is behind.
    package static let backlog = 256

    let filter: EventFilter
    private let lock = PThreadLock()
    private let arrived = Wakeup()
    private nonisolated(unsafe) var waiting: [DaemonEvent] = []
    private nonisolated(unsafe) var lost = 0

    init(_ filter: EventFilter) { self.filter = filter }

    func offer(_ event: DaemonEvent) {
        guard filter.takes(event) else { return }
        lock.withLock {
            if waiting.count >= Self.backlog {
                waiting.removeFirst()
                lost += 1
            }
            waiting.append(event)
        }
        arrived.signal()
    }

    /// All that has come; a `lost` event first where some are missing before it. Empty where nothing came within the time.
    package func next(within time: Duration) async -> [DaemonEvent] {
        let ready = take()
        guard ready.isEmpty else { return ready }
        await arrived.wait(atMost: time)
        return take()
    }

    private func take() -> [DaemonEvent] {
        lock.withLock {
            defer {
                waiting = []
                lost = 0
            }
            return lost > 0 ? [.lost(lost)] + waiting : waiting
        }
    }
}
