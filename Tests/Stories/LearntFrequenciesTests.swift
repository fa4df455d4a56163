import Foundation
import Model
import Testing

@testable import Stories

/// Words weighed by the stories of finished days.
@Suite struct LearntFrequenciesTests {
    private static let english = TextLanguage(.latin, LanguageTable.english)
    private static let russian = TextLanguage(.cyrillic, 1)

    /// Counts of one language: each term with how many stories have it.
    private func counts(_ language: TextLanguage, stories: Int, _ terms: [UInt32: Int]) -> WordCounts {
        var counts = WordCounts()
        counts.add(language, stories: stories, terms: terms.flatMap { [UInt32](repeating: $0.key, count: $0.value) })
        return counts
    }

    @Test func aStoryCountsOnceHoweverManyReportsItHas() throws {
        var index = Sample.index()
        let event = "The ferry Astra Marina ran aground on the Kalven reef off Lindesund with 212 passengers aboard on Thursday."
        for number in 1...4 {
            _ = index.place(Sample.arrival(number, title: "Ferry aground at Lindesund", text: event, outlet: "o\(number)", time: 100))
        }
        _ = index.place(
            Sample.arrival(
                5, title: "Council budget", text: "Councillors agreed on the budget of the year before dawn, and the ferry stays as it is.",
                outlet: "x", time: 200))
        index.apply()
        let day = try #require(index.words(from: 0, before: Timestamp(seconds: 86_400)).first)
        #expect(day.day == 0)
        #expect(day.counts.stories == 2)
        let english = try #require(day.counts.languages.first)
        let ferry = TermHash.word(TermHash.of("ferry"))
        let reef = TermHash.word(TermHash.of("reef"))
        #expect(english.terms.firstIndex(of: ferry).map { english.counts[$0] } == 2)
        #expect(english.terms.firstIndex(of: reef).map { english.counts[$0] } == 1)
        #expect(english.terms.allSatisfy(TermHash.isSingle))
    }

    @Test func onlyFinishedDaysAreCounted() {
        var index = Sample.index()
        for number in 0..<6 {
            let text = Sample.text(seed: number)
            _ = index.place(Sample.arrival(number + 1, title: "Report \(number)", text: text, time: Int64(number) * 43_200))
        }
        index.apply()
        let noon = Timestamp(seconds: 2 * 86_400 + 43_200)
        #expect(index.words(from: 0, before: noon).map(\.day) == [0, 1])
        #expect(index.words(from: 1, before: noon).map(\.day) == [1])
        #expect(index.words(from: 2, before: noon).isEmpty)
    }

    @Test func wordsOfHardlyAnyStoryAreNotKept() {
        let kept = counts(Self.english, stories: 4_000, [8: 1, 12: 2, 16: 40])
        #expect(kept.languages[0].terms == [12, 16])
        #expect(kept.languages[0].counts == [2, 40])
    }

    @Test func countsComeBackAsTheyWereKept() {
        var all = counts(Self.russian, stories: 7, [4: 3, 8: 7])
        all.add(Self.english, stories: 3, terms: [400, 404, 400])
        #expect(WordCounts(decoding: all.encoded()) == all)
        #expect(WordCounts(decoding: WordCounts().encoded()) == WordCounts())
    }

    @Test func whatIsNoCountsIsRefused() {
        let bytes = counts(Self.english, stories: 3, [4: 3, 8: 1]).encoded()
        #expect(WordCounts(decoding: []) == nil)
        #expect(WordCounts(decoding: [ArticleFeatures.version &+ 1] + bytes.dropFirst()) == nil)
        for length in 2..<bytes.count { #expect(WordCounts(decoding: Array(bytes.prefix(length))) == nil) }
        #expect(WordCounts(decoding: bytes + [0]) == nil)
        // Terms in descending order: the last byte of the first is behind language, stories and their count.
        var swapped = bytes
        swapped.swapAt(11, 15)
        #expect(swapped != bytes && WordCounts(decoding: swapped) == nil)
        #expect(WordCounts(decoding: bytes)?.languages[0].terms == [4, 8])
    }

    /// Words crafted to have hashes that begin alike, as anybody may craft them.
    @Test func wordsThatBeginAlikeAreCountedInTime() {
        let alike = (0..<200_000).map { UInt32(0x1234_0000) | UInt32(($0 * 7_919) % 16_384) << 2 }
        #expect(
            counts(Self.english, stories: 200_000, Dictionary(alike.map { ($0, 1) }, uniquingKeysWith: +)).languages[0].stories == 200_000)
    }

    @Test(arguments: [0, 1, 10, 100, 500, 1_000]) func whatManyStoriesHaveIsCommon(count: Int) throws {
        // As rare as a word can be before: .09 of 100 stories; then `count` of a thousand.
        let learnt = LearntFrequencies(days: [counts(Self.russian, stories: 1_000, [8: count])])
        let language = try #require(learnt[Self.russian])
        let expected = 8 * log(1_100 / (0.091 + Double(count)))
        let found = language.rarity(8, before: 56)
        #expect(abs(Double(found) - min(56, expected)) <= 1)
        #expect((1...56).contains(found))
    }

    @Test func aTableOfTheLanguageIsBelievedLonger() throws {
        let days = [counts(Self.english, stories: 100, [8: 20]), counts(Self.russian, stories: 100, [8: 20])]
        let learnt = LearntFrequencies(days: days)
        let english = try #require(learnt[Self.english]).rarity(8, before: 56)
        let russian = try #require(learnt[Self.russian]).rarity(8, before: 56)
        #expect(russian < english && english < 56)
    }

    /// A word of which the table says that every third article has it is not rare because a hundred stories lack it.
    @Test func whatTheTableKnowsCounts() throws {
        let few = try #require(LearntFrequencies(days: [counts(Self.english, stories: 100, [:])])[Self.english])
        let many = try #require(LearntFrequencies(days: [counts(Self.english, stories: 20_000, [:])])[Self.english])
        for before in [8, 16, 24, 40] {
            // A prior of a thousand stories: log(1,100 / 1,000) is .1.
            #expect(abs(few.rarity(8, before: before) - before - 1) <= 1)
            #expect(abs(many.rarity(8, before: before) - min(56, before + 24)) <= 1)
        }
    }

    @Test func daysAddUp() throws {
        let one = LearntFrequencies(days: [counts(Self.russian, stories: 500, [8: 50, 12: 3])])
        let two = LearntFrequencies(days: [
            counts(Self.russian, stories: 200, [8: 20, 12: 1]), counts(Self.russian, stories: 300, [8: 30, 12: 2]),
        ])
        for term: UInt32 in [8, 12, 16] {
            #expect(one[Self.russian]?.rarity(term, before: 56) == two[Self.russian]?.rarity(term, before: 56))
        }
    }

    @Test func aLanguageIsKnownFromThreeHundredStoriesOn() {
        #expect(LearntFrequencies(days: [counts(Self.russian, stories: 299, [:])])[Self.russian]?.isKnown == false)
        #expect(LearntFrequencies(days: [counts(Self.russian, stories: 300, [:])])[Self.russian]?.isKnown == true)
        #expect(LearntFrequencies(days: [counts(Self.russian, stories: 300, [:])])[Self.english] == nil)
    }

    /// A name that is in every tenth story of the last days tells reports apart no more; before it was all they had in common.
    @Test func aNameThatIsInEveryTenthStoryWeighsLess() throws {
        let names = ["calder", "vance"].map { TermHash.word(TermHash.of($0)) }
        let learnt = LearntFrequencies(days: [counts(Self.english, stories: 2_000, [names[0]: 180, names[1]: 200])])
        let extractor = FeatureExtractor(seed: 7)
        let one =
            "President Calder Vance opened a new bridge over the river in the north of the country and spoke of growth to the workers there."
        let other =
            "Doctors said that President Calder Vance would leave hospital within a week after an operation on his knee, and was in good spirits."
        func similarity(_ extractor: FeatureExtractor) -> Int {
            let (a, b) = (one, other)
            return extractor.features(title: "Vance opens bridge", text: a, language: nil).terms
                .similarity(extractor.features(title: "Vance to leave hospital", text: b, language: nil).terms)
        }
        let before = similarity(extractor)
        let after = similarity(extractor.knowing(learnt))
        #expect(after * 3 < before * 2)
    }
}

extension TermHash {
    fileprivate static func of(_ word: String) -> UInt64 {
        var stem = WordStem()
        return Array(word.utf8).withUnsafeBufferPointer { bytes in stem.with(bytes) { of($0) } }
    }
}
