import FeedParsing
import Model
import Testing

@Suite struct BrokenFeedTests {
    @Test(arguments: quirks)
    func quirk(_ quirk: FeedQuirk) throws { try quirk.run() }

    private static func titles(_ name: String, _ document: String, _ expected: [String], isTruncated: Bool = false) -> FeedQuirk {
        FeedQuirk(name, document) { feed in
            #expect(feed.entries.map { $0.title ?? "" } == expected)
            #expect(feed.isTruncated == isTruncated)
        }
    }

    private static func item(_ title: String, _ inside: String = "") -> String { "<item><title>\(title)</title>\(inside)</item>" }

    private static let whole = FeedQuirk.rss(item("A") + item("B"))

    static let quirks: [FeedQuirk] = [
        titles("blank lines first", "\n\n  \t" + whole, ["A", "B"]),
        titles(
            "a PHP notice first", "<br />\n<b>Notice</b>: Undefined index in <b>/x.php</b> on line <b>3</b><br />\n" + whole, ["A", "B"]),
        titles("plain text first", "Warning: something\n" + whole, ["A", "B"]),
        titles("comments and stylesheets first", "<?xml-stylesheet href=\"x\"?><!-- <rss> -->" + whole, ["A", "B"]),
        titles(
            "a web page around the feed",
            "<html><head><title>No</title></head><body>\(FeedQuirk.atom("<entry><title>A</title></entry>"))</body></html>", ["A"]),
        titles("text after the end", whole + "\n<!-- generated --> trailing <b>", ["A", "B"]),
        titles("a bare ampersand", FeedQuirk.rss(item("A & B", "<link>/x?a=1&b=2</link>") + item("C")), ["A & B", "C"]),
        titles("an undefined entity", FeedQuirk.rss(item("A &nosuch; B") + item("C")), ["A &nosuch; B", "C"]),
        titles("an unclosed title", FeedQuirk.rss("<item><title>A<link>/a</link></item>" + item("B")), ["A", "B"]),
        titles("an unclosed item", FeedQuirk.rss("<item><title>A</title><item><title>B</title></item>"), ["A", "B"]),
        titles("a stray end tag", FeedQuirk.rss("<item></b><title>A</title></p></item>" + item("B")), ["A", "B"]),
        titles(
            "crossed tags", FeedQuirk.rss("<item><title>A</title><description><b><i>x</b></i></description></item>" + item("B")),
            ["A", "B"]),
        titles(
            "HTML that is no XML", FeedQuirk.rss(item("A", "<description>a<br>b<img src=x><p>c</description>") + item("B")), ["A", "B"]),
        titles(
            "attributes without quotes",
            FeedQuirk.rss(item("A", "<enclosure url=http://e.example/a.mp3 length=5 type=audio/mpeg/>") + item("B")), ["A", "B"]),
        titles("a forgotten quote", FeedQuirk.rss(item("A", "<source url=\"http://e.example>S</source>") + item("B")), ["A", "B"]),
        titles(
            "an attribute said twice", FeedQuirk.rss(item("A", "<guid isPermaLink=\"false\" isPermaLink=\"true\">1</guid>") + item("B")),
            ["A", "B"]),
        titles(
            "less-than signs", FeedQuirk.rss(item("1 < 2 <3") + item("mail <joe@example.com>")), ["1 < 2 <3", "mail <joe@example.com>"]),
        titles("control characters", FeedQuirk.rss(item("A\u{1}\u{8}B\u{B}") + item("C")), ["AB", "C"]),
        titles("NUL bytes", FeedQuirk.rss(item("A\0B") + item("C")), ["AB", "C"]),
        titles("characters that XML forbids", FeedQuirk.rss(item("A\u{FFFE}\u{FFFF}B") + item("C")), ["AB", "C"]),
        titles("references to nothing", FeedQuirk.rss(item("A&#0;&#x1F;&#xD800;&#x110000;B") + item("C")), ["AB", "C"]),
        titles("a reference without its semicolon", FeedQuirk.rss(item("A &#8211 B") + item("C")), ["A – B", "C"]),
        titles("the end of CDATA in text", FeedQuirk.rss(item("A ]]> B") + item("C")), ["A ]]> B", "C"]),
        titles("CDATA that never ends", FeedQuirk.rss(item("A") + "<item><title><![CDATA[B</title></item>"), ["A", "B"]),
        titles("a comment with hyphens", FeedQuirk.rss("<!-- a -- b -->" + item("A")), ["A"]),
        titles("the root ends too early", "<rss version=\"2.0\"><channel>\(item("A"))</channel></rss>\(item("B"))", ["A"]),
        titles(
            "the root ends too early in a broken feed", "<rss version=\"2.0\"><channel>\(item("A & a"))</rss>\(item("B"))</channel></rss>",
            ["A & a", "B"]),
        titles("cut within an item", String(whole.prefix(whole.count - 40)), ["A"], isTruncated: true),
        titles("cut between items", "<rss version=\"2.0\"><channel>\(item("A"))\(item("B"))", ["A", "B"], isTruncated: true),
        titles("cut within a tag", "<rss version=\"2.0\"><channel>\(item("A"))<item><tit", ["A"], isTruncated: true),
        titles("cut within CDATA", "<rss version=\"2.0\"><channel>\(item("A"))<item><title><![CDATA[B", ["A"], isTruncated: true),
        titles("cut within a character", "<rss version=\"2.0\"><channel>\(item("A"))<item><title>caf\u{FFFD}", ["A"], isTruncated: true),
        FeedQuirk("the defect is reported with its line", "<rss version=\"2.0\">\n<channel>\n\(item("A & B"))\n</channel></rss>") { feed in
            #expect(feed.warnings.first?.line == 3)
        },
        FeedQuirk(
            "entities in a broken feed are HTML's",
            FeedQuirk.rss(item("Caf&eacute; & bar", "<description>&lt;p&gt;a&nbsp;b&lt;/p&gt;</description>"))
        ) {
            #expect($0.entries.first?.title == "Café & bar")
            #expect($0.entries.first?.contentHTML?.hasPrefix("<p>a") == true)
        },
        FeedQuirk(
            "HTML entities in attributes",
            FeedQuirk.rss(
                "<item><title>T</title><category domain=\"x\">y</category>"
                    + "<source url=\"http://e.example/caf&eacute;&amp;x\">S</source></item>"
            )
        ) {
            #expect($0.entries.first?.source?.url == "http://e.example/café&x")
        },
        FeedQuirk(
            "HTML entities in attributes of a broken feed",
            FeedQuirk.rss("<item><title>a & b</title><source url=\"http://e.example/caf&eacute;&amp;x\">S</source></item>")
        ) {
            #expect($0.entries.first?.source?.url == "http://e.example/café&x")
        },
    ]

    @Test("declared entities are never expanded")
    func bomb() throws {
        let document = """
            <!DOCTYPE rss [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
            <rss version="2.0"><channel><item><title>A &b; &x; &amp; B</title></item></channel></rss>
            """
        let feed = try FeedParser().parse(Array(document.utf8))
        #expect(feed.entries.first?.title == "A &b; &x; & B")
    }

    @Test("every prefix of a feed gives its whole items and nothing else")
    func prefixes() throws {
        let document = Array(
            FeedQuirk.rss((1...4).map { "<item><guid>\($0)</guid><title>T&amp;<![CDATA[x]]></title></item>" }.joined()).utf8)
        var counts: [Int] = []
        for length in stride(from: 200, to: document.count, by: 1) {
            guard let feed = try? FeedParser().parse(Array(document[..<length])) else { continue }
            counts.append(feed.entries.count)
            #expect(feed.isTruncated)
            #expect(feed.entries.allSatisfy { $0.title == "T&x" })
        }
        #expect(counts == counts.sorted())
        #expect(counts.last == 4)
    }
}
