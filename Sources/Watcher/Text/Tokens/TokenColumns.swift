/// The columns of tokens while they are written: plain memory with room reserved ahead, so that the loop has nothing to check.
struct TokenColumns: ~Copyable {
    private(set) var ends: UnsafeMutablePointer<UInt32>
    private(set) var marks: UnsafeMutablePointer<TokenMarks>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = max(capacity, 16)
        ends = .allocate(capacity: self.capacity)
        marks = .allocate(capacity: self.capacity)
    }

    deinit {
        ends.deallocate()
        marks.deallocate()
    }

    @inline(__always)
    mutating func reserve(_ more: Int) {
        if capacity - count < more { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        let larger = max(capacity * 2, count + more)
        let (oldEnds, oldMarks) = (ends, marks)
        ends = .allocate(capacity: larger)
        marks = .allocate(capacity: larger)
        ends.update(from: oldEnds, count: count)
        marks.update(from: oldMarks, count: count)
        oldEnds.deallocate()
        oldMarks.deallocate()
        capacity = larger
    }

    /// Within the reserved room.
    @inline(__always)
    mutating func append(end: Int, _ mark: TokenMarks) {
        ends[count] = UInt32(truncatingIfNeeded: end)
        marks[count] = mark
        count += 1
    }

    /// Takes tokens into account that were written behind the end, within the reserved room.
    @inline(__always)
    mutating func advance(to number: Int) { count = number }

    mutating func removeLast() -> TokenMarks? {
        guard count > 0 else { return nil }
        count -= 1
        return marks[count]
    }

    var allEnds: UnsafeBufferPointer<UInt32> { UnsafeBufferPointer(start: ends, count: count) }
    var allMarks: UnsafeBufferPointer<TokenMarks> { UnsafeBufferPointer(start: marks, count: count) }
    var lastEnd: Int { count == 0 ? 0 : Int(ends[count - 1]) }
}
