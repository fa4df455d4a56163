package import Model

/// Signs of life of the loops that matter. The watchdog is fed only while every one of them has moved lately.
package final class Progress: Sendable {
    private let lock = PThreadLock()
    private nonisolated(unsafe) var beats: [String: Timestamp] = [:]

    package init() {}

    /// Says that the part is alive now.
    package func beat(_ part: String, at time: Timestamp) {
        lock.withLock { beats[part] = time }
    }

    /// Parts that have not moved for longer than `limit`, with how long, in order of name.
    package func stalled(at time: Timestamp, limit: Duration) -> [(part: String, silence: Duration)] {
        lock.withLock { beats }.sorted { $0.key < $1.key }
            .map { (part: $0.key, silence: time - $0.value) }
            .filter { $0.silence > limit }
    }
}
