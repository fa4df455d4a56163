import Testing
import Text

@Suite struct HTMLEntitiesTests {
    @Test(arguments: [
        ("amp", "&"), ("lt", "<"), ("eacute", "é"), ("Eacute", "É"), ("nbsp", "\u{a0}"), ("hellip", "…"), ("notin", "∉"),
        ("NotEqualTilde", "≂̸"), ("CounterClockwiseContourIntegral", "∳"), ("zwnj", "\u{200c}"), ("Afr", "𝔄"), ("apos", "'"),
    ])
    func names(name: String, text: String) {
        #expect(HTMLEntities.text(named: name) == text)
    }

    @Test(arguments: ["", "a", "nosuch", "AMPERSAND", "eacut", String(repeating: "x", count: 500)])
    func otherNamesAreNone(name: String) {
        #expect(HTMLEntities.text(named: name) == nil)
    }

    @Test(arguments: [
        ("&eacute;", "é"), ("a&amp;b", "a&b"), ("&#233;&#xE9;&#Xe9;", "ééé"), ("&#8217;", "’"), ("&#146;&#x80;", "’€"),
        ("&#0;&#xD800;&#x110000;&#99999999999;", "\u{fffd}\u{fffd}\u{fffd}\u{fffd}"), ("&copy 2020", "© 2020"),
        ("&notit; &notin;", "¬it; ∉"), ("&amp;lt;", "&lt;"), ("AT&T &", "AT&T &"), ("&nosuch;", "&nosuch;"), ("&;&#;&#x;", "&;&#;&#x;"),
        ("&eacute", "é"), ("&hellip", "&hellip"), ("&#65", "A"), ("a & b &am", "a & b &am"),
    ])
    func referencesAreDecodedOnce(text: String, decoded: String) {
        #expect(HTMLEntities.decode(text) == decoded)
    }
}
