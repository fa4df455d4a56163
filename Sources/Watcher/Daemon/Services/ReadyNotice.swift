/// Tells that the daemon is ready once everything that has to listen does, and only once.
final class ReadyNotice: Sendable {
    private let lock = PThreadLock()
    private nonisolated(unsafe) var missing: Int
    private let notice: @Sendable () -> Void

    /// - Parameter listeners: how many have to listen.
    init(listeners: Int, notice: @escaping @Sendable () -> Void) {
        missing = listeners
        self.notice = notice
    }

    /// One of them listens.
    func listening() {
        let isLast = lock.withLock {
            missing -= 1
            return missing == 0
        }
        if isLast { notice() }
    }
}
