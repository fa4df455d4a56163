import FeedParsing
import Model
import Testing

@Suite struct IdentityTests {
    private func ids(_ items: String...) throws -> [String] {
        try FeedParser().parse(Array(FeedQuirk.rss(items.map { "<item>\($0)</item>" }.joined()).utf8)).entries.map(\.id)
    }

    private let noID = "<title>A</title><description>Words</description>"

    @Test func idsAreKeptAsGiven() throws {
        #expect(try ids("<guid> abc 1 </guid><link>/1</link>", "<atom:id>urn:2</atom:id><title>B</title>") == ["abc 1", "urn:2"])
    }

    @Test func rdfAbout() throws {
        let document = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
            <item rdf:about="http://example.com/x"><title>T</title></item></rdf:RDF>
            """
        let entry = try FeedParser().parse(Array(document.utf8)).entries.first
        #expect(entry?.id == "http://example.com/x")
        #expect(entry?.url == "http://example.com/x")
        #expect(entry?.isIDDerived == false)
    }

    @Test func canonicalLinkStandsIn() throws {
        #expect(try ids("<title>A</title><link>http://Example.com/1?utm_source=rss#top</link>") == ["http://example.com/1"])
    }

    @Test func contentStandsInAndIsStable() throws {
        let alone = try ids(noID)
        let among = try ids("<title>B</title>", noID, "<guid>1</guid>")
        #expect(alone[0] == among[1])
        #expect(among[0] != among[1])
        #expect(alone[0].hasPrefix("urn:watcher:content:"))
    }

    @Test func theHomePageIsNoIdentity() throws {
        let ids = try ids("<title>A</title><link>http://example.com/</link>", "<title>B</title><link>http://example.com/</link>")
        #expect(Set(ids).count == 2)
        #expect(!ids.contains("http://example.com/"))
    }

    @Test func duplicatesAreDropped() throws {
        let entries = try FeedParser().parse(
            Array(FeedQuirk.rss("<item><guid>1</guid><title>A</title></item><item><guid>1</guid><title>A</title></item>").utf8)
        ).entries
        #expect(entries.count == 1)
    }

    @Test func anEditedVersionIsADuplicate() throws {
        #expect(try ids("<guid>1</guid><link>/1</link><title>New</title>", "<guid>1</guid><link>/1</link><title>Old</title>") == ["1"])
    }

    @Test func differentEntriesUnderOneIDAreAllKept() throws {
        let first = "<guid isPermaLink=\"false\">0</guid><title>A</title>"
        let second = "<guid isPermaLink=\"false\">0</guid><title>B</title>"
        let third = "<guid isPermaLink=\"false\">0</guid><title>C</title>"
        let two = try ids(first, second)
        let three = try ids(third, first, second)
        #expect(Set(two).count == 2)
        #expect(Array(three[1...]) == two)
    }
}
