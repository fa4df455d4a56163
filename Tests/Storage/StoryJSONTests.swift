import Model
import Testing

@testable import Storage

/// What is written of a story is what its values' own coding reads.
@Suite struct StoryJSONTests {
    private static let texts = [
        "", "plain", "a “quoted” word", "\"straight\" and \\ back/slash", "tab\tline\nreturn\r\u{0}\u{1}\u{1f}\u{7f}", "東京 — Ærø 🚢\u{2028}",
        "e\u{301} stays in two parts", "]},{\"name\":\"x",
    ]

    @Test func outletsAreReadAsTheyWere() throws {
        #expect(try StoredJSON.value([String].self, from: StoryJSON.text([String]())) == [])
        let read = try StoredJSON.value([String].self, from: StoryJSON.text(Self.texts))
        #expect(read.map { Array($0.utf8) } == Self.texts.map { Array($0.utf8) })
    }

    @Test func originsAreReadAsTheyWere() throws {
        let origins = Self.texts.enumerated().map { number, text in
            Origin(name: text, anchor: ArticleID(.max - Int64(number)), articles: number, outlets: 7 + number, evidence: text + "!")
        }
        #expect(try StoredJSON.value([Origin].self, from: StoryJSON.text(origins)) == origins)
        #expect(try keys(StoryJSON.text([origins[1]])) == keys(StoredJSON.text([origins[1]])))
    }

    @Test(arguments: [nil, OriginBounds(least: 2, most: 9)]) func detailsAreReadAsTheyWere(bounds: OriginBounds?) throws {
        let developments = Self.texts.enumerated().map { number, text in
            Development(
                article: ArticleID(Int64(number)), kind: Development.Kind.allCases[number], text: text, sentence: text + "?",
                revision: number % 2 == 0 ? nil : Int32(number), time: number % 3 == 0 ? nil : Timestamp(microseconds: -5))
        }
        var state = StoryState(
            id: StoryID(1), title: "", firstSeen: Timestamp(seconds: 0), lastSeen: Timestamp(seconds: 0), articles: 1, outlets: [],
            origins: [], originBounds: bounds, developments: developments)
        let details = StoryDetails(state)
        let text = try #require(details.text)
        let read = try StoryDetails(text: text)
        #expect(read.developments == developments && read.bounds == bounds)
        #expect(try keys(text) == keys(StoredJSON.text(details)))
        (state.originBounds, state.developments) = (nil, [])
        #expect(StoryDetails(state).text == nil)
    }

    /// How often each key, or other word, stands in a text, in whatever order.
    private func keys(_ text: String) -> [String: Int] {
        text.split(separator: "\"").filter { $0.allSatisfy(\.isLetter) }.reduce(into: [:]) { $0[String($1), default: 0] += 1 }
    }
}
