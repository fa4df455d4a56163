import FeedParsing
import Model
import Testing

@Suite struct AtomTests {
    @Test(arguments: texts + links + rest)
    func quirk(_ quirk: FeedQuirk) throws { try quirk.run() }

    private static func title(_ name: String, _ inside: String, _ expected: String) -> FeedQuirk {
        .entry(name, "<id>1</id>" + inside) { #expect($0.title == expected) }
    }

    private static func body(_ name: String, _ inside: String, html: String?, text: String?) -> FeedQuirk {
        .entry(name, "<id>1</id>" + inside) {
            #expect($0.contentHTML == html)
            #expect($0.contentText == text)
        }
    }

    static let texts: [FeedQuirk] = [
        title("text keeps its angle brackets", "<title>Use &lt;b&gt; tags</title>", "Use <b> tags"),
        title("text keeps its ampersands", "<title type=\"text\">AT&amp;amp;T</title>", "AT&amp;T"),
        title("html is stripped", "<title type=\"html\">Use &lt;b&gt;bold&lt;/b&gt; AT&amp;amp;T</title>", "Use bold AT&T"),
        title("html in CDATA", "<title type=\"html\"><![CDATA[<i>A</i> &amp; B]]></title>", "A & B"),
        title(
            "xhtml", "<title type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">One <b>two</b> &lt;3</div></title>", "One two <3"),
        title("media type of Atom 0.3", "<title type=\"text/html\" mode=\"escaped\">&lt;i&gt;A&lt;/i&gt;</title>", "A"),
        title("base64", "<title type=\"text/html\" mode=\"base64\">PGk+QTwvaT4gJmFtcDsgQg==</title>", "A & B"),
        body("html", "<content type=\"html\">&lt;p&gt;Hi&lt;/p&gt;</content>", html: "<p>Hi</p>", text: "Hi"),
        body("text", "<content type=\"text\">a &lt; b &amp;amp; c</content>", html: nil, text: "a < b &amp; c"),
        body("no type is text", "<content>Hi &lt;b&gt;</content>", html: nil, text: "Hi <b>"),
        body(
            "xhtml is serialised, without its div",
            "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">"
                + "<p>One<br/>two &amp; <a href=\"u?a=1&amp;b=2\">l</a></p></div></content>",
            html: "<p>One<br>two &amp; <a href=\"http://example.com/u?a=1&amp;b=2\">l</a></p>", text: "One\ntwo & l"),
        body(
            "xhtml with a prefix",
            "<content type=\"xhtml\"><h:div xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:p>Hi</h:p></h:div></content>", html: "<p>Hi</p>",
            text: "Hi"),
        body("xhtml that was escaped", "<content type=\"xhtml\"><![CDATA[<p>Hi</p>]]></content>", html: "<p>Hi</p>", text: "Hi"),
        body("summary stands in", "<summary>Short</summary>", html: nil, text: "Short"),
        body("media type", "<content type=\"text/html\">&lt;p&gt;Hi&lt;/p&gt;</content>", html: "<p>Hi</p>", text: "Hi"),
        body("base64 of a picture", "<content type=\"image/png\">iVBORw0KGgoAAAANSUhEUgAA</content>", html: nil, text: nil),
        .entry(
            "summary beside content",
            "<summary type=\"html\">&lt;b&gt;S&lt;/b&gt;</summary><content type=\"html\">&lt;p&gt;C&lt;/p&gt;</content>"
        ) {
            #expect($0.contentHTML == "<p>C</p>")
            #expect($0.summary == "S")
        },
    ]

    private static func url(_ name: String, _ inside: String, _ expected: String?, external: String? = nil) -> FeedQuirk {
        .entry(name, "<id>tag:example.com,2004:1</id>" + inside) {
            #expect($0.url == expected)
            #expect($0.externalURL == external)
        }
    }

    static let links: [FeedQuirk] = [
        url("no rel is alternate", "<link href=\"/1\"/>", "http://example.com/1"),
        url(
            "alternate among others",
            "<link rel=\"self\" href=\"/s\"/><link rel=\"edit\" href=\"/e\"/>"
                + "<link rel=\"alternate\" href=\"/1\"/>", "http://example.com/1"),
        url(
            "a page beats an API's answer",
            "<link rel=\"alternate\" type=\"application/json\" href=\"/j\"/><link rel=\"alternate\" type=\"text/html\" href=\"/1\"/>",
            "http://example.com/1"),
        url("IANA's long form", "<link rel=\"http://www.iana.org/assignments/relation/alternate\" href=\"/1\"/>", "http://example.com/1"),
        url(
            "link blog", "<link href=\"/1\"/><link rel=\"related\" href=\"http://other.example/\"/>", "http://example.com/1",
            external: "http://other.example/"),
        url("content elsewhere", "<content type=\"text/html\" src=\"http://example.com/full\"/>", "http://example.com/full"),
        url("no link, and an id is no page", "<title>T</title>", nil),
        .entry("enclosure", "<link rel=\"enclosure\" type=\"audio/mpeg\" length=\"5\" title=\"Part 1\" href=\"/a.mp3\"/>") {
            #expect(
                $0.attachments == [Attachment(url: "http://example.com/a.mp3", mimeType: "audio/mpeg", sizeInBytes: 5, title: "Part 1")])
        },
        FeedQuirk(
            "nested xml:base",
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://example.org/a/"><title>F</title><link href="home"/>
            <entry xml:base="b/"><id>1</id><link href="c"/><content type="xhtml" xml:base="d/"><div xmlns="http://www.w3.org/1999/xhtml">
            <a href="e">1</a><p xml:base="f/"><a href="g">2</a></p></div></content></entry></feed>
            """
        ) { feed in
            #expect(feed.homePageURL == "http://example.org/a/home")
            #expect(feed.entries.first?.url == "http://example.org/a/b/c")
            let html = feed.entries.first?.contentHTML ?? ""
            #expect(html.contains("\"http://example.org/a/b/d/e\""))
            #expect(html.contains("\"http://example.org/a/b/d/f/g\""))
        },
        FeedQuirk(
            "the document's address is the last resort",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>1</id><link href=\"x\"/></entry></feed>",
            baseURL: "http://example.net/feeds/atom"
        ) { #expect($0.entries.first?.url == "http://example.net/feeds/x") },
    ]

    static let rest: [FeedQuirk] = [
        .entry("updated alone is no publication", "<id>1</id><updated>2004-01-01T10:00:00Z</updated>") {
            #expect($0.published == nil)
            #expect($0.modified?.rfc3339 == "2004-01-01T10:00:00Z")
        },
        .entry("dates of Atom 0.3", "<id>1</id><issued>2004-01-01</issued><modified>2004-01-02</modified><created>2003-01-01</created>") {
            #expect($0.published?.rfc3339 == "2004-01-01T00:00:00Z")
            #expect($0.modified?.rfc3339 == "2004-01-02T00:00:00Z")
        },
        .entry(
            "authors",
            "<id>1</id><author><name>Ann</name><email>ann@example.com</email></author><author><name>Bob</name><uri>/bob</uri>"
                + "</author><contributor><name>No</name></contributor>"
        ) {
            #expect($0.authors == [Author(name: "Ann", url: "mailto:ann@example.com"), Author(name: "Bob", url: "http://example.com/bob")])
        },
        .entry("labels, else terms", "<id>1</id><category term=\"a\" label=\"A &amp;amp; B\"/><category term=\"c\"/><category term=\"c\"/>")
        {
            #expect($0.tags == ["A &amp; B", "c"])
        },
        .entry(
            "source",
            "<id>1</id><source><id>s</id><title>Other</title><link href=\"http://other.example/\"/>"
                + "<link rel=\"self\" href=\"http://other.example/feed\"/><author><name>Zoe</name></author></source>"
        ) {
            #expect($0.id == "1")
            #expect($0.source == EntrySource(title: "Other", url: "http://other.example/"))
            #expect($0.authors == [Author(name: "Zoe")])
        },
        .entry("xml:lang", "<id>1</id><content xml:lang=\"fr\">Salut</content>") { #expect($0.language == "fr") },
        FeedQuirk(
            "what a feed says",
            FeedQuirk.atom(
                """
                <subtitle type="html">About &lt;b&gt;it&lt;/b&gt;</subtitle><icon>/icon.png</icon><logo>/logo.png</logo>
                <link rel="self" href="http://example.com/feed"/><link rel="hub" href="http://hub.example/"/>
                <author><name>Ann</name></author><entry><id>1</id></entry>
                """)
        ) { feed in
            #expect(feed.description == "About it")
            #expect(feed.icon == "http://example.com/icon.png")
            #expect(feed.feedURL == "http://example.com/feed")
            #expect(feed.hubs == ["http://hub.example/"])
            #expect(feed.authors == [Author(name: "Ann")])
        },
    ]
}
