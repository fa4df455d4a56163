/// What a pass over bytes says about their being UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
package struct UTF8Check {
    /// Valid sequences of more than one byte.
    package private(set) var sequences = 0
    /// Bytes that belong to no valid sequence.
    package private(set) var invalid = 0
    package var isValid: Bool { invalid == 0 }

    package init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        let count = bytes.count
        guard let base = UnsafeRawPointer(bytes.baseAddress) else { return }
        while index < count {
            index = Self.endOfASCII(base, from: index, to: count)
            guard index < count else { return }
            let length = Self.sequenceLength(bytes, at: index)
            if length == 0 {
                invalid &+= 1
                index &+= 1
            } else {
                sequences &+= 1
                index &+= length
            }
        }
    }

    /// The place of the first byte above ASCII, looked for in strides of 32 and of 8.
    @inline(__always)
    private static func endOfASCII(_ base: UnsafeRawPointer, from start: Int, to end: Int) -> Int {
        func word(_ place: Int) -> UInt64 { base.loadUnaligned(fromByteOffset: place, as: UInt64.self) }
        let tops: UInt64 = 0x8080_8080_8080_8080
        var index = start
        while index &+ 8 <= end {
            let high = UInt64(littleEndian: word(index)) & tops
            if high != 0 { return index &+ high.trailingZeroBitCount &>> 3 }
            index &+= 8
            while index &+ 32 <= end, (word(index) | word(index &+ 8) | word(index &+ 16) | word(index &+ 24)) & tops == 0 { index &+= 32 }
        }
        while index < end, base.load(fromByteOffset: index, as: UInt8.self) < 0x80 { index &+= 1 }
        return index
    }

    /// The length of the valid multi-byte sequence that begins at `index`, or 0.
    @inline(__always)
    static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let first = bytes[index]
        let rest = bytes.count - index
        switch first {
        case 0xC2...0xDF:
            return rest > 1 && isTail(bytes[index + 1]) ? 2 : 0
        case 0xE0...0xEF:
            guard rest > 2, isTail(bytes[index + 1]), isTail(bytes[index + 2]) else { return 0 }
            let second = bytes[index + 1]
            return (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ? 0 : 3
        case 0xF0...0xF4:
            guard rest > 3, isTail(bytes[index + 1]), isTail(bytes[index + 2]), isTail(bytes[index + 3]) else { return 0 }
            let second = bytes[index + 1]
            return (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F) ? 0 : 4
        default:
            return 0
        }
    }

    @inline(__always) private static func isTail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
