import Glibc

/// Breaks a backup off from another thread, whenever that is: before it begins, or while it runs.
package final class BackupStop: @unchecked Sendable {
    // Both guarded by `mutex`, which is what makes the unchecked promise true.
    private var interrupt: (() -> Void)?
    private var hasStopped = false
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>

    package init() {
        mutex = .allocate(capacity: 1)
        mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    package func stop() {
        withLock {
            hasStopped = true
            interrupt?()
        }
    }

    var isStopped: Bool { withLock { hasStopped } }

    /// What breaks the work off from now on; nil when it is over. Not called any more once this returns.
    func set(_ interrupt: (() -> Void)?) { withLock { self.interrupt = interrupt } }

    private func withLock<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }
}
