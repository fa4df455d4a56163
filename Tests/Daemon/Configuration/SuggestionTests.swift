import Testing

@testable import Daemon

@Suite struct SuggestionTests {
    @Test(arguments: [
        ("intervall", "interval"), ("min-interval", "min_interval"), ("MININTERVAL", "min_interval"), ("perhost", "per_host"),
        ("alow", "allow"), ("lalow", "allow"),
    ])
    func theNearestWordIsFound(_ word: String, _ expected: String) {
        #expect(Suggestion.nearest(to: word, among: ["interval", "min_interval", "per_host", "allow"]) == expected)
    }

    @Test(arguments: ["", "x", "colour", String(repeating: "interval", count: 100)])
    func nothingNearIsNothing(_ word: String) {
        #expect(Suggestion.nearest(to: word, among: ["interval", "min_interval", "per_host", "allow"]) == nil)
    }

    @Test(arguments: [("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("kitten", "sitting", 3)])
    func theDistanceCountsEditsAndSwaps(_ left: String, _ right: String, _ expected: Int) {
        #expect(Suggestion.distance(Array(left.utf8), Array(right.utf8)) == expected)
    }
}
