import Testing
import Text

@testable import Stories

/// Spellings of one name, and inflections of one word, are one term.
@Suite struct WordStemTests {
    private func stem(_ word: String) -> String {
        var stem = WordStem()
        let tokens = Tokenizer(folding: .caseAndDiacritics).tokens(in: word)
        return tokens.bytes.withUnsafeBufferPointer { bytes in
            stem.with(UnsafeBufferPointer(rebasing: bytes[tokens.range(0)])) { String(decoding: $0, as: UTF8.self) }
        }
    }

    @Test(arguments: [
        ["Shoigu", "Shoygu", "Choïgou", "Schoigu", "Шойгу"],
        ["Kozhemyako", "Kojemiako", "Кожемяко"],
        ["Zelensky", "Zelenskyy", "Zelenskyj", "Зеленский", "Зеленського"],
        ["Gaddafi", "Gadafi"],
        ["Mohammed", "Mohamed"],
        ["Wladimir", "Vladimir", "Владимир"],
        ["Chrétien", "Chretien"],
        ["minister", "ministers", "ministre"],
        ["2026", "٢٠٢٦", "۲۰۲۶", "२०२६", "২০২৬"],
    ])
    func spellingsOfANameAreOne(spellings: [String]) {
        #expect(Set(spellings.map(stem)).count == 1)
    }

    @Test(arguments: [
        ("Austria", "Australia"), ("Iran", "Iraq"), ("Walker", "Weaver"), ("2024", "2025"), ("٥", "٦"), ("東京", "京都"), ("Οδησσός", "Αθήνα"),
    ])
    func otherNamesStayOthers(one: String, other: String) { #expect(stem(one) != stem(other)) }

    @Test(arguments: [
        ("ministers", "minist"), ("Schumacher", "sumase"), ("Αθήνας", "αθηνασ"), ("北京", "北"), ("ь", "ь"), ("1999", "1999"), ("aaaa", "a"),
    ])
    func stemsAreSixCodePointsAtMost(word: String, expected: String) { #expect(stem(word) == expected) }

    @Test func aWordOfAMegabyteIsReadToABound() {
        #expect(stem(String(repeating: "ab", count: 500_000)) == "ababab")
        #expect(stem(String(repeating: "a", count: 1_000_000)) == "a")
    }

    @Test func reportsInTwoAlphabetsShareTheirNames() {
        let extractor = FeatureExtractor(seed: 3)
        let english = extractor.features(title: "", text: "In Vladivostok the minister Shoigu met governor Kozhemyako", language: "en")
        let russian = extractor.features(
            title: "", text: "Во Владивостоке министр Шойгу встретился с губернатором Кожемяко", language: "ru")
        let shared = Set(english.terms.terms).intersection(russian.terms.terms)
        #expect(shared.count >= 4)
    }
}
