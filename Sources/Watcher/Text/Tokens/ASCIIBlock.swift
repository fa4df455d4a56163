/// Sixty-four bytes of text as bit masks: bit i tells of byte i.
struct ASCIIBlock {
    static let length = 64

    /// Letters, digits and the underscore.
    private(set) var word: UInt64 = 0
    private(set) var upper: UInt64 = 0
    private(set) var digit: UInt64 = 0
    private(set) var space: UInt64 = 0

    /// Nil where a byte lies beyond ASCII.
    @inline(__always)
    init?(_ place: UnsafePointer<UInt8>) {
        let vectors = (Self.load(place), Self.load(place + 16), Self.load(place + 32), Self.load(place + 48))
        let all = unsafeBitCast((vectors.0 | vectors.1) | (vectors.2 | vectors.3), to: SIMD2<UInt64>.self)
        guard (all.x | all.y) & 0x8080_8080_8080_8080 == 0 else { return nil }
        add(vectors.0, at: 0)
        add(vectors.1, at: 16)
        add(vectors.2, at: 32)
        add(vectors.3, at: 48)
    }

    // Vectors meet vectors only: with a plain number on one side the compiler falls back to a loop over lanes.
    private typealias Vector = SIMD16<UInt8>

    @inline(__always)
    private mutating func add(_ vector: Vector, at shift: UInt64) {
        let digits = (vector &- Vector(repeating: 48)) .< Vector(repeating: 10)
        let letters = ((vector | Vector(repeating: 0x20)) &- Vector(repeating: 97)) .< Vector(repeating: 26)
        word |= Self.bits(letters .| digits .| (vector .== Vector(repeating: 0x5f))) << shift
        upper |= Self.bits(Self.capitals(vector)) << shift
        digit |= Self.bits(digits) << shift
        space |= Self.bits(vector .== Vector(repeating: 0x20)) << shift
    }

    @inline(__always)
    private static func capitals(_ vector: Vector) -> SIMDMask<SIMD16<Int8>> {
        (vector &- Vector(repeating: 65)) .< Vector(repeating: 26)
    }

    /// One bit a lane: each lane keeps its own bit of a byte, and a multiplication sums the eight of a half.
    @inline(__always)
    private static func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> UInt64 {
        let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        let low = (halves.x & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101
        let high = (halves.y & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101
        return low >> 56 | high >> 48 & 0xff00
    }

    @inline(__always)
    private static func load(_ place: UnsafePointer<UInt8>) -> Vector {
        UnsafeRawPointer(place).loadUnaligned(as: Vector.self)
    }

    /// Copies a word in lower case, sixteen bytes at a time: reads and writes up to fifteen bytes behind its end.
    @inline(__always)
    static func copyLower(_ source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, count: Int) {
        var offset = 0
        repeat {
            let vector = load(source + offset)
            let small = unsafeBitCast(capitals(vector), to: Vector.self) & Vector(repeating: 0x20)
            UnsafeMutableRawPointer(target + offset).storeBytes(of: vector | small, as: Vector.self)
            offset += 16
        } while offset < count
    }
}
