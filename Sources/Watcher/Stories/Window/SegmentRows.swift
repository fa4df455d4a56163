/// Rows of different lengths, one after another.
struct SegmentRows<Value: BitwiseCopyable>: Sendable {
    // Point into the segment's memory, which lives as long as the segment that these rows are part of.
    private nonisolated(unsafe) let starts: UnsafeBufferPointer<UInt32>
    private nonisolated(unsafe) let values: UnsafeBufferPointer<Value>

    /// Nil where the sections contradict each other. `starts` has one more than there are rows.
    init?(starts: UnsafeBufferPointer<UInt32>, values: UnsafeBufferPointer<Value>, rows: Int) {
        guard starts.count == rows + 1, starts[0] == 0, starts[rows] == values.count else { return nil }
        var isAscending = true
        for row in 0..<rows { isAscending = isAscending && starts[row] <= starts[row + 1] }
        guard isAscending else { return nil }
        self.starts = starts
        self.values = values
    }

    subscript(_ row: Int) -> UnsafeBufferPointer<Value> {
        UnsafeBufferPointer(rebasing: values[Int(starts[row])..<Int(starts[row + 1])])
    }
}
