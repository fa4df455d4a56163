/// A keyed 64-bit hash by 64 x 64 → 128-bit multiplications, folded (the construction of wyhash by Wang Yi): equal on every platform.
///
/// Not cryptographic; the seed keeps hostile feeds from choosing collisions in advance.
package struct SeededHash: Sendable {
    private let seed: UInt64

    package init(seed: UInt64) {
        self.seed = seed ^ Self.mix(seed ^ Self.first, Self.second)
    }

    @inline(__always)
    package func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let count = bytes.count
        guard let base = bytes.baseAddress, count > 0 else { return finish(0, 0, state: seed, count: 0) }
        if count <= 16 {
            let (low, high) = Self.short(base, count)
            return finish(low, high, state: seed, count: count)
        }
        return long(base, count)
    }

    /// The hashes of all tokens, in order: the loop stays on this side of the target's boundary.
    package func hashes(of tokens: Tokens) -> [UInt64] {
        tokens.bytes.withUnsafeBytes { bytes in tokens.ends.withUnsafeBufferPointer { hashes(of: bytes, ends: $0) } }
    }

    /// The hashes of words that lie back to back and end at `ends`.
    func hashes(of bytes: UnsafeRawBufferPointer, ends: UnsafeBufferPointer<UInt32>) -> [UInt64] {
        // Never for none: the empty array is one for the whole process, and its count would be written from any thread.
        guard !ends.isEmpty, let base = bytes.baseAddress else { return [] }
        return [UInt64](unsafeUninitializedCapacity: ends.count) { hashes, filled in
            var start = 0
            for index in 0..<ends.count {
                let end = Int(ends[index])
                hashes[index] = hash(base, size: bytes.count, from: start, to: end)
                start = end
            }
            filled = ends.count
        }
    }

    /// The hash of one of many words that lie back to back.
    @inline(__always)
    private func hash(_ base: UnsafeRawPointer, size: Int, from start: Int, to end: Int) -> UInt64 {
        let count = end &- start
        guard UInt(bitPattern: count &- 1) < 16, start &+ 16 <= size else {
            return hash(UnsafeRawBufferPointer(start: base + start, count: count))
        }
        // Nearly all words, and nothing tells how long the next one is: no branch here, but masks. What lies behind the word goes.
        let missing = 8 - count
        let isLong = missing >> (Int.bitWidth - 1)
        let low = Self.word(base, start) & (~0 &>> UInt64(truncatingIfNeeded: (missing & ~isLong) &* 8))
        let high = Self.word(base, start &- (missing & isLong)) & UInt64(truncatingIfNeeded: isLong)
        return finish(low, high, state: seed, count: count)
    }

    package func hash(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { hash(UnsafeRawBufferPointer($0)) }
    }

    /// Up to 16 bytes as two little-endian words: the first eight, filled up with zeros, and the last eight where there are more.
    @inline(__always)
    private static func short(_ base: UnsafeRawPointer, _ count: Int) -> (UInt64, UInt64) {
        if count >= 8 { return (word(base, 0), count == 8 ? 0 : word(base, count - 8)) }
        if count >= 4 { return (half(base, 0) | half(base, count - 4) << (UInt64(count - 4) * 8), 0) }
        var low: UInt64 = 0
        for offset in 0..<count { low |= UInt64(base.load(fromByteOffset: offset, as: UInt8.self)) << (UInt64(offset) * 8) }
        return (low, 0)
    }

    private func long(_ base: UnsafeRawPointer, _ count: Int) -> UInt64 {
        var state = seed
        var offset = 0
        while count - offset > 16 {
            state = Self.mix(Self.word(base, offset) ^ Self.second, Self.word(base, offset + 8) ^ state)
            offset += 16
        }
        return finish(Self.word(base, count - 16), Self.word(base, count - 8), state: state, count: count)
    }

    @inline(__always)
    private func finish(_ low: UInt64, _ high: UInt64, state: UInt64, count: Int) -> UInt64 {
        let product = (low ^ Self.second).multipliedFullWidth(by: high ^ state)
        return Self.mix(product.low ^ Self.first ^ UInt64(truncatingIfNeeded: count), product.high ^ Self.second)
    }

    @inline(__always)
    private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.low ^ product.high
    }

    @inline(__always)
    private static func word(_ base: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    @inline(__always)
    private static func half(_ base: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        UInt64(UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }

    /// Odd constants with as many ones as zeros: the fractions of the golden ratio and of the square root of 3.
    private static let first: UInt64 = 0x9e37_79b9_7f4a_7c15
    private static let second: UInt64 = 0xbb67_ae85_84ca_a73b
}
