import CLinux
import NIOPosix

/// Gives documents their turn to be read, so that what reading takes beyond their bytes is bounded too: a large document takes several
/// times its size, and so there is never more than one of them between its bytes and the database. Small ones go past it, all together
/// within a bound of their own.
///
/// Large documents are read on a thread for blocking work: nothing else waits for the second that a hostile one may take.
package final class ReadingGate: Sendable {
    /// To be handed back by `leave`.
    package struct Place: Sendable {
        fileprivate var bytes: Int
        var isLarge: Bool { bytes > ReadingGate.largest }
    }

    /// Bytes of a document that counts as small.
    static let largest = 256 << 10
    /// Bytes of small documents that are read at one time.
    static let room = 2 << 20

    private let lock = PThreadLock()
    private nonisolated(unsafe) var small = Lane(room: ReadingGate.room)
    private nonisolated(unsafe) var large = Lane(room: 1)
    private nonisolated(unsafe) var isTrimOwed = false

    package init() {}

    /// Returns when it is the turn of a document of this many bytes; first come, first served.
    package func enter(_ bytes: Int) async -> Place {
        let place = Place(bytes: bytes)
        await withCheckedContinuation { continuation in
            let mayGo = lock.withLock {
                place.isLarge ? large.enter(1, continuation) : small.enter(place.bytes, continuation)
            }
            if mayGo { continuation.resume() }
        }
        return place
    }

    /// Does the reading itself.
    package func run<Value: Sendable>(_ place: Place, _ work: @escaping @Sendable () -> Value) async -> Value {
        guard place.isLarge else { return work() }
        // The pool for what blocks; it takes work as long as the process runs.
        return await (try? NIOThreadPool.singleton.runIfActive(work)) ?? work()
    }

    /// Lets the next ones in.
    package func leave(_ place: Place) {
        // Many small pieces lie between what is still used; the system would not see them again.
        if place.isLarge { linux_trim_heap() }
        let next = lock.withLock {
            isTrimOwed = isTrimOwed || place.isLarge
            return place.isLarge ? large.leave(1) : small.leave(place.bytes)
        }
        for continuation in next { continuation.resume() }
    }

    /// Gives memory back to the system once more where a large document was read since the last time: judging and indexing its
    /// entries comes after it, and leaves pieces too. Answers whether there was one.
    @discardableResult
    func trimAfterLarge() -> Bool {
        let isOwed = lock.withLock {
            defer { isTrimOwed = false }
            return isTrimOwed
        }
        if isOwed { linux_trim_heap() }
        return isOwed
    }

    /// Documents whose turn has not come.
    var waiting: Int { lock.withLock { small.waiting.count + large.waiting.count } }

    /// Documents being read, and those behind them, in the order of their coming.
    private struct Lane {
        let room: Int
        private var used = 0
        private(set) var waiting: [(bytes: Int, continuation: CheckedContinuation<Void, Never>)] = []

        init(room: Int) { self.room = room }

        mutating func enter(_ bytes: Int, _ continuation: CheckedContinuation<Void, Never>) -> Bool {
            guard waiting.isEmpty, used + bytes <= room else {
                waiting.append((bytes, continuation))
                return false
            }
            used += bytes
            return true
        }

        mutating func leave(_ bytes: Int) -> [CheckedContinuation<Void, Never>] {
            used -= bytes
            var next: [CheckedContinuation<Void, Never>] = []
            while let first = waiting.first, used + first.bytes <= room {
                used += first.bytes
                next.append(first.continuation)
                waiting.removeFirst()
            }
            return next
        }
    }
}
