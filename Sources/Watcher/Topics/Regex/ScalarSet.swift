/// A set of scalars: `[a-z\d]`, `.`, `\W`.
struct ScalarSet: Hashable {
    /// Bits of the ASCII members, negation included: most text and most patterns ask nothing else.
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    private var ranges: [ClosedRange<UInt32>] = []
    private var classes: [Member] = []
    private var isNegated = false

    private struct Member: Hashable {
        var scalars: ScalarClass
        var isNegated: Bool
    }

    /// All but the line end.
    static var anyInLine: ScalarSet {
        var set = ScalarSet()
        set.insert(10...10)
        set.negate()
        return set
    }

    mutating func insert(_ range: ClosedRange<UInt32>) {
        ranges.append(range)
        guard range.lowerBound < 128 else { return }
        for value in range.lowerBound...min(range.upperBound, 127) { setBit(value) }
    }

    mutating func insert(_ scalars: ScalarClass, isNegated: Bool) {
        classes.append(Member(scalars: scalars, isNegated: isNegated))
        for value: UInt32 in 0..<128 where scalars.contains(value) != isNegated { setBit(value) }
    }

    /// Turns the set into all that it does not hold. To be called once, when all is inserted.
    mutating func negate() {
        isNegated = true
        low = ~low
        high = ~high
    }

    func contains(_ value: UInt32) -> Bool {
        if value < 64 { return low >> UInt64(value) & 1 == 1 }
        if value < 128 { return high >> UInt64(value - 64) & 1 == 1 }
        let isMember = ranges.contains { $0.contains(value) } || classes.contains { $0.scalars.contains(value) != $0.isNegated }
        return isMember != isNegated
    }

    private mutating func setBit(_ value: UInt32) {
        if value < 64 { low |= 1 << UInt64(value) } else { high |= 1 << UInt64(value - 64) }
    }
}
