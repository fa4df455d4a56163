/// Looks at sixteen bytes at a time for those that need care.
package enum ByteScan {
    /// Skips blocks of text in which nothing ends words' plain copying: no markup, control or special character, no two spaces in a row.
    /// Returns an index at or before the first byte that does.
    @inline(__always)
    package static func words(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
        var index = start
        while index + 17 <= end {
            let block = load(base + index)
            let next = load(base + index + 1)
            let space = SIMD16<UInt8>(repeating: 0x20)
            var care = block .< space
            care .|= block .== SIMD16(repeating: UInt8(ascii: "<"))
            care .|= block .== SIMD16(repeating: UInt8(ascii: "&"))
            care .|= block .== SIMD16(repeating: 0x7f)
            care .|= block .== SIMD16(repeating: 0xc2)
            care .|= block .== SIMD16(repeating: 0xe2)
            care .|= block .== SIMD16(repeating: 0xef)
            care .|= (block .== space) .& (next .<= space)
            if isAny(care) { return index }
            // Whether a space at the end may be copied, the next block tells.
            index += base[index + 15] == 0x20 ? 15 : 16
        }
        return index
    }

    /// Skips blocks of an attribute's value that need no escape and hold no reference.
    @inline(__always)
    static func value(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
        var index = start
        while index + 16 <= end {
            let block = load(base + index)
            var care = block .< SIMD16<UInt8>(repeating: 0x20)
            care .|= block .== SIMD16(repeating: UInt8(ascii: "\""))
            care .|= block .== SIMD16(repeating: UInt8(ascii: "&"))
            care .|= block .== SIMD16(repeating: UInt8(ascii: "<"))
            care .|= block .== SIMD16(repeating: UInt8(ascii: ">"))
            care .|= block .== SIMD16(repeating: 0x7f)
            if isAny(care) { return index }
            index += 16
        }
        return index
    }

    /// Skips blocks without white space and control characters.
    @inline(__always)
    static func printable(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
        var index = start
        while index + 16 <= end {
            let block = load(base + index)
            if isAny((block .<= SIMD16<UInt8>(repeating: 0x20)) .| (block .== SIMD16(repeating: 0x7f))) { return index }
            index += 16
        }
        return index
    }

    /// Skips blocks without a byte.
    @inline(__always)
    static func skip(_ byte: UInt8, _ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
        var index = start
        while index + 16 <= end, !isAny(load(base + index) .== SIMD16(repeating: byte)) { index += 16 }
        return index
    }

    @inline(__always)
    private static func load(_ place: UnsafePointer<UInt8>) -> SIMD16<UInt8> {
        UnsafeRawPointer(place).loadUnaligned(as: SIMD16<UInt8>.self)
    }

    @inline(__always)
    private static func isAny(_ mask: SIMDMask<SIMD16<Int8>>) -> Bool {
        let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        return halves.x | halves.y != 0
    }
}
