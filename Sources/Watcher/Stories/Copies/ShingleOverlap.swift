/// The exact comparison of two shingle sets.
struct ShingleOverlap: Equatable {
    var shared: Int
    var left: Int
    var right: Int

    /// Both sorted and distinct.
    init(_ left: [UInt32], _ right: [UInt32]) {
        self = left.withUnsafeBufferPointer { left in right.withUnsafeBufferPointer { Self(left, $0) } }
    }

    /// Both sorted and distinct.
    init(_ left: UnsafeBufferPointer<UInt32>, _ right: UnsafeBufferPointer<UInt32>) {
        var shared = 0
        var i = 0
        var j = 0
        while i < left.count, j < right.count {
            let x = left[i]
            let y = right[j]
            shared &+= x == y ? 1 : 0
            i &+= x <= y ? 1 : 0
            j &+= y <= x ? 1 : 0
        }
        self.shared = shared
        self.left = left.count
        self.right = right.count
    }

    /// Shared shingles in all shingles.
    var jaccard: Double {
        let union = left + right - shared
        return union == 0 ? 0 : Double(shared) / Double(union)
    }

    var smaller: Int { min(left, right) }

    /// The share of the smaller set that lies in the larger one.
    var containment: Double { smaller == 0 ? 0 : Double(shared) / Double(smaller) }
}
