import Foundation
import Support

/// What a daemon writes to stderr, and who waits for a line of it.
final class DaemonLog: @unchecked Sendable {
    private let lock = NSLock()
    /// All guarded by `lock`.
    private var written = ""
    private var waiters: [Int: (text: String, continuation: CheckedContinuation<Bool, Never>)] = [:]
    private var lastWaiter = 0
    private var hasEnded = false
    /// In seconds. Only a line that never comes is waited for so long.
    private static let patience = 240.0

    struct DaemonEnded: Error { var log: String }

    var text: String { lock.withLock { written } }

    /// False where the daemon ends without it, or does not write it in four minutes.
    func has(_ text: String) async -> Bool {
        await withCheckedContinuation { continuation in
            let (isThere, number) = lock.withLock {
                if written.contains(text) || hasEnded { return (written.contains(text), 0) }
                lastWaiter += 1
                waiters[lastWaiter] = (text, continuation)
                return (false, lastWaiter)
            }
            guard number > 0 else { return continuation.resume(returning: isThere) }
            DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience) { [weak self] in self?.giveUp(number) }
        }
    }

    private func giveUp(_ number: Int) {
        lock.withLock { waiters.removeValue(forKey: number) }?.continuation.resume(returning: false)
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
                let satisfied = waiters.filter { written.contains($0.value.text) }
                for number in satisfied.keys { waiters[number] = nil }
                return satisfied.values
            }
            for waiter in satisfied { waiter.continuation.resume(returning: true) }
            if let continuation = waiting, seen.contains(" is ready") {
                waiting = nil
                continuation.resume()
            }
        }
        waiting?.resume(throwing: DaemonEnded(log: seen))
        let left = lock.withLock {
            hasEnded = true
            defer { waiters = [:] }
            return waiters.values
        }
        for waiter in left { waiter.continuation.resume(returning: false) }
    }
}
