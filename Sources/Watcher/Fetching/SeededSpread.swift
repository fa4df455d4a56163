/// Repeatable fractions: the same feed, moment and seed give the same one, so that a schedule can be tested and explained.
struct SeededSpread: Sendable {
    let seed: UInt64

    /// From 0 up to, but not including, 1. Mixing by SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators").
    func fraction(_ values: Int64...) -> Double {
        var state = seed
        for value in values { state = mix(state &+ 0x9E37_79B9_7F4A_7C15 &+ UInt64(bitPattern: value)) }
        return Double(state >> 11) / Double(1 << 53)
    }

    private func mix(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
