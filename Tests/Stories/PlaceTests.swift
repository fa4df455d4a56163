import Testing
import Text

@testable import Stories

/// A place is one term, whatever the language that names it.
@Suite struct PlaceTests {
    private static let reader = PlaceReader(names: .builtIn)

    /// The places of a text that is not in English, and of one that is.
    private func places(_ text: String, isForeign: Bool = true) -> [Int] {
        let tokens = Tokenizer(folding: .caseAndDiacritics).tokens(in: text)
        return Self.reader.places(in: tokens, count: tokens.count, isForeign: isForeign).map(\.place)
    }

    @Test(arguments: [
        [
            "Moscow", "Moskau", "Moscou", "Moscú", "Mosca", "Moskou", "Moskwa", "Москва",
            "موسكو", "מוסקבה", "莫斯科", "モスクワ", "모스크바", "Μόσχα", "मॉस्को",
        ],
        [
            "Germany", "Deutschland", "Allemagne", "Alemania", "Germania", "Niemcy", "Германия", "Німеччина",
            "ألمانيا", "גרמניה", "德国", "ドイツ", "독일",
        ],
        ["South Korea", "Südkorea", "Corée du Sud", "Corea del Sur", "Южная Корея", "韩国", "한국", "كوريا الجنوبية"],
        ["Tokyo", "Tokio", "Токио", "طوكيو", "东京", "東京", "도쿄", "Τόκιο", "โตเกียว"],
        ["New York", "Nueva York", "Nowy Jork", "Нью-Йорк", "纽约", "ニューヨーク", "뉴욕", "نيويورك"],
        ["Vietnam", "Việt Nam", "Вьетнам", "越南", "ベトナム", "베트남", "فيتنام", "เวียดนาม"],
    ])
    func namesInManyLanguagesAreOnePlace(names: [String]) {
        let found = names.map { places($0) }
        for (name, places) in zip(names, found) { #expect(places == found[0] && places.count == 1, "\(name): \(places)") }
    }

    @Test(arguments: [
        ("Москва", "в Москве, из Москвы и под Москвой"), ("Варшава", "do Warszawy, w Warszawie i Warszawą"),
        ("Deutschland", "Deutschlands Wirtschaft"), ("Budapest", "Budapesten, Budapestről"), ("Praha", "v Praze, Prahu, Prahy"),
        ("Одеса", "в Одесі, до Одеси, під Одесою"), ("서울", "서울에서, 서울은, 서울의"), ("Россия", "российский, российской, России"),
        ("مصر", "بمصر، المصرية، والمصري"), ("روسيا", "الروسية، لروسيا، روسي"), ("ישראל", "בישראל, לישראל"),
        ("Italia", "italiano, italiana"),
    ])
    func inflectedNamesAreFound(name: String, text: String) throws {
        let place = try #require(places(name).first)
        let found = places(text)
        #expect(!found.isEmpty && found.allSatisfy { $0 == place }, "\(found), not \(place)")
    }

    @Test(arguments: [
        "A nice reading of the split", "Nice weather, they said", "Essen und Trinken", "Mobile phones for Orange", "la mine est lente",
        "クルマ", "安全和平",
        "Patrizia Gandolfo", "Roman Abel",
    ])
    func commonWordsAndPeopleAreNoPlaces(text: String) {
        #expect(places(text).isEmpty)
    }

    @Test func theLongestNameIsMeant() throws {
        #expect(places("中国香港特别行政区").count == 1)
        #expect(places("República Dominicana") == places("Dominican Republic"))
        #expect(places("Dominica") != places("Dominican Republic"))
    }

    @Test func smallLettersAreNoNames() {
        #expect(places("georgia, jordan and turkey", isForeign: false).isEmpty)
        #expect(places("Georgia, Jordan and Turkey", isForeign: false).count == 3)
    }

    /// What tells English articles apart is known: there only names of one word change, and none but by their name.
    @Test func englishKeepsItsWords() {
        #expect(places("German growth, New York trading and Berlins", isForeign: false).isEmpty)
        #expect(places("Berlin", isForeign: false) == places("Берлин"))
    }

    @Test func reportsWithoutALetterInCommonMeetByTheirPlaces() {
        func terms(_ text: String) -> TermVector { FeatureExtractor(seed: 1).features(title: "", text: text, language: nil).terms }
        let english = terms(
            "A strong earthquake shook the coast near Iquique in northern Chile before dawn, and the government in Santiago closed all schools"
        )
        let chinese = terms("智利北部伊基克附近海岸凌晨发生强烈地震，圣地亚哥的政府宣布所有学校停课，铜矿没有受到影响。")
        let elsewhere = terms("秘鲁南部阿雷基帕附近凌晨发生强烈地震，利马的政府宣布所有学校停课，铜矿没有受到影响。")
        #expect(english.similarity(chinese) > 3 * english.similarity(elsewhere))
        #expect(english.parts(chinese).places > 0)
    }

    /// Names stay whole where they end at the last word that is read.
    @Test(arguments: ["New", "Соединенные", "中", "コ", "ا", "ب", "Ž", ""])
    func beginningsOfNamesAreNone(text: String) {
        #expect(places(text).isEmpty)
    }

    @Test func theTableIsWhole() {
        #expect(PlaceNames.builtIn.count > 60_000)
    }
}
