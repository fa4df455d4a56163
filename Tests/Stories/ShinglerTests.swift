import Testing
import Text

@testable import Stories

@Suite struct ShinglerTests {
    private let shingler = Shingler(seed: 1, maximum: 1_000)

    private func shingles(_ text: String, maximum: Int = 1_000, seed: UInt64 = 1) -> [UInt32] {
        let shingler = Shingler(seed: seed, maximum: maximum)
        return shingler.shingles(shingler.hashes(Tokenizer().tokens(in: text)))
    }

    @Test(arguments: [("", 0), ("one", 1), ("one two three four", 1), ("one two three four five", 1), ("one two three four five six", 2)])
    func aTextHasOneShinglePerRunOfFiveWords(text: String, count: Int) { #expect(shingles(text).count == count) }

    @Test func caseAndPunctuationDoNotCount() {
        #expect(shingles("Ship sinks, off the coast!") == shingles("ship SINKS off: the coast"))
    }

    @Test func orderCounts() { #expect(shingles("a b c d e") != shingles("e d c b a")) }

    @Test func repeatsCountOnceAndHashesAreSorted() {
        let result = shingles(String(repeating: "we say it again and ", count: 50))
        #expect(result.count == 5)
        #expect(result == result.sorted())
    }

    @Test func longTextsKeepTheSmallestHashes() {
        let text = Sample.text(seed: 4, words: 3_000)
        let all = shingles(text, maximum: 10_000)
        #expect(all.count > 2_900)
        #expect(shingles(text, maximum: 500) == Array(all[..<500]))
    }

    @Test func anotherSeedGivesOtherHashes() {
        #expect(Set(shingles(Sample.text(seed: 1))).isDisjoint(with: shingles(Sample.text(seed: 1), seed: 2)))
    }

    @Test(arguments: [
        "日本の首相が辞任を表明した", "นายกรัฐมนตรีลาออกแล้ววันนี้", "Премьер-министр подал в отставку сегодня утром",
        "رئيس الوزراء يعلن استقالته اليوم في بغداد",
    ])
    func everyScriptHasShingles(text: String) { #expect(shingles(text).count > 1) }
}
