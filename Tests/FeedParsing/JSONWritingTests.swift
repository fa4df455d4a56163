import FeedParsing
import FoundationEssentials
import Model
import Testing

@Suite struct JSONWritingTests {
    private struct Item: Decodable, Equatable {
        var id: String
        var content_text: String
    }

    private func written(_ text: String) throws -> Item {
        var entry = Entry(id: text)
        entry.contentText = text
        return try JSONDecoder().decode(Item.self, from: Data(JSONFeedWriter().bytes(entry)))
    }

    /// Every byte of ASCII at every place of a block, in the midst of words, and nothing but escapes.
    @Test(arguments: 0..<128)
    func everyCharacterComesThrough(_ code: Int) throws {
        let character = String(UnicodeScalar(UInt8(code)))
        for length in 0..<34 {
            let text = String(repeating: "é", count: length / 2) + String(repeating: "w", count: length) + character + "tail of the text"
            #expect(try written(text) == Item(id: text, content_text: text))
        }
        let flood = String(repeating: character, count: 700)
        #expect(try written(flood) == Item(id: flood, content_text: flood))
    }
}
