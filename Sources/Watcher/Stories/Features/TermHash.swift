/// The hash of a story term: the same for every installation, since the table of document frequencies is keyed by it.
///
/// Whoever crafts two words of one hash has made one term of them, no more: term postings are bounded.
enum TermHash {
    /// FNV-1a with 64 bits (Fowler, Noll, Vo).
    static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = basis
        for byte in bytes { hash = continued(hash, byte) }
        return hash
    }

    /// The hash of nothing.
    static let basis: UInt64 = 0xcbf2_9ce4_8422_2325

    /// The hash of what has the hash `hash` with one more byte.
    @inline(__always)
    static func continued(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

    /// The key of a term in the frequency table.
    static func tableKey(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: mixed(hash) >> 40) }

    /// A single word as a term of a vector; the two lowest bits tell words (0), pairs (1), headline words (2) and
    /// places (3) apart.
    static func word(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: mixed(hash ^ 0x5bd1_e995) >> 32) & ~3 }

    /// The same word in a headline, where it is compared with headlines alone.
    static func headline(_ hash: UInt64) -> UInt32 { word(hash) | 2 }

    /// Two neighbouring words as a term of a vector.
    static func pair(_ first: UInt64, _ second: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: mixed(first &* 3 &+ mixed(second)) >> 32) & ~3 | 1
    }

    /// A place, by whatever name.
    static func place(_ hash: UInt64) -> UInt32 { word(hash) | 3 }

    /// A word or a place of the text.
    static func isSingle(_ term: UInt32) -> Bool { !isPair(term) && !isHeadline(term) }

    static func isPair(_ term: UInt32) -> Bool { term & 3 == 1 }

    static func isHeadline(_ term: UInt32) -> Bool { term & 3 == 2 }

    static func isPlace(_ term: UInt32) -> Bool { term & 3 == 3 }

    /// A bijection that spreads all bits into the upper ones (the finaliser of SplitMix64, Steele et al. 2014).
    static func mixed(_ value: UInt64) -> UInt64 {
        var bits = value
        bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
        return bits ^ (bits >> 31)
    }
}
