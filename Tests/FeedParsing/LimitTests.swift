import FeedParsing
import Model
import Testing

@Suite struct LimitTests {
    private func failure(_ document: String, _ limits: FeedLimits = FeedLimits()) -> FeedFailure.Code? {
        do throws(FeedFailure) {
            _ = try FeedParser(limits: limits).parse(Array(document.utf8))
            return nil
        } catch {
            return error.code
        }
    }

    @Test func limitsStayInTheirRanges() {
        let limits = FeedLimits(maximumBytes: 0, maximumEntries: -1, maximumDepth: 9999, maximumAttributes: 1, maximumLineLength: .max)
        #expect(limits.maximumBytes == 1024)
        #expect(limits.maximumEntries == 1)
        #expect(limits.maximumDepth == 256)
        #expect(limits.maximumAttributes == 16)
        #expect(limits.maximumLineLength == 65536)
    }

    @Test func tooLarge() {
        #expect(failure(String(repeating: " ", count: 2000), FeedLimits(maximumBytes: 1024)) == .tooLarge)
    }

    @Test("elements nested too deep", arguments: [300, 100_000])
    func tooDeep(_ depth: Int) {
        let document = FeedQuirk.rss("<item><title>T</title>" + String(repeating: "<a>", count: depth))
        #expect(failure(document) == .tooDeep)
        #expect(failure(document + String(repeating: "</a>", count: depth) + "</item>") == .tooDeep)
    }

    @Test("JSON nested too deep", arguments: ["[", "{\"a\":"])
    func tooDeepJSON(_ bracket: String) {
        #expect(failure("{\"version\":\"https://jsonfeed.org/version/1\",\"x\":" + String(repeating: bracket, count: 100_000)) == .tooDeep)
    }

    @Test func floodOfAttributes() throws {
        let flood = (0..<50_000).map { " a\($0)=\"\"" }.joined()
        let document = FeedQuirk.rss("<item\(flood)><title>T</title><source\(flood) url=\"x\">S</source></item>")
        let feed = try FeedParser().parse(Array(document.utf8))
        #expect(feed.entries.first?.title == "T")
        #expect(feed.warnings.contains { $0.message.contains("attributes") })
    }

    @Test(
        "large comments, tags and sections go, the entries stay",
        arguments: [
            "<!--\(oneMegabyte)-->", "<?\(oneMegabyte)?>", "<![CDATA[\(oneMegabyte)]]>", "<x y=\"\(oneMegabyte)\"/>", "<\(oneMegabyte)/>",
        ])
    func largePiecesAreLeftOut(_ piece: String) throws {
        let document = FeedQuirk.rss("\n\(piece)<item><title>T</title></item>")
        let feed = try FeedParser().parse(Array(document.utf8))
        #expect(feed.entries.map(\.title) == ["T"])
        #expect(feed.warnings.contains { $0.message.contains("a tag, comment or CDATA section has more than") && $0.line == 2 })
    }

    private static let oneMegabyte = String(repeating: "a", count: (1 << 20) + 1)

    @Test func floodOfNamespaces() {
        let element = (0..<100).map { " xmlns:n\($0)=\"u\"" }.joined()
        #expect(failure(FeedQuirk.rss(String(repeating: "<x\(element)>", count: 5))) == .tooLarge)
    }

    @Test func floodOfDifferentNamespaces() {
        func document(_ count: Int) -> String {
            FeedQuirk.rss("<item><title>T</title></item>" + (0..<count).map { "<x:a xmlns:x=\"u\($0)\"/><x:a xmlns:x=\"u\"/>" }.joined())
        }
        #expect(failure(document(4_000)) == nil)
        #expect(failure(document(4_100)) == .tooLarge)
    }

    @Test func floodOfItems() throws {
        let document = FeedQuirk.rss((0..<50).map { "<item><guid>\($0)</guid></item>" }.joined())
        let feed = try FeedParser(limits: FeedLimits(maximumEntries: 10)).parse(Array(document.utf8))
        #expect(feed.entries.map(\.id) == (0..<10).map(String.init))
        #expect(feed.warnings.contains { $0.message.contains("first 10 entries") })
    }

    @Test func emptyItemsAreNone() throws {
        let feed = try FeedParser().parse(Array(FeedQuirk.rss("<item/><item></item><item><x>y</x></item>").utf8))
        #expect(feed.entries.isEmpty)
    }

    @Test func listsAndLinesAreCut() throws {
        let tags = (0..<500).map { "<category>\($0)</category>" }.joined()
        let document = FeedQuirk.rss("<item><title>\(String(repeating: "é", count: 5000))</title>\(tags)</item>")
        let entry = try FeedParser(limits: FeedLimits(maximumLineLength: 257)).parse(Array(document.utf8)).entries.first
        #expect(entry?.tags.count == 128)
        #expect(entry?.title == String(repeating: "é", count: 128))
    }

    private static let longBody = String(repeating: "word ", count: 20_000)

    @Test(
        "texts are cut",
        arguments: [
            FeedQuirk.rss("<item><title>T</title><description>\(longBody)</description></item>"),
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"content_text\":\"\(longBody)\"}]}",
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"content_html\":\"<p>\(longBody)\"}]}",
        ])
    func textsAreCut(_ document: String) throws {
        let entry = try FeedParser(limits: FeedLimits(maximumTextLength: 64 << 10)).parse(Array(document.utf8)).entries.first
        let length = try #require(entry?.contentText).utf8.count
        #expect((60_000...(64 << 10)).contains(length))
    }

    @Test(
        "a text is cut between two characters, however it is written",
        arguments: [
            FeedQuirk.rss("<item><description><![CDATA[\(longGreek)]]></description></item>"),
            FeedQuirk.rss("<item><description>" + longGreek.replacing("Ω", with: "&#937;") + "</description></item>"),
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"content_text\":\"\(longGreek)\"}]}",
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"content_text\":\""
                + longGreek.replacing("Ω", with: "\\u03a9") + "\"}]}",
        ])
    func textsAreCutBetweenCharacters(_ document: String) throws {
        let entry = try FeedParser(limits: FeedLimits(maximumTextLength: 64 << 10)).parse(Array(document.utf8)).entries.first
        #expect(try #require(entry?.contentText) == String(Self.longGreek.prefix((64 << 10) / 2)))
    }

    /// One byte, so that every limit in even bytes lies within a character.
    private static let longGreek = "a" + String(repeating: "Ω", count: 50_000)

    @Test(
        "entries after too much text are left out",
        arguments: [
            FeedQuirk.rss((0..<10).map { "<item><guid>\($0)</guid><description>\(longBody)</description></item>" }.joined()),
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":["
                + (0..<10).map { "{\"id\":\"\($0)\",\"content_text\":\"\(longBody)\"}" }.joined(separator: ",") + "]}",
        ])
    func allTextsTogetherAreBounded(_ document: String) throws {
        let feed = try FeedParser(limits: FeedLimits(maximumTotalText: 250_000)).parse(Array(document.utf8))
        #expect(feed.entries.map(\.id) == ["0", "1", "2"])
        #expect(feed.warnings.contains { $0.message.contains("first 3 entries") })
    }

    @Test("what grows when it becomes UTF-8 may have a third", arguments: [0x80, 0xE9] as [UInt8])
    func otherEncodingsHaveAThird(_ byte: UInt8) throws {
        let head = Array("<?xml version=\"1.0\" encoding=\"windows-1252\"?><rss><channel><item><title>".utf8)
        let tail = Array("</title></item></channel></rss>".utf8)
        func parse(_ count: Int) throws(FeedFailure) {
            _ = try FeedParser(limits: FeedLimits(maximumBytes: 30_000)).parse(head + [UInt8](repeating: byte, count: count) + tail)
        }
        try parse(9_000)
        #expect(throws: FeedFailure.self) { try parse(10_001) }
    }

    @Test func aFloodOfDamagedUTF8IsRefused() {
        let bytes =
            Array(FeedQuirk.rss("<item><title>Ω").utf8) + [UInt8](repeating: 0xCE, count: 1)
            + (0..<120_000).flatMap { _ in [0xCE, 0xA9, 0xFF] as [UInt8] }
        #expect(throws: FeedFailure.self) { try FeedParser().parse([0xEF, 0xBB, 0xBF] + bytes) }
    }

    @Test(
        "documents of one repeated piece end soon",
        arguments: [
            "<", "<!--", "<![CDATA[", "<?", "</item>", "</rss>", "&", "<item ", "<item a=\"", "<item a='>", "<item>", "]]>",
            "<!DOCTYPE a [", "\"", "<a:b ",
            "<item><title><![CDATA[", "&#", "&amp", "<a/>", "<item/>",
        ])
    func repetition(_ piece: String) {
        let head = "<rss version=\"2.0\"><channel>&"
        _ = failure(head + String(repeating: piece, count: 20_000))
        _ = failure(head + String(repeating: piece, count: 10_000) + "<item><title>T</title></item></channel></rss>")
    }
}
