import Foundation
import Support

/// What a daemon writes to stderr, and who waits for a line of it.
final class DaemonLog: @unchecked Sendable {
    private let lock = NSLock()
    /// Both guarded by `lock`.
    private var written = ""
    private var waiters: [(text: String, continuation: CheckedContinuation<Bool, Never>)] = []

    struct DaemonEnded: Error { var log: String }

    var text: String { lock.withLock { written } }

    /// False where it takes more than a minute.
    func has(_ text: String) async -> Bool {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().asyncAfter(deadline: .now() + 60) { [weak self] in self?.giveUpWaiting() }
            let isThere = lock.withLock {
                if written.contains(text) { return true }
                waiters.append((text, continuation))
                return false
            }
            if isThere { continuation.resume(returning: true) }
        }
    }

    private func giveUpWaiting() {
        let left = lock.withLock {
            defer { waiters = [] }
            return waiters
        }
        for waiter in left { waiter.continuation.resume(returning: false) }
    }

    /// Reads to the end; the line that says "is ready", or the end, resumes whoever started the daemon.
    func follow(_ stream: SpawnedProgram.ReadEnd, ready: CheckedContinuation<Void, any Error>) {
        var waiting: CheckedContinuation<Void, any Error>? = ready
        var seen = ""
        while let bytes = stream.read() {
            let chunk = String(decoding: bytes, as: UTF8.self)
            seen += chunk
            let satisfied = lock.withLock {
                written += chunk
                let satisfied = waiters.filter { written.contains($0.text) }
                waiters.removeAll { written.contains($0.text) }
                return satisfied
            }
            for waiter in satisfied { waiter.continuation.resume(returning: true) }
            if let continuation = waiting, seen.contains(" is ready") {
                waiting = nil
                continuation.resume()
            }
        }
        waiting?.resume(throwing: DaemonEnded(log: seen))
    }
}
