/// Lets one waiting service sleep until its next due time or until somebody has work for it, whichever comes first.
///
/// Signals that arrive while nobody waits are kept, as one. (An `AsyncStream` would not do: it ends for good when a task that waits on
/// it is cancelled, as every wait that times out is.)
package final class Wakeup: Sendable {
    private let lock = PThreadLock()
    private nonisolated(unsafe) var isPending = false
    private nonisolated(unsafe) var waiting: [UInt64: CheckedContinuation<Void, Never>] = [:]
    /// Waits that were cancelled before they had begun.
    private nonisolated(unsafe) var cancelled: Set<UInt64> = []
    private nonisolated(unsafe) var next: UInt64 = 0

    package init() {}

    package func signal() {
        let woken = lock.withLock {
            let woken = Array(waiting.values)
            waiting.removeAll()
            isPending = woken.isEmpty
            return woken
        }
        for continuation in woken { continuation.resume() }
    }

    /// Returns after a signal, after `duration`, or when the task is cancelled.
    package func wait(atMost duration: Duration) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.signalled() }
            group.addTask { try? await Task.sleep(for: duration) }
            await group.next()
            group.cancelAll()
        }
    }

    private func signalled() async {
        let key = lock.withLock {
            next += 1
            return next
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = lock.withLock {
                    if isPending || cancelled.remove(key) != nil {
                        isPending = false
                        return true
                    }
                    waiting[key] = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            let continuation = lock.withLock {
                let continuation = waiting.removeValue(forKey: key)
                if continuation == nil { cancelled.insert(key) }
                return continuation
            }
            continuation?.resume()
        }
        lock.withLock { _ = cancelled.remove(key) }
    }
}
