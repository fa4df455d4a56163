import FeedParsing
import Model
import Testing

@Suite struct RSSTests {
    @Test(arguments: titles + links + bodies + people + dates + media + rest)
    func quirk(_ quirk: FeedQuirk) throws { try quirk.run() }

    private static func title(_ name: String, _ inside: String, _ expected: String?) -> FeedQuirk {
        .item(name, "<guid isPermaLink=\"false\">1</guid>" + inside) { #expect($0.title == expected) }
    }

    static let titles: [FeedQuirk] = [
        title("plain", "<title>Plain</title>", "Plain"),
        title("white space is collapsed", "<title>\n  One\t two \u{A0} three\n</title>", "One two three"),
        title("escaped ampersand", "<title>AT&amp;T</title>", "AT&T"),
        title("HTML in the text is decoded once more", "<title>AT&amp;amp;T</title>", "AT&T"),
        title("escaped thrice stays escaped once", "<title>AT&amp;amp;amp;T</title>", "AT&amp;T"),
        title("CDATA", "<title><![CDATA[AT&amp;T <b>now</b>]]></title>", "AT&T now"),
        title("escaped markup", "<title>&lt;b&gt;Bold&lt;/b&gt; words</title>", "Bold words"),
        title("inline markup", "<title>Some <b>bold</b> words</title>", "Some bold words"),
        title("a line break separates words", "<title>One&lt;br/&gt;two</title>", "One two"),
        title("angle brackets that are no tags", "<title>1 &lt; 2 and Map&lt;K&gt;</title>", "1 < 2 and Map<K>"),
        title("HTML entities", "<title>Caf&eacute; &mdash; na&iuml;ve</title>", "Café — naïve"),
        title("numeric references of windows-1252", "<title>It&#146;s &#150; ok</title>", "It’s – ok"),
        title("unknown entity is kept as written", "<title>A &bogus; B</title>", "A &bogus; B"),
        title("bare ampersand", "<title>A & B &c</title>", "A & B &c"),
        title("dc:title stands in", "<dc:title>Dublin</dc:title>", "Dublin"),
        title("the item's own title wins", "<media:title>Media</media:title><title>Own</title><dc:title>D</dc:title>", "Own"),
        title("media:title stands in", "<media:content url=\"/a.mp4\"/><media:title>Media</media:title>", "Media"),
        title("a foreign nested title is none", "<x><title>Foreign</title></x><title>Own</title>", "Own"),
        title("empty title", "<title/>", nil),
        title("Atom's title type in RSS", "<atom:title type=\"html\">&lt;i&gt;Hi&lt;/i&gt;</atom:title>", "Hi"),
    ]

    private static func url(_ name: String, _ inside: String, _ expected: String?) -> FeedQuirk {
        .item(name, "<title>T</title>" + inside) { #expect($0.url == expected) }
    }

    static let links: [FeedQuirk] = [
        url("link", "<link>http://example.com/1</link>", "http://example.com/1"),
        url("link with spaces and line breaks", "<link>\n http://example.com/1 \n</link>", "http://example.com/1"),
        url("relative link", "<link>/a?b=1&amp;c=2</link>", "http://example.com/a?b=1&c=2"),
        url("permalink guid stands in", "<guid>http://example.com/g</guid>", "http://example.com/g"),
        url("explicit permalink", "<guid isPermaLink=\"true\">http://example.com/g</guid>", "http://example.com/g"),
        url("no permalink", "<guid isPermaLink=\"false\">http://example.com/g</guid>", nil),
        url("guid that is no address", "<guid>abc-123</guid>", nil),
        url("link beats guid", "<guid>http://example.com/g</guid><link>http://example.com/l</link>", "http://example.com/l"),
        url("atom:link", "<atom:link href=\"http://example.com/a\"/>", "http://example.com/a"),
        url("own link beats atom:link", "<atom:link href=\"http://x.example/\"/><link>http://example.com/l</link>", "http://example.com/l"),
        url("atom:link of another kind", "<atom:link rel=\"self\" href=\"http://example.com/a\"/>", nil),
        url("script is no link", "<link>javascript:alert(1)</link>", nil),
        url(
            "feedburner's original",
            "<link>http://feeds.example/x</link><f:origLink xmlns:f=\"http://rssnamespace.org/feedburner/ext/1.0\">http://example.com/o</f:origLink>",
            "http://example.com/o"),
    ]

    static let bodies: [FeedQuirk] = [
        .item("description", "<description>&lt;p&gt;Hi &amp;amp; ho&lt;/p&gt;</description>") {
            #expect($0.contentHTML == "<p>Hi &amp; ho</p>")
            #expect($0.contentText == "Hi & ho")
            #expect($0.summary == nil)
        },
        .item(
            "content beside description",
            "<description>Short &lt;b&gt;one&lt;/b&gt;</description><content:encoded><![CDATA[<p>Long</p>]]></content:encoded>"
        ) {
            #expect($0.contentHTML == "<p>Long</p>")
            #expect($0.summary == "Short one")
        },
        .item("empty content is none", "<content:encoded></content:encoded><description>Body</description>") {
            #expect($0.contentHTML == "Body")
            #expect($0.summary == nil)
        },
        .item("inline HTML", "<description>One <b>two</b><br/>three &amp; four</description>") {
            #expect($0.contentHTML == "One <b>two</b><br>three &amp; four")
        },
        .item("xhtml:body", "<body xmlns=\"http://www.w3.org/1999/xhtml\"><p>Hi <em>you</em></p></body>") {
            #expect($0.contentHTML == "<p>Hi <em>you</em></p>")
        },
        .item("body only in media:description", "<title>T</title><media:description>Only &lt;b&gt;here&lt;/b&gt;</media:description>") {
            #expect($0.contentText == "Only here")
        },
        .item("plain media:description in a group", "<media:group><media:description>a &lt; b\nsecond</media:description></media:group>") {
            #expect($0.contentText == "a < b\nsecond")
            #expect($0.contentHTML == nil)
        },
        .item("active content goes", "<description>&lt;p onclick='x()'&gt;Hi&lt;script&gt;bad()&lt;/script&gt;&lt;/p&gt;</description>") {
            #expect($0.contentHTML == "<p>Hi</p>")
        },
        .item("relative links in the body", "<link>http://example.com/a/b</link><description>&lt;a href='c'&gt;x&lt;/a&gt;</description>") {
            #expect($0.contentHTML == "<a href=\"http://example.com/a/c\">x</a>")
        },
        .item("xml:base in RSS", "<description xml:base=\"http://base.example/d/\">&lt;a href='c'&gt;x&lt;/a&gt;</description>") {
            #expect($0.contentHTML == "<a href=\"http://base.example/d/c\">x</a>")
        },
        .item("several pieces of CDATA", "<description><![CDATA[One ]]>&amp;amp;<![CDATA[ two]]></description>") {
            #expect($0.contentText == "One & two")
        },
    ]

    private static func authors(_ name: String, _ inside: String, _ expected: [Author]) -> FeedQuirk {
        .item(name, "<title>T</title>" + inside) { #expect($0.authors == expected) }
    }

    static let people: [FeedQuirk] = [
        authors("mail and name", "<author>joe@example.com (Joe Doe)</author>", [Author(name: "Joe Doe", url: "mailto:joe@example.com")]),
        authors(
            "name and mail", "<author>Joe Doe &lt;joe@example.com&gt;</author>", [Author(name: "Joe Doe", url: "mailto:joe@example.com")]),
        authors("mail only", "<author>joe@example.com</author>", [Author(url: "mailto:joe@example.com")]),
        authors("name only", "<author>Joe Doe</author>", [Author(name: "Joe Doe")]),
        authors(
            "dc:creator, several", "<dc:creator>Ann</dc:creator><dc:creator>Bob</dc:creator>", [Author(name: "Ann"), Author(name: "Bob")]),
        authors("said twice", "<dc:creator>Ann</dc:creator><author>Ann</author>", [Author(name: "Ann")]),
        authors("CDATA", "<dc:creator><![CDATA[Ann O&#8217;Hara]]></dc:creator>", [Author(name: "Ann O’Hara")]),
        authors("iTunes only where nobody else", "<itunes:author>Show</itunes:author><author>Ann</author>", [Author(name: "Ann")]),
        authors("iTunes alone", "<itunes:author>Show</itunes:author>", [Author(name: "Show")]),
        authors(
            "Atom's author", "<atom:author><atom:name>Ann</atom:name><atom:uri>http://ann.example/</atom:uri></atom:author>",
            [Author(name: "Ann", url: "http://ann.example/")]),
    ]

    static let dates: [FeedQuirk] = [
        .item("pubDate", "<title>T</title><pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate>") {
            #expect($0.published?.rfc3339 == "2004-01-01T19:48:21Z")
            #expect($0.modified == nil)
        },
        .item("dc:date", "<title>T</title><dc:date>2004-01-01T19:48:21+01:00</dc:date>") {
            #expect($0.published?.rfc3339 == "2004-01-01T18:48:21Z")
        },
        .item("pubDate beats dc:date", "<title>T</title><dc:date>2001-01-01</dc:date><pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate>") {
            #expect($0.published?.rfc3339 == "2004-01-01T19:48:21Z")
        },
        .item("unreadable date is absent", "<title>T</title><pubDate>soon</pubDate>") { #expect($0.published == nil) },
        .item("dcterms", "<title>T</title><x:modified xmlns:x=\"http://purl.org/dc/terms/\">2004-01-02</x:modified>") {
            #expect($0.modified?.rfc3339 == "2004-01-02T00:00:00Z")
        },
    ]

    static let media: [FeedQuirk] = [
        .item(
            "enclosure",
            "<enclosure url=\"http://example.com/a.mp3\" type=\"audio/mpeg\" length=\"123\"/><itunes:duration>1:02:03</itunes:duration>"
        ) {
            #expect(
                $0.attachments == [
                    Attachment(url: "http://example.com/a.mp3", mimeType: "audio/mpeg", sizeInBytes: 123, durationInSeconds: 3723)
                ])
        },
        .item("enclosure without a type or size", "<enclosure url=\"/a.mp3\" length=\"0\"/>") {
            #expect($0.attachments == [Attachment(url: "http://example.com/a.mp3", mimeType: "audio/mpeg")])
        },
        .item(
            "media group",
            """
            <media:group><media:title>Film</media:title><media:content url="http://example.com/a.mp4" type="video/mp4" fileSize="9" duration="65">
            <media:title>Large</media:title></media:content><media:content url="http://example.com/b.webm"/>
            <media:thumbnail url="/t.jpg"/></media:group>
            """
        ) {
            #expect($0.title == "Film")
            #expect($0.attachments.map(\.url) == ["http://example.com/a.mp4", "http://example.com/b.webm"])
            #expect(
                $0.attachments.first
                    == Attachment(
                        url: "http://example.com/a.mp4", mimeType: "video/mp4", sizeInBytes: 9, durationInSeconds: 65, title: "Large"))
            #expect($0.image == "http://example.com/t.jpg")
        },
        .item(
            "one thing as enclosure and media",
            "<enclosure url=\"/a.mp3\" type=\"audio/mpeg\"/><media:content url=\"/a.mp3\" fileSize=\"5\"/>"
        ) {
            #expect($0.attachments == [Attachment(url: "http://example.com/a.mp3", mimeType: "audio/mpeg", sizeInBytes: 5)])
        },
        .item("image among media", "<media:content url=\"/i.jpg\" medium=\"image\"/>") { #expect($0.image == "http://example.com/i.jpg") },
        .item("iTunes image", "<title>T</title><itunes:image href=\"/i.jpg\"/>") { #expect($0.image == "http://example.com/i.jpg") },
    ]

    static let rest: [FeedQuirk] = [
        .item("tags once each", "<category>a</category><category domain=\"x\">b</category><dc:subject>a</dc:subject><category/>") {
            #expect($0.tags == ["a", "b"])
        },
        .item("media:category has no label", "<title>T</title><media:category>News</media:category>") { #expect($0.tags == ["News"]) },
        .item("source", "<title>T</title><source url=\"http://other.example/rss\">Other</source>") {
            #expect($0.source == EntrySource(title: "Other", url: "http://other.example/rss"))
        },
        .item("language of an item", "<title>T</title><dc:language>de-AT</dc:language>") { #expect($0.language == "de-AT") },
        FeedQuirk(
            "undeclared prefix",
            "<rss version=\"2.0\"><channel><item><title>T</title><dc:creator>Ann</dc:creator>"
                + "<content:encoded>&lt;p&gt;Hi&lt;/p&gt;</content:encoded><media:thumbnail url=\"http://e.example/t\"/></item></channel></rss>"
        ) {
            #expect($0.entries.first?.authors == [Author(name: "Ann")])
            #expect($0.entries.first?.contentHTML == "<p>Hi</p>")
            #expect($0.entries.first?.image == "http://e.example/t")
        },
        FeedQuirk(
            "any prefix for a known namespace",
            "<rss version=\"2.0\" xmlns:q=\"HTTP://purl.org/dc/elements/1.1\"><channel><item><title>T</title>"
                + "<q:creator>Ann</q:creator></item></channel></rss>"
        ) { #expect($0.entries.first?.authors == [Author(name: "Ann")]) },
        FeedQuirk(
            "wrong prefix for another namespace",
            "<rss version=\"2.0\" xmlns:dc=\"http://nothing.example/\"><channel><item><title>T</title><dc:creator>Ann</dc:creator>"
                + "</item></channel></rss>"
        ) { #expect($0.entries.first?.authors == []) },
        FeedQuirk(
            "namespaces that are passed over",
            FeedQuirk.rss(
                """
                <item><title>T</title><slash:comments xmlns:slash="http://purl.org/rss/1.0/modules/slash/">5</slash:comments>
                <georss:point xmlns:georss="http://www.georss.org/georss">1 2</georss:point>
                <thr:total xmlns:thr="http://purl.org/syndication/thread/1.0">3</thr:total></item>
                """)
        ) { #expect($0.entries.first?.title == "T") },
        FeedQuirk(
            "what a channel says",
            FeedQuirk.rss(
                """
                <description>About &amp;lt;it&amp;gt;</description><language>de</language>
                <managingEditor>ed@example.com (Ed)</managingEditor>
                <atom:link rel="self" href="/rss"/><atom:link rel="hub" href="http://hub.example/"/>
                <image><url>/logo.png</url><title>Logo</title><link>http://elsewhere.example/</link></image>
                <textInput><title>Search</title><link>http://search.example/</link></textInput>
                <item><title>T</title></item>
                """)
        ) { feed in
            #expect(feed.title == "Feed")
            #expect(feed.description == "About <it>")
            #expect(feed.language == "de")
            #expect(feed.authors == [Author(name: "Ed", url: "mailto:ed@example.com")])
            #expect(feed.feedURL == "http://example.com/rss")
            #expect(feed.hubs == ["http://hub.example/"])
            #expect(feed.icon == "http://example.com/logo.png")
            #expect(feed.homePageURL == "http://example.com/")
        },
        FeedQuirk(
            "pacing",
            FeedQuirk.rss(
                """
                <ttl>60</ttl><skipHours><hour>0</hour><hour>24</hour><hour>7</hour><hour>99</hour></skipHours>
                <skipDays><day>Sunday</day><day>friday</day><day>noday</day></skipDays>
                <sy:updatePeriod xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">hourly</sy:updatePeriod>
                <sy:updateFrequency xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">2</sy:updateFrequency>
                <item><title>T</title></item>
                """)
        ) { feed in
            #expect(feed.hints == PollHints(ttl: .seconds(3600), skipHours: [0, 7], skipDays: [0, 5], updatePeriod: .seconds(1800)))
        },
    ]
}
