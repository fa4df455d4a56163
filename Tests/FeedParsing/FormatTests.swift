import FeedParsing
import Model
import Testing

@Suite struct FormatTests {
    @Test(arguments: versions)
    func format(_ quirk: FeedQuirk) throws { try quirk.run() }

    private static func expect(_ name: String, _ document: String, _ format: FeedFormat, _ version: String) -> FeedQuirk {
        FeedQuirk(name, document) { feed in
            #expect(feed.format == format)
            #expect(feed.version == version)
            #expect(feed.title == "Feed")
            #expect(feed.homePageURL == "http://example.com/")
            #expect(feed.entries.map(\.title) == ["One", "Two"])
            #expect(feed.entries.map(\.url) == ["http://example.com/1", "http://example.com/2"])
            #expect(feed.warnings.isEmpty)
        }
    }

    private static let head = "<title>Feed</title><link>http://example.com/</link>"
    private static let items = """
        <item><title>One</title><link>http://example.com/1</link></item>
        <item><title>Two</title><link>http://example.com/2</link></item>
        """

    private static func rss(_ version: String, _ before: String = "") -> String {
        "\(before)<rss version=\"\(version)\"><channel>\(head)\(items)</channel></rss>"
    }

    private static func rdf(_ namespace: String) -> String {
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="\(namespace)">
        <channel rdf:about="http://example.com/rss">\(head)<image rdf:resource="http://example.com/i.png"/>
        <items><rdf:Seq><rdf:li rdf:resource="http://example.com/1"/></rdf:Seq></items></channel>\(items)</rdf:RDF>
        """
    }

    private static func atom(_ namespace: String, attributes: String = "", prefix: String = "") -> String {
        let declared = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix.dropLast())"
        let p = prefix
        return """
            <\(p)feed \(declared)="\(namespace)" \(attributes)><\(p)title>Feed</\(p)title>
            <\(p)link rel="alternate" href="http://example.com/"/>
            <\(p)entry><\(p)title>One</\(p)title><\(p)link href="http://example.com/1"/></\(p)entry>
            <\(p)entry><\(p)title>Two</\(p)title><\(p)link href="http://example.com/2"/></\(p)entry></\(p)feed>
            """
    }

    static let versions: [FeedQuirk] = [
        expect("RSS 0.91 of Netscape", rss("0.91", "<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"x.dtd\">"), .rss, "0.91"),
        expect("RSS 0.91 of Userland", rss("0.91"), .rss, "0.91"),
        expect("RSS 0.92", rss("0.92"), .rss, "0.92"),
        expect("RSS 0.93", rss("0.93"), .rss, "0.93"),
        expect("RSS 0.94", rss("0.94"), .rss, "0.94"),
        expect("RSS 2.0", rss("2.0"), .rss, "2.0"),
        expect("RSS in capitals", rss("2.0").replacing("item>", with: "ITEM>").replacing("title>", with: "TITLE>"), .rss, "2.0"),
        expect(
            "RSS with a namespace of its own",
            "<rss version=\"2.0\" xmlns=\"http://backend.userland.com/rss2\"><channel>\(head)\(items)</channel></rss>", .rss, "2.0"),
        expect(
            "RSS with an unknown namespace",
            "<rss version=\"2.0\" xmlns=\"http://nobody.example/\"><channel>\(head)\(items)</channel></rss>", .rss, "2.0"),
        expect("items outside of the channel", "<rss version=\"2.0\"><channel>\(head)</channel>\(items)</rss>", .rss, "2.0"),
        expect("a channel without rss around it", "<channel>\(head)\(items)</channel>", .rss, ""),
        expect("RSS 0.90", rdf("http://my.netscape.com/rdf/simple/0.9/"), .rdf, "0.90"),
        expect("RSS 0.90 of another server", rdf("http://channel.netscape.com/rdf/simple/0.9/"), .rdf, "0.90"),
        expect("RSS 1.0", rdf("http://purl.org/rss/1.0/"), .rdf, "1.0"),
        expect("RSS 1.0 without the slash", rdf("http://purl.org/rss/1.0"), .rdf, "1.0"),
        expect(
            "RSS 1.1",
            """
            <Channel xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about="x">
            \(head)<items rdf:parseType="Collection">\(items)</items></Channel>
            """, .rdf, "1.1"),
        expect("Atom 1.0", atom("http://www.w3.org/2005/Atom"), .atom, "1.0"),
        expect("Atom with a prefix", atom("http://www.w3.org/2005/Atom", prefix: "a:"), .atom, "1.0"),
        expect("Atom in the wrong case", atom("http://www.w3.org/2005/atom"), .atom, "1.0"),
        expect("Atom over https", atom("https://www.w3.org/2005/Atom"), .atom, "1.0"),
        expect("Atom 0.3", atom("http://purl.org/atom/ns#", attributes: "version=\"0.3\""), .atom, "0.3"),
        expect("an unknown Atom namespace", atom("http://www.example.org/newatom/2027"), .atom, "1.0"),
        expect("Atom without a namespace", atom(""), .atom, "1.0"),
        expect(
            "JSON Feed 1.1",
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"Feed","home_page_url":"http://example.com/","items":[
            {"id":"1","url":"http://example.com/1","title":"One"},{"id":"2","url":"http://example.com/2","title":"Two"}]}
            """, .json, "1.1"),
        expect(
            "JSON Feed 1.0",
            """
            {"items":[{"id":1,"url":"/1","title":"One"},{"id":2,"url":"/2","title":"Two"}],"home_page_url":"http://example.com/",
            "version":"https://jsonfeed.org/version/1","title":"Feed"}
            """, .json, "1.0"),
    ]

    @Test(arguments: [
        ("empty", "", "empty"), ("blank", " \n\t ", "empty"), ("plain text", "hello", "not-a-feed"), ("a list", "[1,2]", "not-a-feed"),
        ("other XML", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "not-a-feed"),
        ("other JSON", "{\"a\":1}", "not-a-feed"), ("broken JSON", "{\"version\": nonsense!", "malformed"),
        ("OPML", "<opml version=\"2.0\"><body/></opml>", "not-a-feed"), ("gzip", "\u{1F}\u{8B}\u{8}", "not-a-feed"),
        ("a root that is cut", "<rss version=\"2.", "truncated"), ("JSON that is cut at once", "{\"version\": \"https://json", "truncated"),
        ("an EBCDIC label on EBCDIC bytes", "Lo§\u{94}", "not-a-feed"),
    ])
    func failures(_ name: String, _ document: String, _ code: String) {
        let failure = #expect(throws: FeedFailure.self) { try FeedParser().parse(Array(document.utf8)) }
        #expect(failure?.code.rawValue == code)
        #expect(failure?.message.isEmpty == false)
    }

    @Test func webPageNamesItsFeeds() {
        let page = """
            <!DOCTYPE html><html><head><title>Site</title><script>document.write("<rss version='2.0'>")</script>
            <link rel="alternate" type="application/rss+xml" title="News &amp; more" href="/feed">
            <link rel=alternate type=application/atom+xml href=atom.xml></head><body><p>Hi</body></html>
            """
        let failure = #expect(throws: FeedFailure.self) {
            try FeedParser().parse(Array(page.utf8), contentType: "application/rss+xml", baseURL: "http://example.com/blog/")
        }
        #expect(failure?.code == .notAFeed)
        #expect(failure?.links.map(\.url) == ["http://example.com/feed", "http://example.com/blog/atom.xml"])
        #expect(failure?.links.first?.title == "News & more")
    }
}
