import FeedParsing
import Foundation
import Model
import Testing

@Suite struct JSONTests {
    private func feed(_ inside: String) throws -> ParsedFeed {
        try FeedParser().parse(Array("{\"version\":\"https://jsonfeed.org/version/1.1\",\(inside)}".utf8))
    }

    private func entry(_ inside: String) throws -> Entry {
        try #require(try feed("\"home_page_url\":\"http://example.com/\",\"items\":[{\(inside)}]").entries.first)
    }

    @Test func everyField() throws {
        let entry = try entry(
            #"""
            "id":"1","url":"/1","external_url":"http://other.example/","title":"T\u00e9 \ud83d\ude00",
            "content_html":"<p onclick=x>Hi <a href=a>l</a></p>",
            "summary":"S","image":"/i.png","date_published":"2004-01-01T10:00:00+01:00","date_modified":"2004-01-02","language":"de",
            "authors":[{"name":"Ann","url":"/ann","avatar":"/a.png"},{"name":"Ann","url":"/ann","avatar":"/a.png"}],"tags":["a","b","a",5],
            "attachments":[{"url":"/a.mp3","mime_type":"audio/mpeg","title":"A","size_in_bytes":5,
            "duration_in_seconds":1.5},{"mime_type":"x"}]
            """#)
        #expect(entry.url == "http://example.com/1")
        #expect(entry.externalURL == "http://other.example/")
        #expect(entry.title == "Té 😀")
        #expect(entry.contentHTML == "<p>Hi <a href=\"http://example.com/a\">l</a></p>")
        #expect(entry.contentText == "Hi l")
        #expect(entry.summary == "S")
        #expect(entry.image == "http://example.com/i.png")
        #expect(entry.published?.rfc3339 == "2004-01-01T09:00:00Z")
        #expect(entry.modified?.rfc3339 == "2004-01-02T00:00:00Z")
        #expect(entry.language == "de")
        #expect(entry.authors.map(\.name) == ["Ann"])
        #expect(entry.tags == ["a", "b", "5"])
        #expect(
            entry.attachments == [
                Attachment(url: "http://example.com/a.mp3", mimeType: "audio/mpeg", sizeInBytes: 5, durationInSeconds: 1.5, title: "A")
            ])
    }

    @Test func textStandsAlone() throws {
        let entry = try entry("\"id\":\"1\",\"content_text\":\"a < b & c\"")
        #expect(entry.contentText == "a < b & c")
        #expect(entry.contentHTML == nil)
    }

    @Test func theAuthorOfVersionOne() throws {
        #expect(try entry("\"id\":\"1\",\"author\":{\"name\":\"Ann\"}").authors == [Author(name: "Ann")])
    }

    @Test(
        "wrong types are passed over",
        arguments: [
            "\"id\":\"1\",\"title\":{\"a\":[1]},\"tags\":\"x\",\"authors\":\"Ann\",\"attachments\":{}",
            "\"id\":\"1\",\"title\":null,\"date_published\":true,\"author\":[]", "\"id\":1,\"content_html\":[]",
            "\"id\":\"1\",\"unknown\":[{\"a\":[[]]}]",
        ])
    func wrongTypes(_ inside: String) throws {
        #expect(try entry(inside).id == "1")
    }

    @Test func hubsAndIcon() throws {
        let feed = try feed(
            "\"hubs\":[{\"type\":\"WebSub\",\"url\":\"http://hub.example/\"}],\"favicon\":\"http://e.example/f\",\"items\":[]")
        #expect(feed.hubs == ["http://hub.example/"])
        #expect(feed.icon == "http://e.example/f")
    }

    @Test func everyPrefixGivesItsWholeItems() throws {
        let document = Array(
            #"{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"A\"b"},{"id":"2","tags":["x"]},{"id":"3"}]}"#.utf8)
        var counts: [Int] = []
        for length in 50..<document.count {
            let feed = try FeedParser().parse(Array(document[..<length]))
            #expect(feed.isTruncated)
            counts.append(feed.entries.count)
        }
        #expect(counts == counts.sorted())
        #expect(counts.last == 3)
    }

    @Test func malformedAfterItemsKeepsThem() throws {
        let feed = try FeedParser().parse(
            Array("{\"version\":\"https://jsonfeed.org/version/1\",\n\"items\":[{\"id\":\"1\"},\n{\"id\" \"2\"}]}".utf8))
        #expect(feed.entries.map(\.id) == ["1"])
        #expect(feed.isTruncated)
        #expect(feed.warnings.first?.line == 3)
    }

    // MARK: - Output

    @Test func outputIsJSONWhateverTheTexts() throws {
        let scalars = String(String.UnicodeScalarView((0..<0x500).compactMap { Unicode.Scalar($0) })) + "\u{2028}😀\"\\/"
        let entry = Entry(
            id: scalars, isIDDerived: true, title: scalars, contentText: String(repeating: scalars, count: 3), tags: [scalars],
            attachments: [Attachment(url: "u", sizeInBytes: 5, durationInSeconds: 1.5)], source: EntrySource(title: "S"))
        let feed = ParsedFeed(format: .rss, version: "2.0", title: scalars, entries: [entry, Entry(id: "2")], isTruncated: true)
        let bytes = JSONFeedWriter().bytes(feed)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let items = try #require(object["items"] as? [[String: Any]])
        #expect(object["version"] as? String == "https://jsonfeed.org/version/1.1")
        #expect(object["title"] as? String == scalars)
        #expect(items.count == 2)
        #expect(items[0]["content_text"] as? String == entry.contentText)
        #expect(items[0]["tags"] as? [String] == [scalars])
        #expect(!bytes.contains(0x0A))
    }

    @Test func outputReadsBackAsItself() throws {
        let document = FeedQuirk.rss(
            """
            <description>D</description><language>en</language><image><url>/i.png</url></image>
            <atom:link rel="hub" href="http://hub.example/"/>
            <item><guid isPermaLink="false">1</guid><link>/1</link><title>A &amp;amp; B</title><description>S</description>
            <content:encoded>&lt;p&gt;C&lt;/p&gt;</content:encoded><pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate>
            <dc:creator>Ann</dc:creator>
            <category>x</category><enclosure url="/a.mp3" length="5" type="audio/mpeg"/></item>
            """)
        let feed = try FeedParser().parse(Array(document.utf8))
        let again = try FeedParser().parse(JSONFeedWriter().bytes(feed))
        #expect(again.entries == feed.entries)
        #expect(again.title == feed.title)
        #expect(again.icon == feed.icon)
        #expect(again.hubs == feed.hubs)
        #expect(again.description == feed.description)
        #expect(again.language == feed.language)
    }
}
