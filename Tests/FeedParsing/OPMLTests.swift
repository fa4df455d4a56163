import FeedParsing
import FoundationEssentials
import Testing

@Suite struct OPMLTests {
    private let document = """
        <?xml version="1.0"?>
        <opml version="2.0"><head><title>Mine</title></head><body>
          <outline text="News"><outline text="World &amp; more">
            <outline type="rss" text="A" xmlUrl="http://a.example/?x=1&amp;y=2" htmlUrl="http://a.example/" outlet="The A" every="5m"/>
          </outline><outline text="B" title="Bee" xmlurl="http://b.example/feed"/></outline>
          <outline text="no feed" type="link" url="http://c.example/"/>
          <outline text="C" xmlUrl="http://c.example/feed"/>
        </body></opml>
        """

    @Test func foldersAndAttributes() throws {
        let outlines = try OPML.parse(Array(document.utf8))
        #expect(outlines.map(\.title) == ["A", "Bee", "C"])
        #expect(outlines.map(\.folder) == [["News", "World & more"], ["News"], []])
        #expect(outlines[0].xmlURL == "http://a.example/?x=1&y=2")
        #expect(outlines[0].htmlURL == "http://a.example/")
        #expect(outlines[0].type == "rss")
        #expect(outlines[0]["outlet"] == "The A")
        #expect(outlines[0]["every"] == "5m")
        #expect(outlines[1]["text"] == "B")
    }

    @Test func bothWaysLossless() throws {
        var outlines = try OPML.parse(Array(document.utf8))
        outlines.append(OPMLOutline(title: "a \"q\" <t> & 'x'\n\ttwo", xmlURL: "http://d.example/é", folder: ["News", "Über"]))
        let again = try OPML.parse(Array(OPML.document(outlines, title: "T & U").utf8))
        #expect(again == outlines)
    }

    @Test("titles and attributes of folders, empty folders and links of other kinds come back") func foldersAreWhole() throws {
        let text = """
            <opml version="2.0" xmlns:my="https://reader.example/ns"><body>
            <outline text="Seen" title="Meant" isOpen="false" my:colour="red"><outline text="A" xmlUrl="https://a.example/f"/>
              <outline text="Empty &amp; inner"/></outline>
            <outline text="B" xmlUrl="https://b.example/f"/>
            <outline title="Only a title"/>
            <outline text="A page" type="link" url="https://c.example/"/>
            <outline text="Nest"><outline text="of"><outline text="nothing"/></outline></outline>
            </body></opml>
            """
        let list = try OPML.list(Array(text.utf8))
        let space = OPMLOutline.Namespace(uri: "https://reader.example/ns", prefix: "my")
        let seen = OPMLFolder(
            text: "Seen", title: "Meant",
            attributes: [.init(name: "isOpen", value: "false"), .init(name: "colour", value: "red", namespace: space)])
        #expect(list.feeds.map(\.folder) == [[seen], []])
        let link = OPMLFolder(
            text: "A page", attributes: [.init(name: "type", value: "link"), .init(name: "url", value: "https://c.example/")])
        #expect(list.emptyFolders == [[seen, "Empty & inner"], ["Only a title"], [link], ["Nest", "of", "nothing"]])
        let export = OPML.document(list, title: "")
        #expect(try OPML.list(Array(export.utf8)) == list)
        #expect(export.split(separator: "\n").count { $0.contains("text=\"Seen\"") } == 1)
    }

    @Test("a folder that is only a name is stored as that, and read again") func storedForms() throws {
        let folders: [OPMLFolder] = [
            "News", OPMLFolder(text: "a", title: "b"), OPMLFolder(text: "c", attributes: [.init(name: "n", value: "v")]),
        ]
        let data = try JSONEncoder().encode(folders)
        #expect(String(decoding: data, as: UTF8.self).hasPrefix("[\"News\","))
        #expect(try JSONDecoder().decode([OPMLFolder].self, from: data) == folders)
    }

    @Test func attributesOfOtherProgramsKeepTheirNamespaces() throws {
        let list = """
            <opml version="2.0" xmlns:my="https://reader.example/ns" xmlns:also="https://other.example/">
            <body><outline text="Seen" title="Folder"><outline text="A" xmlUrl="https://a.example/f" my:stars="5 &lt; 6" my:text="t"/></outline>
            <outline text="B" xmlUrl="https://b.example/f" also:outlet="x" nobody:x="1" xml:lang="en"/></body></opml>
            """
        let outlines = try OPML.parse(Array(list.utf8))
        #expect(outlines.map(\.folder) == [[OPMLFolder(text: "Seen", title: "Folder")], []])
        let space = OPMLOutline.Namespace(uri: "https://reader.example/ns", prefix: "my")
        #expect(outlines[0].attributes.map(\.namespace) == [space, space] && outlines[0].attributes.map(\.value) == ["5 < 6", "t"])
        #expect(outlines[1].attributes.map(\.name) == ["outlet"] && outlines[1]["outlet"] == nil)
        let export = OPML.document(outlines, title: "")
        #expect(export.contains("xmlns:my=\"https://reader.example/ns\"") && export.contains("my:stars=\"5 &lt; 6\""))
        #expect(try OPML.parse(Array(export.utf8)) == outlines)
    }

    @Test func ofSeveralSpellingsOfOneAttributeTheFirstCounts() throws {
        let list =
            "<opml><body><outline text=\"A\" TEXT=\"B\" xmlURL=\"http://a/\" xmlUrl=\"http://b/\" Type=\"rss\" type=\"x\"/></body></opml>"
        let outlines = try OPML.parse(Array(list.utf8))
        #expect(outlines == [OPMLOutline(title: "A", xmlURL: "http://a/", type: "rss")])
        #expect(try OPML.parse(Array(OPML.document(outlines, title: "").utf8)) == outlines)
    }

    @Test func onePrefixOfTwoListsIsTwo() throws {
        let outlines = ["one", "two"].map { name in
            let space = OPMLOutline.Namespace(uri: "https://\(name).example/", prefix: "x")
            return OPMLOutline(
                title: name, xmlURL: "https://\(name).example/f", attributes: [.init(name: "n", value: name, namespace: space)])
        }
        let again = try OPML.parse(Array(OPML.document(outlines, title: "").utf8))
        #expect(again.map { $0.attributes.map(\.value) } == [["one"], ["two"]])
        #expect(again.map { $0.attributes.map(\.namespace?.uri) } == [["https://one.example/"], ["https://two.example/"]])
    }

    @Test(
        "what is wrong is told with its line",
        arguments: [
            ("<opml>\n<body>\n<outline text=\"a\n</body></opml>", FeedFailure.Code.malformed, 3),
            ("<opml>\n<body>\n<outline text=\"a\" xmlUrl=\"b\">\n</body></opml>", .malformed, 4),
            ("<opml>\n<body>", .malformed, 2), ("<rss version=\"2.0\"/>", .notAFeed, 1), ("hello", .notAFeed, 1),
        ])
    func failures(_ document: String, _ code: FeedFailure.Code, _ line: Int) {
        let failure = #expect(throws: FeedFailure.self) { try OPML.parse(Array(document.utf8)) }
        #expect(failure?.code == code)
        #expect((failure?.line).map { abs($0 - line) <= 1 } == true)
    }

    @Test(
        "lists as programs really write them",
        arguments: [
            "<opml version=\"1.0\"><body><outline text=\"A & B\" xmlUrl=\"http://h/?a=1&b=2\"/></body></opml>",
            "<opml><head/><body><outline title=\"A &amp; B\" xmlUrl=\"http://h/?a=1&amp;b=2\" text=\"\"/></body></opml>",
            "<OPML><BODY><OUTLINE TEXT=\"A &amp; B\" XMLURL=\"http://h/?a=1&amp;b=2\"/></BODY></OPML>",
            "\u{FEFF}<?xml version=\"1.0\"?>\n<opml><body><outline text='A &#38; B' xmlurl='http://h/?a=1&amp;b=2'></outline></body></opml>",
            "<opml><outline text=\"A &amp; B\" type=\"rss\" url=\"http://h/?a=1&amp;b=2\"/></opml>",
            "\n\n<?xml version='1.0'?><!DOCTYPE opml [<!ENTITY x 'y'>]><opml><body><outline text='A & B' xmlUrl='http://h/?a=1&b=2'/></body></opml>",
            "<opml><body><outline text=\"A &amp; B\u{7}\" xmlUrl=\"http://h/?a=1&amp;b=2\"/></body></opml>",
        ])
    func tolerated(_ list: String) throws {
        let outlines = try OPML.parse(Array(list.utf8))
        #expect(outlines.map(\.title) == ["A & B"])
        #expect(outlines.map(\.xmlURL) == ["http://h/?a=1&b=2"])
    }

    @Test func entitiesOfHTMLAreResolvedAndUnknownOnesStayAsTheyAre() throws {
        let list = "<opml><body><outline text=\"caf&eacute; &nbsp;&bogus; &amp; x\" xmlUrl=\"http://h/?a=1&copy=2&b;\"/></body></opml>"
        let outline = try #require(try OPML.parse(Array(list.utf8)).first)
        #expect(outline.title == "café \u{A0}&bogus; & x" && outline.xmlURL == "http://h/?a=1&copy=2&b;")
    }

    @Test(arguments: [(true, true), (true, false), (false, true), (false, false)])
    func utf16WithAndWithoutMark(isLittle: Bool, hasMark: Bool) throws {
        let list = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><opml><body><outline text=\"Ü\" xmlUrl=\"http://h/\"/></body></opml>"
        let units = Array((hasMark ? "\u{FEFF}" : "").utf16) + Array(list.utf16)
        let bytes = units.flatMap { unit in isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        #expect(try OPML.parse(bytes).map(\.title) == ["Ü"])
    }

    @Test func theLineOfAFaultIsThatOfTheFileThoughAmpersandsWereMended() {
        let list = "<opml>\n<body>\n<outline text=\"A & B\" xmlUrl=\"http://h/\"/>\n<outline text=\"b\">\n</body>\n</opml>"
        let failure = #expect(throws: FeedFailure.self) { try OPML.parse(Array(list.utf8)) }
        #expect(failure?.line == 5)
    }

    @Test func emptyListIsNoFailure() throws {
        #expect(try OPML.parse(Array(OPML.document([], title: "").utf8)).isEmpty)
    }
}
