import Testing

@testable import Stories

@Suite struct FixedPointTests {
    @Test(arguments: [(1, 0), (2, 256), (3, 405), (4, 512), (1_000, 2_551), (1 << 40, 10_240)])
    func logarithmsAreInTwoHundredFiftySixths(value: UInt64, result: Int) { #expect(FixedPoint.log2(value) == result) }

    @Test(arguments: [(0, 0), (1, 1), (3, 1), (4, 2), (99, 9), (1 << 60, 1 << 30)])
    func rootsAreRoundedDown(value: UInt64, result: UInt64) { #expect(FixedPoint.squareRoot(value) == result) }

    @Test(arguments: [(0, ".00"), (0.05, ".05"), (0.41, ".41"), (0.999, "1.00"), (1, "1.00"), (-0.04, "−.04")])
    func fractionsHaveTwoDigits(value: Double, text: String) { #expect(FixedPoint.text(FixedPoint.fraction(value)) == text) }

    @Test(arguments: [
        (0.41, 0.17, ".41 ≥ .17"), (0.1785, 0.18, ".178 < .180"), (0.183, 0.18, ".183 ≥ .180"), (0.18, 0.18, ".18 ≥ .18"),
        (1.4, 0.17, "1.00 ≥ .17"), (-0.01, 0.17, "−.01 < .17"),
    ])
    func comparisonsTellBothSidesApart(value: Double, bound: Double, text: String) {
        #expect(FixedPoint.comparison(FixedPoint.fraction(value), FixedPoint.fraction(bound)) == text)
    }

    @Test func hashesAreSorted() {
        for (count, distinct) in [(0, 1), (1, 1), (24, 24), (25, 25), (5_000, 5_000), (5_000, 3)] {
            var generator = SplitMix(state: UInt64(count))
            let pool = (0..<distinct).map { _ in UInt32(truncatingIfNeeded: generator.next()) }
            var values = (0..<count).map { pool[$0 * 7 % distinct] }
            let expected = values.sorted()
            HashSort.sort(&values)
            #expect(values == expected)
        }
    }

    @Test func theTableKnowsCommonWordsAndTakesOthersForRare() {
        let table = DocumentFrequencies.builtIn
        func entry(_ word: String) -> DocumentFrequencies.Entry {
            var stem = WordStem()
            return Array(word.utf8).withUnsafeBufferPointer { word in stem.with(word) { table.entry(TermHash.of($0)) } }
        }
        #expect(table.count > 15_000)
        #expect(entry("the").weight == 0)
        #expect(entry("minister").weight < entry("tanker").weight)
        #expect(entry("zzyzxq") == DocumentFrequencies.rare)
        #expect(entry("tanker") != DocumentFrequencies.rare)
        #expect(entry("nicht").isFunctionWord)
    }
}
