import CMinHash

/// The 128 permutations of an installation, and the signature of a shingle set under them.
///
/// The share of equal slots of two signatures estimates the Jaccard similarity of the sets (Broder et al., "Min-wise
/// independent permutations", 1998); the permutations are affine modulo 2^32.
struct MinHash: Sendable {
    static let slots = Int(CMINHASH_SLOTS)
    static let bands = 32
    /// Slots per band: two texts of similarity J share a given band with probability J^4.
    static let rows = 4

    let multipliers: [UInt32]
    let addends: [UInt32]
    private let build = cminhash_best_build()

    init(seed: UInt64) {
        var state = seed
        func next() -> UInt32 {
            state &+= 0x9e37_79b9_7f4a_7c15
            return UInt32(truncatingIfNeeded: TermHash.mixed(state) >> 32)
        }
        var multipliers: [UInt32] = []
        var addends: [UInt32] = []
        for _ in 0..<Self.slots {
            multipliers.append(next() | 1)
            addends.append(next())
        }
        self.multipliers = multipliers
        self.addends = addends
    }

    /// 128 slots; all ones for an empty set.
    func signature(_ shingles: [UInt32]) -> [UInt32] {
        [UInt32](unsafeUninitializedCapacity: Self.slots) { slots, filled in
            cminhash_sign(build, shingles, shingles.count, multipliers, addends, slots.baseAddress)
            filled = Self.slots
        }
    }

    /// The hashes of the bands of a set's signature: all that the lookup needs of it. Empty for an empty set.
    func bandHashes(_ shingles: [UInt32]) -> [UInt32] {
        guard !shingles.isEmpty else { return [] }
        let slots = signature(shingles)
        return (0..<Self.bands).map { band in
            var hash = UInt64(band)
            for row in 0..<Self.rows { hash = TermHash.mixed(hash ^ UInt64(slots[band * Self.rows + row])) }
            return UInt32(truncatingIfNeeded: hash >> 32)
        }
    }
}
