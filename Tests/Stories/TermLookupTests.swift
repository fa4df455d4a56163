import Testing

@testable import Stories

/// A vector that is laid out for many comparisons is as like the others as it is step by step.
@Suite struct TermLookupTests {
    private static let languages = [TextLanguage.unknown, TextLanguage(.latin, 1), TextLanguage(.latin, 2), TextLanguage(.han)]

    /// A vector of so many terms out of `among`, sorted.
    private static func vector(_ count: Int, among terms: [UInt32], _ generator: inout SplitMix) -> TermVector {
        let kept = Set(terms.shuffled(using: &generator).prefix(count)).sorted()
        let weights = kept.map { _ in UInt16(truncatingIfNeeded: generator.next()) }
        return TermVector(terms: kept, weights: weights, language: languages[Int(generator.next() % 4)])
    }

    /// Terms as texts have them, and terms of which many begin alike, the first and the last of all among them.
    private static func terms(crafted: Bool, _ generator: inout SplitMix) -> [UInt32] {
        let spread = (0..<600).map { _ in UInt32(truncatingIfNeeded: generator.next()) }
        return [0, .max] + (crafted ? spread.map { 0xabcd_0000 | $0 & 0xffff } : spread)
    }

    @Test(arguments: [false, true]) func aLookupComparesAsItsVectorDoes(crafted: Bool) {
        var generator = SplitMix(state: 11)
        let terms = Self.terms(crafted: crafted, &generator)
        let vectors = [0, 1, 2, 3, 60, 192, 400].map { Self.vector($0, among: terms, &generator) }
        var shared = 0
        for one in vectors {
            let lookup = TermLookup(one)
            for other in vectors {
                #expect(lookup.similarity(other) == one.similarity(other))
                if one != other, one.similarity(other) > 0 { shared += 1 }
            }
        }
        #expect(shared > 10)
    }

    @Test(arguments: [false, true]) func theLookupOfASumComparesWithAllThatIsSummed(crafted: Bool) throws {
        var generator = SplitMix(state: 5)
        let terms = Self.terms(crafted: crafted, &generator)
        var sum = LanguageSum(language: Self.languages[1])
        var weights: [UInt32: UInt64] = [:]
        for _ in 0..<40 {
            let vector = Self.vector(150, among: terms, &generator)
            sum.add(vector)
            for (term, weight) in zip(vector.terms, vector.weights) { weights[term, default: 0] += UInt64(weight) }
        }
        for _ in 0..<20 {
            let vector = Self.vector(90, among: terms, &generator)
            let products = zip(vector.terms, vector.weights).reduce(UInt64(0)) { $0 + UInt64($1.1) * (weights[$1.0] ?? 0) }
            let expected = TermVector.counted(Int(products >> 16), vector.language, sum.language)
            #expect(expected > 0)
            #expect(TermLookup(sum).similarity(vector) == expected)
            #expect(TermLookup(vector).similarity(sum) == expected)
        }
        let squares = weights.values.reduce(UInt64(0)) { $0 + $1 * $1 }
        #expect(TermLookup(sum).similarity(sum) == Int(squares >> 16))
    }
}
