import Control
import FeedParsing
import Foundation
import Model
import Storage
import Support
import Testing

@testable import Daemon

@Suite struct FeedAnswerTests {
    private static let rss = """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Post</title><link>https://post.example/</link><description>d</description>\
        <item><title>A</title><guid>1</guid></item></channel></rss>
        """

    /// A site with a feed, pages that name none, one and two feeds, and an image.
    private static func site() throws -> LoopbackServer {
        try LoopbackServer { request in
            let link = #"<link rel="alternate" type="application/rss+xml" href="#
            return switch request.path {
            case "/feed.rss", "/other.rss": .feed(rss)
            case "/one.html": .feed("<html><head>\(link)\"/other.rss\"></head></html>", type: "text/html")
            case "/two.html": .feed("<html><head>\(link)\"/feed.rss\">\(link)\"/other.rss\"></head></html>", type: "text/html")
            case "/lost.html": .feed("<html><head>\(link)\"/picture.png\"></head></html>", type: "text/html")
            case "/none.html": .feed("<html><body>nothing</body></html>", type: "text/html")
            case "/busy": .respond(429, headers: [("Retry-After", "3600")])
            case "/gone": .respond(410)
            case "/picture.png": .feed("\u{89}PNG", type: "image/png")
            default: .respond(404)
            }
        }
    }

    private func add(_ url: String, to desk: Desk, _ more: String = "") async -> Desk.Reply {
        await desk.post("/v1/feeds", #"{"url":"\#(url)"\#(more)}"#)
    }

    @Test func aFeedIsAddedAndPolledByItsCheck() async throws {
        let site = try Self.site()
        let desk = try Desk(Desk.configuration(allow: [site.authority]))
        let reply = await add(site.url("/feed.rss"), to: desk, #","every":"5m","outlet":"Post""#)
        #expect(reply.status == 201)
        let feed: FeedResource = try reply.read()
        #expect(feed.state == "active" && feed.every == "5m" && feed.outlet == "Post" && feed.poll.entriesSeen == 1)
        #expect(site.requests.count == 1)
        #expect(try desk.workshop.store.counts().intake == 1)
    }

    @Test func anUncheckedFeedIsDueAtOnce() async throws {
        let desk = try Desk()
        let feed: FeedResource = try await add("https://h.example/f", to: desk, #","unchecked":true"#).read()
        #expect(feed.state == "new")
        let due = try desk.workshop.store.claimDue(now: desk.workshop.time.now, limit: 9, lease: .seconds(60), provisional: .seconds(60))
        #expect(due.map { "\($0.id)" } == [feed.id])
    }

    @Test func ofAPageItsOnlyFeedIsAdded() async throws {
        let site = try Self.site()
        let desk = try Desk(Desk.configuration(allow: [site.authority]))
        let feed: FeedResource = try await add(site.url("/one.html"), to: desk).read()
        #expect(feed.url == site.url("/other.rss"))
    }

    @Test func ofSeveralFeedsTheChoiceIsThePersons() async throws {
        let site = try Self.site()
        let desk = try Desk(Desk.configuration(allow: [site.authority]))
        let problem = await add(site.url("/two.html"), to: desk).problem
        #expect(problem?.code == "several-feeds")
        #expect(problem?.choices == [site.url("/feed.rss"), site.url("/other.rss")])
        #expect(problem?.detail.contains("--pick") == true)
        #expect(await add(site.url("/two.html"), to: desk, #","pick":3"#).code == ProblemCode.invalidArgument.rawValue)
        let feed: FeedResource = try await add(site.url("/two.html"), to: desk, #","pick":2"#).read()
        #expect(feed.url == site.url("/other.rss"))
    }

    @Test func aPageThatNamesNoFeedMayHaveOneWhereManyHaveIt() async throws {
        let site = try LoopbackServer { request in
            switch request.path {
            case "/atom.xml", "/@ann.rss": .feed(Self.rss)
            case "/", "/@ann", "/feed": .feed("<html><body>nothing</body></html>", type: "text/html")
            default: .respond(404)
            }
        }
        let desk = try Desk(Desk.configuration(allow: [site.authority]))
        let root: FeedResource = try await add(site.url("/"), to: desk).read()
        #expect(root.url == site.url("/atom.xml"))
        let profile: FeedResource = try await add(site.url("/@ann"), to: desk).read()
        #expect(profile.url == site.url("/@ann.rss"))
    }

    @Test(arguments: ["/none.html", "/lost.html", "/picture.png"]) func whatIsNoFeedIsNotAdded(_ path: String) async throws {
        let site = try Self.site()
        let desk = try Desk(Desk.configuration(allow: [site.authority]))
        #expect(await add(site.url(path), to: desk).code == ProblemCode.notAFeed.rawValue)
        #expect(try desk.workshop.store.allFeeds().isEmpty)
    }

    @Test func anAddressThatFailsNowIsAddedAllTheSame() async throws {
        let site = try Self.site()
        let desk = try Desk(Desk.configuration(allow: [site.authority]))
        let reply = await add(site.url("/missing"), to: desk)
        #expect(reply.status == 201)
        let feed: FeedResource = try reply.read()
        #expect(feed.state == "failing" && feed.problem?.code == "http-404" && feed.poll.lastStatus == 404)
        #expect(try await add(site.url("/gone"), to: desk).read(FeedResource.self).state == "gone")
    }

    @Test func aServerThatAskedForPatienceIsNotPolledAtOnce() async throws {
        let site = try Self.site()
        let desk = try Desk(Desk.configuration(allow: [site.authority]))
        let feed: FeedResource = try await add(site.url("/busy"), to: desk).read()
        #expect(feed.problem?.code == "http-429")
        let later = desk.workshop.time.now + .seconds(3_500)
        let due = try desk.workshop.store.claimDue(now: later, limit: 9, lease: .seconds(60), provisional: .seconds(60))
        #expect(due.isEmpty)
    }

    @Test func anAddressIsAddedOnce() async throws {
        let desk = try Desk()
        #expect(await add("https://h.example/f", to: desk, #","unchecked":true"#).status == 201)
        #expect(await add("https://h.example/f", to: desk).code == ProblemCode.alreadyExists.rawValue)
    }

    @Test func passwordsAreNeverShown() async throws {
        let desk = try Desk()
        _ = await add("https://me:s3cret@h.example/f", to: desk, #","unchecked":true"#)
        for target in ["/v1/feeds", "/v1/feeds/f1", "/v1/feeds.opml"] { #expect(await desk.get(target).text.contains("s3cret") == false) }
        #expect(await add("https://me:s3cret@h.example/f", to: desk).text.contains("redacted@"))
    }

    @Test func settingsChangeAndClear() async throws {
        let desk = try Desk()
        _ = await add("https://h.example/f", to: desk, #","unchecked":true,"every":"5m","outlet":"Post""#)
        var feed: FeedResource = try await desk.send(
            "PATCH", "/v1/feeds/f1", #"{"every":"default","outlet":"","full_text":true,"backlog":"7d"}"#
        ).read()
        #expect(feed.every == nil && feed.outlet == nil && feed.fullText && feed.backlog == "7d")
        feed = try await desk.send("PATCH", "/v1/feeds/f1", #"{"outlet":"Herald"}"#).read()
        #expect(feed.outlet == "Herald" && feed.fullText)
    }

    @Test func anotherAddressIsAskedAnew() async throws {
        let site = try Self.site()
        let desk = try Desk(Desk.configuration(allow: [site.authority]))
        try await desk.judged([], feed: "post")
        let feed: FeedResource = try await desk.send("PATCH", "/v1/feeds/f1", #"{"url":"\#(site.url("/feed.rss"))"}"#).read()
        #expect(feed.url == site.url("/feed.rss") && feed.poll.etag == nil)
        _ = await add("https://h.example/f", to: desk, #","unchecked":true"#)
        #expect(
            await desk.send("PATCH", "/v1/feeds/f2", #"{"url":"\#(site.url("/feed.rss"))"}"#).code == ProblemCode.alreadyExists.rawValue)
    }

    @Test func pauseResumeRefreshRemove() async throws {
        let desk = try Desk()
        _ = await add("https://h.example/f", to: desk, #","unchecked":true"#)
        func state(_ method: String, _ target: String) async throws -> String {
            try await desk.send(method, target).read(FeedResource.self).state
        }
        #expect(try await state("POST", "/v1/feeds/f1/pause") == "paused")
        #expect(await desk.post("/v1/feeds/f1/refresh").code == ProblemCode.wrongState.rawValue)
        #expect(try await state("POST", "/v1/feeds/f1/resume") == "new")
        #expect(try await state("POST", "/v1/feeds/h.example/refresh") == "new")
        #expect(try await state("DELETE", "/v1/feeds/f1") == "removed")
        #expect(await desk.get("/v1/feeds/f1").code == ProblemCode.unknownID.rawValue)
    }

    @Test func severalFeedsThatBeginSoAreAmbiguous() async throws {
        let desk = try Desk()
        for path in ["a", "b"] { _ = await add("https://h.example/\(path)", to: desk, #","unchecked":true"#) }
        #expect(await desk.get("/v1/feeds/h.example").code == ProblemCode.ambiguousID.rawValue)
    }

    @Test func anExportIsImportedAsItWas() async throws {
        let desk = try Desk()
        _ = await add(
            "https://h.example/f", to: desk, #","unchecked":true,"every":"5m","outlet":"Post & Co","full_text":true,"backlog":"3d""#)
        let list = await desk.get("/v1/feeds.opml")
        #expect(list.type == MediaType.opml)
        let same: ImportResult = try await desk.post("/v1/feeds.opml", list.text).read()
        #expect(same.unchanged == 1 && same.added == 0)
        let other = try Desk()
        let result: ImportResult = try await other.post("/v1/feeds.opml", list.text).read()
        #expect(result.state == "done" && result.added == 1 && result.items.first?.id == "f1")
        let feed: FeedResource = try await other.get("/v1/feeds/f1").read()
        #expect(feed.every == "5m" && feed.outlet == "Post & Co" && feed.fullText && feed.backlog == "3d")
    }

    @Test func foldersNamesAndAttributesComeBackAsTheyWere() async throws {
        let desk = try Desk()
        let list = """
            <opml version="2.0"><body><outline text="News"><outline text="World &amp; more">
            <outline type="rss" text="My A" title="A" xmlUrl="https://a.example/f" category="/x/y,z" starred="1"/></outline>
            <outline type="rss" text="B" xmlUrl="https://b.example/f" paused="true" every="5m"/></outline>
            <outline type="rss" text="Again" xmlUrl="https://a.example/f"/></body></opml>
            """
        let result: ImportResult = try await desk.post("/v1/feeds.opml", list).read()
        #expect(result.items.map(\.state) == ["added", "added", "unchanged"])
        let export = await desk.get("/v1/feeds.opml").text
        let outlines = try OPML.parse(Array(export.utf8))
        #expect(outlines.map(\.folder) == [["News", "World & more"], [], ["News"]])
        #expect(outlines.map(\.title) == ["A", "Again", "B"])
        #expect(outlines[0]["text"] == "My A" && outlines[0]["category"] == "/x/y,z" && outlines[0]["starred"] == "1")
        #expect(outlines[2]["paused"] == "true" && outlines[2]["every"] == "5m")
        let other = try Desk()
        _ = await other.post("/v1/feeds.opml", export)
        #expect(await other.get("/v1/feeds.opml").text == export)
        #expect(try await other.get("/v1/feeds/b.example").read(FeedResource.self).state == "paused")
        let same: ImportResult = try await desk.post("/v1/feeds.opml", export).read()
        #expect(same.added == 0 && same.updated == 0)
    }

    @Test func foldersWithoutFeedsComeBackUntilAFeedIsInThem() async throws {
        let desk = try Desk()
        let list = """
            <opml version="2.0"><body><outline text="News" title="All news" isOpen="true"><outline text="A" xmlUrl="https://a.example/f"/>
            </outline><outline text="Later"><outline text="Sports"/></outline></body></opml>
            """
        _ = await desk.post("/v1/feeds.opml", list)
        let export = await desk.get("/v1/feeds.opml").text
        #expect(export.contains(#"<outline text="News" title="All news" isOpen="true">"#))
        #expect(try OPML.list(Array(export.utf8)).emptyFolders == [["Later", "Sports"]])
        _ = await desk.post(
            "/v1/feeds.opml",
            #"<opml><body><outline text="Later"><outline text="Sports"><outline text="B" xmlUrl="https://b.example/f"/></outline></outline></body></opml>"#
        )
        let filled = try OPML.list(Array(await desk.get("/v1/feeds.opml").text.utf8))
        #expect(filled.emptyFolders.isEmpty && filled.feeds.map(\.folder.last?.text) == ["News", "Sports"])
    }

    @Test func anExportWithoutPasswordsMatchesItsFeedsAgain() async throws {
        let desk = try Desk()
        for user in ["me:one", "you:two"] { _ = await add("https://\(user)@h.example/f", to: desk, #","unchecked":true"#) }
        _ = await add("https://h.example/open", to: desk, #","unchecked":true"#)
        let list = await desk.get("/v1/feeds.opml").text
        #expect(list.contains("<!-- The addresses of 2 feeds had user and password"))
        #expect(list.split(separator: "\n").filter { $0.contains("credentials=\"removed\"") }.count == 2)
        #expect(!list.contains("one") && !list.contains("me:"))
        let result: ImportResult = try await desk.post("/v1/feeds.opml", list.replacing("backlog", with: "x")).read()
        #expect(result.added == 0)
        #expect(result.items.map(\.id) == ["f1", "f2", "f3"])
        #expect(try desk.workshop.store.allFeeds().map(\.url).contains("https://you:two@h.example/f"))
        let other: ImportResult = try await Desk().post("/v1/feeds.opml", list).read()
        #expect(other.items.first?.reason.contains("feed set") == true)
    }

    @Test func aListFromElsewhereDoesNotDoubleAFeedWithAPassword() async throws {
        let desk = try Desk()
        _ = await add("https://me:one@h.example/f", to: desk, #","unchecked":true"#)
        let list = #"<opml version="2.0"><body><outline text="a" xmlUrl="https://h.example/f" every="5m"/></body></opml>"#
        let result: ImportResult = try await desk.post("/v1/feeds.opml", list).read()
        #expect(result.items.map(\.state) == ["updated"])
        #expect(try desk.workshop.store.allFeeds().map(\.settings.every) == [.seconds(300)])
    }

    @Test func ofAListWhatCanBeUsedIsTaken() async throws {
        let desk = try Desk()
        let list = """
            <opml version="2.0"><body><outline text="a" xmlUrl="https://h.example/a"/><outline text="b" xmlUrl="ftp://h.example/b"/>\
            <outline text="a" xmlUrl="https://h.example/a"/></body></opml>
            """
        let result: ImportResult = try await desk.post("/v1/feeds.opml", list).read()
        #expect(result.items.map(\.state) == ["added", "failed", "unchanged"])
        #expect(result.state == "partial")
    }
}
