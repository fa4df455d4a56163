import Foundation
import Testing

@testable import watcherctl

@Suite struct SafeTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("two\nlines\tand\r\nmore ", "two lines and more"), ("\u{1B}[31mred", "\\u{1b}[31mred"),
        ("\u{9B}31m", "\\u{9b}31m"), ("a\u{202E}b", "a\\u{202e}b"), ("bell\u{7}", "bell\\u{7}"), ("\u{FEFF}x", "\\u{feff}x"),
        ("日本 👍 e\u{301}", "日本 👍 e\u{301}"), ("  led", "led"),
    ])
    func linesCannotAttackATerminal(text: String, safe: String) {
        #expect(SafeText.line(text) == safe)
    }

    @Test func textsKeepTheirLines() {
        #expect(SafeText.text("a\n\tb\r\u{1B}c") == "a\n\tb\\u{d}\\u{1b}c")
    }

    @Test func jsonStaysTheSameValue() throws {
        let json = "{\"t\":\"\u{9B}31m \u{202E} \u{E0041}\u{7F}é\"}"
        let safe = SafeText.json(json)
        #expect(safe == #"{"t":"\u009b31m \u202e \udb40\udc41\#u{5C}u007fé"}"#)
        let decoder = JSONDecoder()
        #expect(
            try decoder.decode([String: String].self, from: Data(safe.utf8)) == decoder.decode([String: String].self, from: Data(json.utf8))
        )
    }
}
