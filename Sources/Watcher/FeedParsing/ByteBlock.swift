/// Sixteen bytes at a time, and where in them the first is that a reader or writer must look at.
enum ByteBlock {
    static let length = 16

    @inline(__always)
    static func load(_ place: UnsafePointer<UInt8>) -> SIMD16<UInt8> {
        UnsafeRawPointer(place).loadUnaligned(as: SIMD16<UInt8>.self)
    }

    /// In text of XML: markup, a reference, what may end a section, a control character other than tab and line feed, and the first byte of
    /// U+FFFE and U+FFFF, which are no characters. 16 where there is none.
    @inline(__always)
    static func endOfText(_ block: SIMD16<UInt8>) -> Int {
        var found = isBelow(block, 0x09) .| isBetween(block, 0x0A, 0x20)
        found .|= block .== SIMD16(repeating: UInt8(ascii: "<"))
        found .|= block .== SIMD16(repeating: UInt8(ascii: "&"))
        found .|= block .== SIMD16(repeating: UInt8(ascii: "]"))
        found .|= block .== SIMD16(repeating: 0xEF)
        return first(found)
    }

    /// In an attribute's value: its quote, markup, a reference, any control character, and the first byte of no characters.
    @inline(__always)
    static func endOfValue(_ block: SIMD16<UInt8>, quote: UInt8) -> Int {
        var found = isBelow(block, 0x20)
        found .|= block .== SIMD16(repeating: quote)
        found .|= block .== SIMD16(repeating: UInt8(ascii: "<"))
        found .|= block .== SIMD16(repeating: UInt8(ascii: "&"))
        found .|= block .== SIMD16(repeating: 0xEF)
        return first(found)
    }

    /// In a comment or CDATA section: the byte that its end begins with, a control character that is no white space, and the first
    /// byte of no characters.
    @inline(__always)
    static func endOfSection(_ block: SIMD16<UInt8>, mark: UInt8) -> Int {
        var found = isBelow(block, 0x09) .| isBetween(block, 0x0A, 0x0D) .| isBetween(block, 0x0D, 0x20)
        found .|= block .== SIMD16(repeating: mark)
        found .|= block .== SIMD16(repeating: 0xEF)
        return first(found)
    }

    /// In a text that becomes a string of JSON: what must be escaped.
    @inline(__always)
    static func endOfJSON(_ block: SIMD16<UInt8>) -> Int {
        var found = isBelow(block, 0x20)
        found .|= block .== SIMD16(repeating: UInt8(ascii: "\""))
        found .|= block .== SIMD16(repeating: UInt8(ascii: "\\"))
        return first(found)
    }

    // Nothing is negated: `.!=` and `.^` of the standard library are loops over the single bytes.

    @inline(__always)
    private static func isBelow(_ block: SIMD16<UInt8>, _ end: UInt8) -> SIMDMask<SIMD16<Int8>> { block .< SIMD16(repeating: end) }

    /// Neither of the two counts.
    @inline(__always)
    private static func isBetween(_ block: SIMD16<UInt8>, _ low: UInt8, _ high: UInt8) -> SIMDMask<SIMD16<Int8>> {
        (SIMD16(repeating: low) .< block) .& isBelow(block, high)
    }

    /// The place of the first byte that is set.
    @inline(__always)
    private static func first(_ mask: SIMDMask<SIMD16<Int8>>) -> Int {
        let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        if halves.x != 0 { return UInt64(littleEndian: halves.x).trailingZeroBitCount >> 3 }
        return 8 + UInt64(littleEndian: halves.y).trailingZeroBitCount >> 3
    }
}
