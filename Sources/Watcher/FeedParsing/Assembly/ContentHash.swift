/// A stable 64-bit hash of texts, for ids of entries that bring none: FNV-1a with a final mix (MurmurHash3's fmix64).
struct ContentHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ text: String?) {
        for byte in (text ?? "").utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
        // Keeps ("ab", "c") apart from ("a", "bc").
        state = (state ^ 0xFF) &* 0x100_0000_01B3
    }

    /// Sixteen hexadecimal digits.
    var text: String {
        var hash = state
        hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
        hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
        hash ^= hash >> 33
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
