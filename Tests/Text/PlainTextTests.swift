import Testing
import Text

@Suite struct PlainTextTests {
    @Test(arguments: [
        ("already fine", "already fine"), ("  a \t\n b\r\n", "a b"), ("a\u{a0}b\u{2009}c\u{3000}d", "a b c\u{3000}d"),
        ("so\u{ad}ft\u{200b}", "soft"),
        ("a & b < c", "a & b < c"), ("", ""), (" ", ""), ("é", "é"), ("a␀b\u{85}c", "ab c"),
    ])
    func whiteSpaceCollapses(text: String, collapsed: String) {
        #expect(PlainText.collapse(text.withNULs) == collapsed)
    }

    @Test(arguments: [
        ("plain", "plain"), ("a\u{1b}[31mb\u{7f}", "a[31mb"), ("a\nb\tc", "a\nb\tc"), ("a\u{202e}gpj.exe\u{2066}", "agpj.exe"),
        ("zero\u{200b}width\u{feff}\u{2060}", "zerowidth"), ("a\u{200d}b", "ab"), ("👩\u{200d}🚀", "👩\u{200d}🚀"),
        ("می\u{200c}خواهم", "می\u{200c}خواهم"),
        ("c1\u{9b}31m", "c131m"), ("tag\u{e0041}s", "tags"), ("é ü", "é ü"),
    ])
    func whatHidesTextGoes(text: String, safe: String) {
        #expect(PlainText.stripUnsafe(text) == safe)
    }

    @Test func textIsCutAtCharacters() {
        #expect(PlainText.cut("abc", maximumBytes: 3) == "abc")
        #expect(PlainText.cut("abcd", maximumBytes: 3) == "abc")
        #expect(PlainText.cut("aéé", maximumBytes: 4) == "aé")
        #expect(PlainText.cut("中", maximumBytes: 2) == "")
    }
}
