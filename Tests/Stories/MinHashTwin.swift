/// The kernel in plain Swift: slow, and what every build of the C kernel must equal.
enum MinHashTwin {
    static func signature(_ hashes: [UInt32], multipliers: [UInt32], addends: [UInt32]) -> [UInt32] {
        zip(multipliers, addends).map { multiplier, addend in
            hashes.reduce(UInt32.max) { min($0, $1 &* multiplier &+ addend) }
        }
    }
}
