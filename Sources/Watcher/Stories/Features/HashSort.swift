/// Sorts hashes: evenly spread 32-bit numbers, of which the first bits tell nearly the place.
///
/// One pass deals them out to about as many piles as there are numbers, and an insertion sort mends the rest: every number moves by
/// a few places at the most, whoever wrote the text, since the hash's seed is the installation's own. Equal numbers do not move.
enum HashSort {
    private static let maximumBits = 16

    /// Sorts ascending.
    static func sort(_ values: inout [UInt32]) {
        guard values.count > 24 else { return values.withUnsafeMutableBufferPointer { mend($0) } }
        let bits = min(maximumBits, Int.bitWidth - values.count.leadingZeroBitCount)
        let source = values
        source.withUnsafeBufferPointer { source in
            values.withUnsafeMutableBufferPointer { target in
                deal(source, into: target, bits: bits)
                mend(target)
            }
        }
    }

    private static func deal(_ source: UnsafeBufferPointer<UInt32>, into target: UnsafeMutableBufferPointer<UInt32>, bits: Int) {
        let shift = UInt32(32 - bits)
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 1 << bits) { places in
            places.initialize(repeating: 0)
            for value in source { places[Int(value >> shift)] &+= 1 }
            var sum: UInt32 = 0
            for pile in places.indices {
                let count = places[pile]
                places[pile] = sum
                sum &+= count
            }
            for value in source {
                let pile = Int(value >> shift)
                target[Int(places[pile])] = value
                places[pile] &+= 1
            }
        }
    }

    private static func mend(_ values: UnsafeMutableBufferPointer<UInt32>) {
        guard values.count > 1 else { return }
        for index in 1..<values.count {
            let value = values[index]
            var place = index
            while place > 0, values[place - 1] > value {
                values[place] = values[place - 1]
                place -= 1
            }
            values[place] = value
        }
    }
}
