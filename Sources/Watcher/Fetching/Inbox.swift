import CLinux
import Glibc

/// What other threads have for the loop. The loop is woken once, however many post before it looks.
final class Inbox: Sendable {
    struct Content {
        var submissions: [Submission] = []
        var cancelled: [TransferTicket] = []
        var releasedBytes = 0
        var configuration: HTTPClientConfiguration?
        /// No more submissions; the loop ends.
        var isClosed = false
        /// The loop has ended: what is posted now is answered by nobody.
        var isOver = false
        var closers: [CheckedContinuation<Void, Never>] = []
        /// Transfers are paused until bytes are released.
        fileprivate var isRoomWanted = false
        fileprivate var isWakeSent = false
    }

    let descriptor: Int32
    private let content = Locked(Content())

    init() throws(FetchFailure) {
        descriptor = linux_eventfd()
        guard descriptor >= 0 else { throw FetchFailure(.resources, "eventfd: \(String(cString: strerror(errno)))") }
    }

    deinit { Glibc.close(descriptor) }

    /// False where the client is shut down.
    func submit(_ submission: Submission) -> Bool {
        post { content in
            guard !content.isClosed else { return false }
            content.submissions.append(submission)
            return true
        }
    }

    func cancel(_ ticket: TransferTicket) {
        ticket.cancel()
        post { $0.cancelled.append(ticket) }
    }

    /// Wakes the loop only where a transfer waits for it.
    func release(_ bytes: Int) {
        let isRoomWanted = content.withLock { content in
            content.releasedBytes += bytes
            return content.isRoomWanted
        }
        if isRoomWanted { post { _ in } }
    }

    func wantRoom(_ isWanted: Bool) { content.withLock { $0.isRoomWanted = isWanted } }

    /// The bytes released since they were last asked for.
    func takeReleased() -> Int {
        content.withLock { content in
            defer { content.releasedBytes = 0 }
            return content.releasedBytes
        }
    }

    func configure(_ configuration: HTTPClientConfiguration) {
        post { $0.configuration = configuration }
    }

    func close(_ continuation: CheckedContinuation<Void, Never>?) {
        let isOver = post { content in
            content.isClosed = true
            if !content.isOver, let continuation { content.closers.append(continuation) }
            return content.isOver
        }
        if isOver { continuation?.resume() }
    }

    /// Everything posted since the last call.
    func take() -> Content {
        linux_eventfd_drain(descriptor)
        return content.withLock { content in
            let taken = content
            content.submissions = []
            content.cancelled = []
            content.releasedBytes = 0
            content.configuration = nil
            content.isWakeSent = false
            return taken
        }
    }

    /// The loop's last call; answers whoever waits for the end.
    func finish() -> [CheckedContinuation<Void, Never>] {
        content.withLock { content in
            content.isOver = true
            defer { content.closers = [] }
            return content.closers
        }
    }

    @discardableResult
    private func post<Result>(_ change: (inout Content) -> Result) -> Result {
        let (result, mustWake) = content.withLock { content in
            let result = change(&content)
            let mustWake = !content.isWakeSent && !content.isOver
            if mustWake { content.isWakeSent = true }
            return (result, mustWake)
        }
        if mustWake { linux_eventfd_signal(descriptor) }
        return result
    }
}
