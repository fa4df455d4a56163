/// What a number counts, as a hash that reports of one thing have in common.
enum CountedThing {
    /// What became of people, and amounts, which have no word of their own in the text.
    private static let kinds = ["dead", "injured", "missing", "detained", "evacuated", "people", "money", "percent"]
    private static let fixed = Dictionary(kinds.map { (UInt32(truncatingIfNeeded: named($0) >> 32), named($0)) }) { first, _ in first }

    /// Of a kind: "dead", "people", "money".
    static func named(_ kind: String) -> UInt64 { TermHash.mixed(FactWords.hash(of: kind)) }

    /// Of a word.
    static func word(_ key: UInt32) -> UInt64 { UInt64(key) << 32 }

    /// What is counted, and that with the number.
    static func pair(_ counted: UInt64, _ thousandths: UInt64) -> [UInt32] {
        [UInt32(truncatingIfNeeded: counted >> 32), UInt32(truncatingIfNeeded: TermHash.mixed(counted ^ thousandths) >> 32)]
    }

    /// Whether a report has a number, whatever it counts there; `numbers` are pairs.
    static func holds(_ thousandths: UInt64, _ numbers: [UInt32]) -> Bool {
        stride(from: 0, to: numbers.count, by: 2).contains { index in
            let counted = fixed[numbers[index]] ?? word(numbers[index])
            return pair(counted, thousandths)[1] == numbers[index + 1]
        }
    }
}
