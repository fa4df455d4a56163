import FoundationEssentials
import Model
import Testing

@testable import FeedParsing

/// The fast reader of plain XML beside libxml2, event for event.
@Suite struct PlainXMLTests {
    @Test(
        "what is plain is read as libxml2 reads it",
        arguments: [
            "<a/>", "<a></a >", "<a\n>t</a\n>", "<a>one<b/>two</a>", "<a-b.c_1>t</a-b.c_1>",
            "<a b='1' c = \"2\"  />", "<a b='x\r\ny\tz\nw &#10;&amp;&lt;&quot;&apos;&gt;'/>", "<a b='>' c='\u{7F}é\u{FFFD}'/>", "<a b=''/>",
            "<a b=\"0123456789 0123456789 0123456789 &amp; 0123456789 0123456789\"/>",
            "<a>x\r\ny\rz\r\r\n</a>", "<a>&#x41;&#65;&#13;&#10;&#x1F600;&lt;&amp;&#38;lt;</a>", "<a>]] ]> x]]y</a>",
            "<a>\u{7F}\u{80}\u{FFFD}\u{1F600} ｆｕｌｌ ｗｉｄｔｈ</a>",
            "<a><![CDATA[]]></a>", "<a><![CDATA[p\r\n<b>&amp;]]]]><![CDATA[>]]></a>", "<a>x<!-- c - d -->y<!----></a>",
            "<x:a xmlns:x='u' xmlns='v'><b/><x:b x:c='1' xml:lang='de'/></x:a>",
            "<a xmlns='u'><b xmlns='v'><c/></b><c/></a>", "<a xmlns:p='u'><p:b><p:c xmlns:p='v'/><p:c/></p:b></a>",
            "<a xmlns:p='http://example.org/'><p:b/></a> <!-- and more", "<a XMLNS='u' xMlns:p='v'/>", "<a x:b='1'/>",
            "<a>0123456789abcdef0123456789abcdef<b>0123456789abcde</b>0123456789abcdef\n</a>",
        ])
    func plain(_ document: String) {
        let events = XMLEvents.plain(document)
        #expect(events != nil)
        #expect(events == XMLEvents.libxml(document))
    }

    @Test(
        "what is unusual is left to libxml2",
        arguments: [
            "", "<", "a", " <a/>", "<a", "<a>", "<a>t", "<a b", "<a b=", "<a b='", "<a b='1'", "<a><b></a>", "<a></b>", "<a></ab>", "</a>",
            "<a b=1/>", "<a b/>", "<a b='1'c='2'/>", "<a b='1' b='2'/>", "<a b='<'/>", "<a b='&x;'/>", "<a b='\u{1}'/>",
            "<a b='\u{FFFF}'/>",
            "<a / >", "<é/>", "<a é='1'/>", "<1a/>", "<a:/>", "<:a/>", "<a:b:c xmlns:a='u'/>", "<a><a:1b xmlns:a='u'/></a>", "<p:a/>",
            "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>", "<a xmlns=''/>", "<a xmlns:p=''/>", "<a xmlns='u' xmlns='v'/>",
            "<a xmlns:xml='u'/>", "<a xmlns:xmlns='u'/>", "<a xmlns:p='http://www.w3.org/2000/xmlns/'/>",
            "<a xmlns:p='http://www.w3.org/XML/1998/namespace'/>",
            "<a>&nbsp;</a>", "<a>&</a>", "<a>&amp</a>", "<a>&#0;</a>", "<a>&#xFFFE;</a>", "<a>&#xD800;</a>", "<a>&#x110000;</a>",
            "<a>&#;</a>",
            "<a>&#x;</a>", "<a>&#X41;</a>", "<a>&#65</a>", "<a>]]></a>", "<a>\u{1}</a>", "<a>\0</a>", "<a>\u{FFFE}</a>",
            "<a><![CDATA[\u{1}]]></a>", "<a><![CDATA[\u{FFFF}]]></a>", "<a><![CDATA[x</a>", "<a><![cdata[x]]></a>",
            "<a><!-- a -- b --></a>",
            "<a><!-- a ---></a>", "<a><!--\u{1}--></a>", "<a><!-- x</a>", "<a><?p i?></a>", "<a><!DOCTYPE a></a>", "<a><!x></a>",
        ])
    func unusual(_ document: String) {
        #expect(XMLEvents.plain(document) == nil)
    }

    @Test func sizesBeyondThoseOfFeedsAreUnusual() {
        let piece = String(repeating: "x", count: PlainXMLReader.maximumPiece)
        let references = String(repeating: "&amp;", count: PlainXMLReader.scratchLength)
        let documents = [
            "<a>\(piece)</a>", "<a><![CDATA[\(piece)]]></a>", "<a><!--\(piece)--></a>", "<a b='\(piece)'/>", "<a b='\(references)'/>",
            "<\(String(repeating: "n", count: 201))/>",
        ]
        for document in documents { #expect(XMLEvents.plain(document) == nil, "\(document.prefix(12))") }
    }

    @Test func longTextsComeInPieces() {
        let text = String(repeating: "&lt;p&gt;words and wörds\r\n", count: 5_000)
        #expect(XMLEvents.plain("<a>\(text)</a>") == XMLEvents.libxml("<a>\(text)</a>"))
    }

    @Test(arguments: [(16, 16), (16, 17), (128, 64), (128, 65)])
    func attributesHaveALimit(_ limit: Int, _ count: Int) {
        let attributes = (0..<count).map { $0 % 4 == 3 ? " xmlns:p\($0)='u'" : " a\($0)='1'" }.joined()
        let events = XMLEvents.plain("<a\(attributes)/>", FeedLimits(maximumAttributes: limit))
        #expect((events != nil) == (count <= min(limit, PlainXMLReader.maximumAttributes)))
    }

    @Test(arguments: [64, 65])
    func namespacesInForceHaveALimit(_ count: Int) {
        let open = (0..<count).map { "<a xmlns:p\($0)='u\($0 % 4)'>" }.joined()
        let document = open + String(repeating: "</a>", count: count)
        let events = XMLEvents.plain(document)
        #expect((events != nil) == (count <= PlainXMLReader.maximumAttributes))
    }

    @Test(arguments: [16, 17])
    func depthHasALimit(_ depth: Int) {
        let document = String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        #expect((XMLEvents.plain(document, FeedLimits(maximumDepth: 16)) != nil) == (depth <= 16))
    }

    @Test(arguments: [200, 300])
    func namesHaveALimit(_ count: Int) {
        let document = "<a>" + (0..<count).map { "<n\($0)/>" }.joined() + "</a>"
        let events = XMLEvents.plain(document)
        #expect((events != nil) == (count < 256))
        if events != nil { #expect(events == XMLEvents.libxml(document)) }
    }

    /// The address of a namespace is one of at most 32.
    @Test(arguments: [32, 33])
    func differentNamespacesHaveALimit(_ count: Int) {
        let document = "<a>" + (0..<count).map { "<a xmlns='u\($0)'/><a xmlns='u\($0)'/>" }.joined() + "</a>"
        #expect((XMLEvents.plain(document) != nil) == (count <= 32))
    }

    /// Names that a hostile document chose so that they meet in one slot of the table.
    @Test func namesThatMeetAreUnusual() {
        func slot(_ name: String) -> UInt32 {
            let hash = name.utf8.reduce(PlainXMLNames.seed, PlainXMLNames.mixed)
            return (hash ^ hash >> 15) & 1023
        }
        let names = (0..<40_000).map { "n\($0)" }.filter { slot($0) == 5 }.prefix(20)
        #expect(names.count == 20)
        let tags = names.map { "<\($0)/>" }
        #expect(XMLEvents.plain("<a>" + tags.prefix(8).joined() + "</a>") != nil)
        #expect(XMLEvents.plain("<a>" + tags.joined() + "</a>") == nil)
    }

    @Test func aHandlerThatHasEnoughIsGivenNoMore() {
        let document = "<a><b/><stop/>\u{1}</a>"
        #expect(XMLEvents.plain(document) == ["<a>", "<b>", "</b>", "<stop>", "</stop>"])
        #expect(XMLEvents.plain(document) == XMLEvents.libxml(document))
    }

    /// The whole way to a feed, over the documents of the corpus.
    @Test(arguments: Corpus.families.filter { !["json-feed", "gzip", "not-feeds", "hostile"].contains($0) })
    func theSameFeedsComeOfBothWays(_ family: String) throws {
        let folder = Corpus.folder.appending(path: family)
        for name in Corpus.contents(of: folder) {
            let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
            let feed = try? FeedParser().parse(bytes, baseURL: "https://feeds.example/")
            #expect(feed == (try? FeedParser(usesLibXMLAlone: true).parse(bytes, baseURL: "https://feeds.example/")), "\(name)")
        }
    }

    /// What stands behind the root is looked at as before: a document with NULs is told to have them.
    @Test func whatFollowsTheRootIsStillJudged() throws {
        let feed = try FeedParser().parse(Array((FeedQuirk.rss("<item><title>T</title></item>") + "\0").utf8))
        #expect(feed.warnings.contains { $0.message.contains("NUL") })
    }
}
