import Testing

@testable import Topics

@Suite struct TextPatternTests {
    private func ends(_ pattern: String, _ text: String) throws -> [Int] {
        try TextPattern(parsing: pattern).matchEnds(in: FoldedText.fold(text), limit: 100)
    }

    @Test(arguments: [
        ("abc", "xabcx", [4]),
        ("abc", "abab", []),
        ("a|bc|d", "abcd", [1, 3, 4]),
        ("ab*c", "ac abc abbbc", [2, 6, 12]),
        ("ab+c", "ac abc", [6]),
        ("ab?c", "ac abc abbc", [2, 6]),
        ("a{2}", "a aa aaa", [4, 7]),
        ("a{2,3}b", "ab aab aaab aaaab", [6, 11, 17]),
        ("a{2,}b", "ab aaaaab", [9]),
        ("(ab)+c", "ababc", [5]),
        ("(?:a|b)c", "ac bc", [2, 5]),
        ("[abc]x", "ax dx", [2]),
        ("[^abc]x", "ax dx", [5]),
        ("[a-cx-z]1", "b1 d1 y1", [2, 8]),
        ("[]a]1", "]1", [2]),
        ("[a\\]]1", "]1", [2]),
        ("[\\d.]+!", "3.14!", [5]),
        ("\\d\\d", "a12", [3]),
        ("\\D1", "11a1", [4]),
        ("\\w+!", "ab_1!", [5]),
        ("\\W", "ab c", [3]),
        ("a\\sb", "a b a\tb", [3, 7]),
        ("\\S!", " !a!", [4]),
        ("\\biran\\b", "tirana iran", [11]),
        ("\\Biran", "iran tiran", [10]),
        ("^a", "aa a", [1]),
        ("a$", "a a", [3]),
        ("a.c", "abc a\nc", [3]),
        ("a\\.b", "acb a.b", [7]),
        ("\\$\\d+", "$15bn", [2]),
        ("\\u0041\\x62\\x{63}", "abc", [3]),
        ("É", "été", [1, 3]),
        ("[À-Ý]", "z é", [3]),
        ("[A-Z]{3}", "abc", [3]),
        ("e\u{301}t", "ét", [2]),
        ("東.", "東京", [2]),
        ("(a|ab)(c|bcd)", "abcd", [3]),
        ("x*?y", "xxy", [3]),
        ("\\d", "٣", [1]),
        ("\\w\\b", "дом!", [3]),
    ])
    func finds(pattern: String, text: String, ends expected: [Int]) throws {
        #expect(try ends(pattern, text) == expected)
    }

    /// What takes a backtracker ages takes one pass here.
    @Test(arguments: ["(a+)+b", "(a|aa)+b", "(a*)*b", "(a|a?)+b", "(.*)(.*)(.*)(.*)(.*)b", "a{0,100}a{0,100}a{0,100}b"])
    func isLinear(pattern: String) throws {
        #expect(try ends(pattern, String(repeating: "a", count: 5_000)) == [])
        #expect(try ends(pattern, String(repeating: "a", count: 200) + "b") == [201])
    }

    @Test func nestedCountsOfNothingEnd() {
        #expect(throws: TextPattern.SyntaxError.self) { try TextPattern(parsing: "(((((){256}){256}){256}){256}){256}") }
        #expect(throws: Never.self) { try TextPattern(parsing: "a(((((){256}){256}){256}){256}){256}") }
        #expect(throws: TextPattern.SyntaxError.self) { try TextPattern(parsing: "a((((){0,256}){0,256}){0,256}){0,256}") }
    }

    @Test func deepGroupsAreRefused() {
        let deep = String(repeating: "(", count: 40) + "a" + String(repeating: ")", count: 40)
        #expect(throws: TextPattern.SyntaxError.self) { try TextPattern(parsing: deep) }
    }

    @Test func theNumberOfMatchesIsBounded() throws {
        let text = FoldedText.fold(String(repeating: "a", count: 500))
        #expect(try TextPattern(parsing: "a").matchEnds(in: text, limit: 10).count == 10)
    }

    @Test func textBeyondTheBoundIsNotRead() {
        #expect(FoldedText.fold(String(repeating: "é", count: 50_000)).count == FoldedText.maximumLength)
    }

    @Test func foldsCaseAndMarksAndKeepsPunctuation() {
        let folded = String(String.UnicodeScalarView(FoldedText.fold("ÉTÉ, Ünder—Straße 東京!").compactMap(Unicode.Scalar.init)))
        #expect(folded == "ete, under—strasse 東京!")
    }
}
