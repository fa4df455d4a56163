/// A tag's or attribute's name of at most 16 ASCII bytes in lower case, packed so that comparing is two instructions.
struct ASCIIName: Hashable {
    private(set) var low: UInt64 = 0
    private(set) var high: UInt64 = 0

    /// No name.
    init() {}

    /// Nil for a longer name: none of those is known.
    @inline(__always)
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        let count = bytes.count
        guard count <= 16 else { return nil }
        for index in 0..<count {
            let byte = bytes[index]
            let small = UInt64(byte &- 65 < 26 ? byte | 0x20 : byte)
            if index < 8 { low |= small << (UInt64(index) * 8) } else { high |= small << (UInt64(index - 8) * 8) }
        }
    }

    init?(_ text: StaticString) {
        self.init(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Adds a small letter or another byte behind the first `index`, below 16.
    @inline(__always)
    mutating func append(_ byte: UInt8, at index: Int) {
        let shifted = UInt64(byte) << (UInt64(index & 7) * 8)
        if index < 8 { low |= shifted } else { high |= shifted }
    }

    @inline(__always)
    var isEmpty: Bool { low == 0 }

    @inline(__always)
    var slot: Int {
        let mixed = (low ^ high &* 0x9e37_79b9_7f4a_7c15) &* 0xd6e8_feb8_6659_fd93
        return Int(truncatingIfNeeded: mixed >> 55)
    }
}
