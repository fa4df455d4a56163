/// FNV-1a of a word's bytes: only narrows the search, bytes are compared behind it.
enum WordHash {
    static let basis: UInt64 = 0xcbf2_9ce4_8422_2325

    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(basis, add) }

    static func add(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

    /// The bytes of a word's beginning by which prefixes are indexed.
    static let stemLength = 3
}
