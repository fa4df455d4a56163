import Testing
import Text

@Suite struct TokenizerTests {
    @Test(arguments: [
        ("The Quick, brown fox!", "the quick brown fox"),
        ("a_b 3.14 x2", "a_b 3 14 x2"),
        ("o'clock don’t", "o clock don t"),
        ("Ｆｕｌｌ ﬁne №5 5㎏ Brand™", "full fine no5 5kg brandtm"),
        ("½ m²", "1 2 m2"),
        ("Cafe\u{301} Nai\u{308}ve", "café naïve"),
        ("ệ e\u{302}\u{323} e\u{323}\u{302}", "ệ ệ ệ"),
        ("Straße ÉCOLE", "straße école"),
        ("ΟΔΥΣΣΕΥΣ Σ ΣΑΣ", "οδυσσευς σ σας"),
        ("МОСКВА Ёлка", "москва ёлка"),
        ("한국어 뉴스", "한국어 뉴스"),
        ("\u{1112}\u{1161}\u{11ab}글", "한글"),
        ("हिन्दी भाषा", "हिन्दी भाषा"),
        ("the 👍🏽 end", "the end"),
        ("1\u{fe0f}\u{20e3} ❤\u{fe0f}", "1"),
        ("𝐁old 𝟙23", "bold 123"),
        ("", ""),
        ("… — “”", ""),
    ])
    func wordsAreNormalisedRunsOfLetters(text: String, words: String) {
        #expect(Tokenizer().tokens(in: text).strings.joined(separator: " ") == words)
    }

    @Test(arguments: [
        ("日本語", "日 本 語"),
        ("人々の夢", "人 々 の 夢"),
        ("iPhone新型", "iphone 新 型"),
        ("か\u{3099}く", "が く"),
        ("ﾃﾞｰﾀ", "デ ー タ"),
        ("ข่าว", "ข ่ า ว"),
        ("ລາວ", "ລ າ ວ"),
        ("ខ្មែរ", "ខ ្ ម ែ រ"),
        ("မြန်မာ", "မ ြ န ် မ ာ"),
        ("豈 𠀋", "豈 𠀋"),
    ])
    func scriptsWithoutSpacesGiveOneTokenACodePoint(text: String, words: String) {
        let tokens = Tokenizer().tokens(in: text)
        #expect(tokens.strings.joined(separator: " ") == words)
    }

    @Test(arguments: [
        ("café Cafe\u{301}", "cafe cafe"),
        ("Łódź Øresund Đorđe", "lodz oresund dorde"),
        ("Straße Œuvre Æsir Þór Ísland", "strasse oeuvre aesir thor island"),
        ("İstanbul ışık", "istanbul isik"),
        ("Ёлка Йод", "елка йод"),
        ("ΟΔΟΣ οδός", "οδοσ οδοσ"),
        ("Việt Nam Nguyễn", "viet nam nguyen"),
        ("مُحَمَّد أحمد", "محمد احمد"),
        ("ガ が", "ガ が"),
    ])
    func foldingTakesDiacriticsAndStrokesOff(text: String, words: String) {
        #expect(Tokenizer(folding: .caseAndDiacritics).tokens(in: text).strings.joined(separator: " ") == words)
    }

    @Test func marksTellTheWrittenForm() {
        let tokens = Tokenizer().tokens(in: "President Xi met NATO in Łódź. Then 12 men left, 中")
        let marks = Dictionary(zip(tokens.strings, tokens.marks), uniquingKeysWith: { first, _ in first })
        #expect(marks["president"] == [.capitalised, .sentenceStart])
        #expect(marks["xi"] == .capitalised)
        #expect(marks["met"] == [])
        #expect(marks["nato"] == [.capitalised, .allCapitals])
        #expect(marks["łódź"] == .capitalised)
        #expect(marks["then"] == [.capitalised, .sentenceStart])
        #expect(marks["12"] == .number)
        #expect(marks["中"] == .ideograph)
    }

    @Test(arguments: [
        ("One. Two", true), ("One! “Two", true), ("One\n\nTwo", true), ("One\nTwo", false), ("One, Two", false), ("One。Two", true),
        ("One: Two", false), ("One (Two", false), ("One… Two", true),
    ])
    func sentencesBeginAfterStopsAndEmptyLines(text: String, begins: Bool) {
        let tokens = Tokenizer().tokens(in: text)
        #expect(tokens.marks.last?.contains(.sentenceStart) == begins)
    }

    @Test func aSingleCapitalIsNoAbbreviation() {
        let tokens = Tokenizer().tokens(in: "see A and U2 and UN2 A_B")
        #expect(tokens.marks.map { $0.contains(.allCapitals) } == [false, false, false, false, false, true, false])
    }

    @Test func textsAreAppendedInColumns() {
        var tokens = Tokenizer().tokens(in: "First title")
        Tokenizer().append("Then text", to: &tokens)
        #expect(tokens.strings == ["first", "title", "then", "text"])
        #expect(tokens.range(2) == 10..<14)
        #expect(tokens.marks[2].contains(.sentenceStart))
        #expect(tokens.count == 4 && tokens.marks.count == 4)
    }

    /// The fast path looks at blocks of 64 bytes: wherever a text lies in them, and with whatever around it, its words are the same.
    @Test(arguments: 0..<140)
    func wordsDoNotDependOnTheirPlace(offset: Int) {
        let text =
            "Mr. NATO's A_B x9 said:\n\n“Café” 12th U2 and a_word_of_many_letters_that_goes_on_and_on_beyond_a_block_of_sixty_four Bytes END"
        let padded = String(repeating: " ", count: offset) + text + String(repeating: " ", count: 200)
        let (near, far) = (Tokenizer().tokens(in: text), Tokenizer().tokens(in: padded))
        #expect(far == near)
        let letter = Tokenizer().tokens(in: String(repeating: "y", count: offset + 1) + " " + text + String(repeating: " z", count: 100))
        #expect(Array(letter.strings.dropFirst().prefix(near.count)) == near.strings)
        #expect(Array(letter.marks.dropFirst(2).prefix(near.count - 1)) == Array(near.marks.dropFirst()))
    }

    /// Texts of several windows of blocks, of pieces that end at any place of one.
    @Test(arguments: 0..<60)
    func wordsAndMarksEqualTheTwins(seed: UInt64) {
        let pieces = [
            "a", "I", "the", "NATO", "U2", "x9", "12", "A_B", "_", "Überfall", "Москва", "война", "ÉCOLE", "中", "国", "EU7",
            " ", "  ", ". ", "! ", "?", "\n", "\n\n", ", ", "; ", "“", "” ", "(", "。", "-",
            "internationalisation_of_everything_that_has_a_very_long_name_Indeed",
        ]
        var state = seed &+ 1
        var text = ""
        for _ in 0..<Int(20 + seed * 40) {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += pieces[Int(state >> 33) % pieces.count]
        }
        let tokens = Tokenizer().tokens(in: text)
        let words = tokens.strings.indices.map { TokenTwin.Word(text: tokens.string($0), marks: tokens.marks[$0]) }
        #expect(words == TokenTwin.words(text))
    }

    @Test func aTitleAndATextAreReadAsOneAfterTheOther() {
        var (title, text) = ("Zürich AG: 12 Votes", "then 東京 Said NO. " + String(repeating: "More words follow here. ", count: 200))
        let (tokens, titleWords) = Tokenizer().tokens(title: title, text: text)
        var expected = Tokenizer().tokens(in: title)
        #expect(titleWords == expected.count)
        Tokenizer().append(text, to: &expected)
        #expect(tokens == expected)
        let hash = SeededHash(seed: 7)
        #expect(Tokenizer().hashes(title: title, text: text, by: hash) == hash.hashes(of: tokens))
        (title, text) = ("", "")
        #expect(Tokenizer().hashes(title: title, text: text, by: hash) == [])
    }

    @Test func bytesThatAreNoUTF8SeparateWords() {
        let bytes: [UInt8] = [0x61, 0xff, 0x62, 0xc3, 0x63, 0xe2, 0x82, 0x64, 0xf0, 0x9f]
        var tokens = Tokens()
        bytes.withUnsafeBufferPointer { Tokenizer().append($0, to: &tokens) }
        #expect(tokens.strings == ["a", "b", "c", "d"])
    }

    @Test func marksWithoutEndStayBounded() {
        let text = "a" + String(repeating: "\u{301}", count: 20_000) + " b"
        let tokens = Tokenizer().tokens(in: text)
        #expect(tokens.count == 2)
        #expect(tokens.string(1) == "b")
    }
}
