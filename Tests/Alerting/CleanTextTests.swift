import Testing

@testable import Alerting

@Suite struct CleanTextTests {
    @Test(arguments: [
        ("plain", "plain"),
        ("  two\n\t lines\r\n", "two lines"),
        ("null\u{0}bell\u{7}escape\u{1B}[31mred\u{9B}x", "nullbellescape[31mredx"),
        ("right\u{202E}tfel\u{202C} and \u{2066}isolate\u{2069}\u{200F}\u{61C}", "righttfel and isolate"),
        ("zero\u{200B}width\u{200D}\u{2060}\u{FEFF}soft\u{AD}", "zerowidthsoft"),
        ("line\u{2028}para\u{2029}next\u{85}x", "line para next x"),
        ("tag\u{E0041}\u{E007F}s", "tags"),
        ("h\u{3164}angul\u{115F}", "hangul"),
        ("été 你好 مرحبا 🙂", "été 你好 مرحبا 🙂"),
        ("", ""),
    ])
    func stripsWhatHidesOrTurns(text: String, expected: String) {
        #expect(CleanText.line(text, limit: 200) == expected)
    }

    @Test func capsCombiningMarks() {
        let stacked = "z" + String(repeating: "\u{301}", count: 50) + "a" + String(repeating: "\u{489}", count: 50)
        #expect(CleanText.line(stacked, limit: 500).unicodeScalars.count == 10)
        #expect(CleanText.line("e\u{301}", limit: 10).unicodeScalars.count == 2)
    }

    @Test func cutsBetweenGraphemes() {
        let text = "ab👨‍👩‍👧‍👦cd"
        #expect(CleanText.cut(text, limit: 100) == text)
        #expect(CleanText.cut(text, limit: 10) == "ab…")
        #expect(CleanText.cut("abcdef", limit: 6) == "abcdef")
        #expect(CleanText.cut("abcdefg", limit: 6) == "abcde…")
        #expect(CleanText.cut("ééééé", limit: 7, unit: .bytes) == "éé…")
        #expect(CleanText.cut("abc", limit: 0) == "")
    }

    @Test func cutsAGraphemeWithoutEnd() {
        let jamo = String(repeating: "\u{1100}", count: 5_000)
        let cut = CleanText.line(jamo, limit: 100)
        #expect(cut.utf16.count == 100)
        #expect(cut.hasSuffix("…"))
    }

    @Test func limitsHoldAfterEscaping() {
        let cut = CleanText.cut(String(repeating: "&", count: 100), limit: 23, escape: CleanText.htmlEscape)
        #expect(cut == "&amp;&amp;&amp;&amp;…")
    }

    @Test func workOnLongTextIsBounded() {
        let long = String(repeating: "\u{200B}", count: 3_000_000)
        #expect(CleanText.line(long, limit: 100) == "")
    }

    @Test(arguments: [
        ("@everyone run", "＠everyone run"),
        ("(@here)", "(＠here)"),
        ("write to a@b.org", "write to a@b.org"),
        ("@@all", "＠＠all"),
        ("no mention", "no mention"),
    ])
    func neutralisesMentions(text: String, expected: String) {
        #expect(CleanText.withoutMentions(text) == expected)
    }
}
