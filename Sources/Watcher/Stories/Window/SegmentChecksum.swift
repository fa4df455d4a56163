/// A fast checksum over words of eight bytes: against truncated, torn and rotten files, not against people.
enum SegmentChecksum {
    private static let factor: UInt64 = 0x9fb2_1c65_1e98_df25

    /// Of bytes whose count eight divides.
    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        // Four sums side by side keep the multiplier busy.
        var (a, b, c, d): (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
        var index = 0
        while index + 32 <= bytes.count {
            a = step(a, bytes.load(fromByteOffset: index, as: UInt64.self))
            b = step(b, bytes.load(fromByteOffset: index + 8, as: UInt64.self))
            c = step(c, bytes.load(fromByteOffset: index + 16, as: UInt64.self))
            d = step(d, bytes.load(fromByteOffset: index + 24, as: UInt64.self))
            index += 32
        }
        while index < bytes.count {
            a = step(a, bytes.load(fromByteOffset: index, as: UInt64.self))
            index += 8
        }
        return [a, b, c, d].reduce(UInt64(bytes.count)) { TermHash.mixed($0 ^ $1) }
    }

    @inline(__always)
    private static func step(_ sum: UInt64, _ word: UInt64) -> UInt64 {
        let product = (sum ^ word) &* factor
        return product ^ (product >> 29)
    }
}
