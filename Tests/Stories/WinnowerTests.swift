import Testing

@testable import Stories

/// The choice of shingles by which cut and quoted texts are found.
@Suite struct WinnowerTests {
    private func hashes(seed: Int, count: Int) -> [UInt32] {
        var generator = SplitMix(state: UInt64(seed))
        return (0..<count).map { _ in UInt32(truncatingIfNeeded: generator.next()) }
    }

    /// Wherever a passage stands in another text, and wherever it was taken from.
    @Test(arguments: [0, 1, 7, 15, 100, 284])
    func textsWithARunInCommonShareAChoice(offset: Int) {
        for seed in 1...50 {
            let whole = hashes(seed: seed, count: 300)
            let passage = Array(whole[offset..<offset + Winnower.run])
            let around = hashes(seed: seed + 1_000, count: 40) + passage + hashes(seed: seed + 2_000, count: 25)
            let chosen = Set(Winnower.choose(whole, maximum: 512))
            #expect(!chosen.isDisjoint(with: Winnower.choose(around, maximum: 512)))
            #expect(!chosen.isDisjoint(with: Winnower.choose(passage, maximum: 512)))
        }
    }

    @Test func aboutOneInEightIsChosen() {
        let chosen = Winnower.choose(hashes(seed: 3, count: 8_500), maximum: .max)
        #expect((900...1_100).contains(chosen.count))
    }

    @Test func everyRunHoldsAChoice() {
        let all = hashes(seed: 4, count: 400)
        let chosen = Set(Winnower.choose(all, maximum: 512))
        for start in 0...all.count - Winnower.run { #expect(!chosen.isDisjoint(with: all[start..<start + Winnower.run])) }
    }

    @Test(arguments: [0, 1, 7])
    func aTextOfAFewWordsHasItsSmallest(count: Int) {
        let all = hashes(seed: 5, count: count)
        #expect(Winnower.choose(all, maximum: 512) == [all.min()].compactMap { $0 })
    }

    @Test(arguments: [8, 15]) func aShortTextKeepsAllOfThem(count: Int) {
        let all = hashes(seed: 5, count: count)
        #expect(Winnower.choose(all, maximum: 512) == all.sorted())
        #expect(Winnower.choose(all, maximum: 5) == Array(all.sorted().prefix(5)))
    }

    @Test func theChoiceIsSortedDistinctAndBounded() {
        let all = hashes(seed: 6, count: 2_000)
        let chosen = Winnower.choose(all + all, maximum: 64)
        #expect(chosen.count == 64)
        #expect(zip(chosen, chosen.dropFirst()).allSatisfy { $0 < $1 })
        #expect(chosen == Array(Winnower.choose(all + all, maximum: .max).prefix(64)))
    }
}
