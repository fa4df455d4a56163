import Foundation
import Support
import Testing

/// What feeds show again is no news, what they change is on record, and lists of feeds come back as they went.
@Suite struct KnownEntriesTests {
    private static func document(_ items: String) -> LoopbackAnswer {
        .feed(
            """
            <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Post</title><link>https://post.example/</link>\
            <description>d</description>\(items)</channel></rss>
            """)
    }

    private static func item(_ guid: String, _ name: String, _ text: String, date: String = "") -> String {
        let published = date.isEmpty ? "" : "<pubDate>\(date)</pubDate>"
        return """
            <item><guid isPermaLink="false">\(guid)</guid><link>https://post.example/\(name)</link><title>Report of \(name)</title>\
            <description>\(text)</description>\(published)</item>
            """
    }

    @Test(.timeLimit(.minutes(5))) func anEditIsShownWithWhatItChangedAndADateAheadWithWhatItWas() async throws {
        let scene = try Scene()
        let daemon = try await RunningDaemon(configuration: scene.configuration())
        let future = "Fri, 01 Jan 2106 10:00:00 GMT"
        scene.site.answer("post", with: Self.document(Self.item("1", "ferry", "The ferry left. Nobody was hurt.", date: future)))
        _ = try await daemon.json("feed", "add", scene.site.url("post"), "--every", "1s")
        let first = try await daemon.eventually("article", "show", "a1") { $0["state"].string == "judged" }
        #expect(first["stated"].string == "2106-01-01T10:00:00Z")
        #expect(first["published"].string == first["ingested"].string)
        #expect(first["revisions"].isNull)

        // A changed date alone is nothing; a changed sentence is an edit.
        let edited = Self.item("1", "ferry", "The ferry left. Two people were hurt.", date: "Fri, 02 Jan 2106 10:00:00 GMT")
        scene.site.answer("post", with: Self.document(edited))
        let second = try await daemon.eventually("article", "show", "a1") { $0["revision"].int == 2 }
        let changes = second["revisions"].items.first?["changes"].items ?? []
        #expect(changes.map { $0["kind"].string } == ["removed", "added"])
        #expect(changes.map { $0["text"].string } == ["Nobody was hurt.", "Two people were hurt."])
        let page = try await daemon.ctl("article", "show", "a1").output
        #expect(page.contains("- Nobody was hurt.") && page.contains("+ Two people were hurt.") && page.contains("2106"))
        #expect("\(try await daemon.json("why", "a1"))".contains("lay ahead"))
    }

    @Test(.timeLimit(.minutes(5))) func idsThatChangeAndASecondFeedBringNothingNew() async throws {
        let scene = try Scene()
        let daemon = try await RunningDaemon(configuration: scene.configuration())
        func publish(_ round: String) {
            let items = ["ferry", "museum", "harbour"].map { Self.item("\(round)-\($0)", $0, "All about the \($0).") }
            scene.site.answer("post", with: Self.document(items.joined()))
        }
        publish("1")
        _ = try await daemon.json("feed", "add", scene.site.url("post"), "--every", "1s")
        _ = try await daemon.eventually("article", "show", "a3") { $0["state"].string == "judged" }
        publish("2")
        let once = try await daemon.eventually("feed", "show", "f1") { !$0["identity"].isNull }
        #expect(once["identity"].string?.contains("3 of 3") == true)
        publish("3")
        _ = try await daemon.eventually("feed", "show", "f1") { $0["identity"].string?.hasPrefix("link-and-title") == true }

        // Another feed of the outlet has one of them, and one of its own.
        let world = Self.item("tag:w1", "ferry", "All about the ferry.") + Self.item("tag:w2", "lighthouse", "All about the lighthouse.")
        scene.site.answer("world", with: Self.document(world))
        _ = try await daemon.json("feed", "add", scene.site.url("world"), "--every", "1s")
        let lighthouse = try await daemon.eventually("article", "show", "a4") { $0["state"].string == "judged" }
        #expect(lighthouse["title"].string == "Report of lighthouse")
        let known = try await daemon.eventually("article", "search", "ferry") { !$0.items.isEmpty }
        #expect(known.items.count == 1)
        let id = try #require(known.items.first?["id"].string)
        let ferry = try await daemon.json("article", "show", id)
        #expect("\(ferry["sameness"])".contains("the same outlet and link"))
        #expect("\(try await daemon.json("why", id))".contains("no news"))
    }

    @Test(.timeLimit(.minutes(5))) func anExportSaysWhatItLeavesOutAndIsImportedWithoutDoubles() async throws {
        let scene = try Scene()
        let daemon = try await RunningDaemon(configuration: scene.configuration())
        let list = """
            <opml version="2.0"><body><outline text="R & D"><outline text="Post" xmlUrl="\(scene.site.url("post"))" category="/a"/></outline>
            <outline text="Hidden" xmlUrl="http://me:s3cret@\(scene.site.authority)/hidden"/></body></opml>
            """
        #expect(try await daemon.ctl("feed", "import", "-", input: list).status == 0)
        let export = try await daemon.ctl("feed", "export")
        #expect(export.status == 0)
        #expect(!export.output.contains("s3cret") && !export.errors.contains("s3cret"))
        #expect(export.errorLines.count == 1 && export.errors.contains("/hidden"))
        #expect(export.output.contains("<outline text=\"R &amp; D\">") && export.output.contains("category=\"/a\""))
        let again = try await daemon.json("feed", "import", "-", input: export.output)
        #expect(again["added"].int == 0)
        #expect(try await daemon.json("feed", "list").items.count == 2)
        let broken = try await daemon.ctl("feed", "import", "-", input: "<opml>\n<body>\n<outline text=\"a\">\n</opml>")
        #expect(broken.status == 65)
        #expect(broken.errors.contains(":4:"))
    }

    @Test(.timeLimit(.minutes(5))) func aPageWithTwoFeedsOffersThemByNumber() async throws {
        let scene = try Scene()
        let daemon = try await RunningDaemon(configuration: scene.configuration())
        let page = """
            <html><head><base href="/x/"><link rel="alternate" type="application/rss+xml" title="All" href="../post">\
            <link rel="alternate" type="application/atom+xml" title="World" href="../world"></head></html>
            """
        scene.site.answer("", with: .feed(page, type: "text/html"))
        let asked = try await daemon.ctl("feed", "add", scene.site.url(""))
        #expect(asked.status == 65)
        #expect(asked.errorLines.count == 1)
        #expect(asked.errors.contains("1. \(scene.site.url("post"))") && asked.errors.contains("2 \"World\""))
        let picked = try await daemon.json("feed", "add", scene.site.url(""), "--pick", "2")
        #expect(picked["url"].string == scene.site.url("world"))
    }
}
