import Foundation
import Support
import Testing

/// The real daemon, a feed of teasers, and a site whose pages are open, closed, missing, forbidden, slow or no pages.
@Suite struct FullTextTests {
    private static let prose = """
        The passenger ferry Astra Marina ran aground on the Kalven reef off Lindesund early on Thursday with 212 people aboard, the coastguard \
        said. Captain Yevgeny Kozhemyako reported a loss of steering minutes before the ferry struck the reef.
        """

    private static func article(_ name: String, paywall: Bool = false) -> LoopbackAnswer {
        let wall = paywall ? "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>" : ""
        let html = """
            <!DOCTYPE html><html lang="en"><head><title>\(name)</title>\(wall)</head><body><nav><a href="/">Home</a></nav>
            <article><h1>\(name)</h1><div class="byline">By Ann Lee</div><div class="article-body"><p>Page of \(name). \(prose)</p>
            <div class="share-tools"><a href="#">Facebook</a></div><p>All \(name) passengers were brought ashore by noon, and nobody was hurt.</p>
            <p>Read also: <a href="/x">Storm closes the port</a></p></div></article>
            <footer><p>We use cookies to improve our service, and so on and on.</p></footer></body></html>
            """
        return .respond(200, headers: [("Content-Type", "text/html; charset=utf-8")], body: Array(html.utf8))
    }

    private static let names = ["open", "closed", "missing", "private", "slow", "file"]

    private func site() throws -> FeedSite {
        let site = try FeedSite()
        site.answer("robots.txt", with: .respond(200, body: Array("User-agent: Watcher\nDisallow: /private\n".utf8)))
        site.answer("open", with: Self.article("open"))
        site.answer("closed", with: Self.article("closed", paywall: true))
        site.answer("missing", with: .respond(404))
        site.answer("private", with: Self.article("private"))
        site.answer("slow", with: LoopbackAnswer([.stall]))
        site.answer("file", with: .respond(200, headers: [("Content-Type", "application/pdf")], body: Array("%PDF-1.7".utf8)))
        let date = ISO8601DateFormatter().string(from: Date())
        let items = Self.names.map { name in
            "<item><title>Story \(name)</title><guid isPermaLink=\"false\">\(name)</guid><link>\(site.url(name))</link>"
                + "<pubDate>\(date)</pubDate><description>Teaser of \(name).</description></item>"
        }
        site.answer(
            "feed", with: .feed("<rss version=\"2.0\"><channel><title>Harbour</title>\(items.joined())</channel></rss>"))
        return site
    }

    private static func configuration(_ site: FeedSite, wait: String = "30s") -> String {
        """
        fetch: {min_interval: 1s, allow: ["\(site.authority)"]}
        pages: {wait: \(wait), timeout: 1s, pause: 0s}
        """
    }

    /// The articles by the entry they came from, when so many are judged.
    private func articles(_ daemon: RunningDaemon, count: Int) async throws -> [String: JSONObject] {
        var found: [String: JSONObject] = [:]
        for number in 1...(count * 2) {
            let id = "a\(number)"
            guard let shown = try? await daemon.json("article", "show", id), shown["state"].string == "judged" else { continue }
            found[String((shown["title"].string ?? "").dropFirst("Story ".count))] = shown
        }
        return found
    }

    @Test(.timeLimit(.minutes(5))) func everyArticleHasTheTextThatIsToBeHadAndSaysWhy() async throws {
        let site = try site()
        defer { site.stop() }
        let daemon = try await RunningDaemon(configuration: Self.configuration(site))
        _ = try await daemon.json("feed", "add", site.url("feed"), "--full-text", "--every", "1h")
        _ = try await daemon.eventually("status") { $0["articles"]["total"].int == Self.names.count }
        let articles = try await articles(daemon, count: Self.names.count)
        #expect(Set(articles.keys) == Set(Self.names))

        let open = try #require(articles["open"])
        #expect(open["text"].string?.hasPrefix("Page of open. The passenger ferry") == true)
        #expect(open["text"].string?.hasSuffix("nobody was hurt.") == true)
        #expect(open["page"]["state"].string == "full-text")
        let kinds = open["removed"].items.compactMap { $0["kind"].string }
        #expect(kinds.contains("share bar") && kinds.contains("related links"))

        for (name, state) in [
            ("closed", "paywall"), ("missing", "http-404"), ("private", "robots"), ("slow", "timeout"), ("file", "not-html"),
        ] {
            let article = try #require(articles[name])
            #expect(article["text"].string == "Teaser of \(name).")
            #expect(article["page"]["state"].string == state, "\(name): \(article["page"])")
        }
        let id = try #require(articles["private"]?["id"].string)
        let why = try await daemon.json("why", id)
        let step = try #require(why["steps"].items.first { $0["stage"].string == "page" })
        #expect(step["outcome"].string == "robots")
        #expect(step["reason"].string?.contains("Disallow: /private") == true)
        let paths = site.requests.map(\.path)
        #expect(!paths.contains("/private"))
        #expect(paths.count { $0 == "/robots.txt" } == 1)
        let shown = try await daemon.ctl("article", "show", id)
        #expect(shown.output.contains("robots.txt of"))
    }

    @Test(.timeLimit(.minutes(5))) func aCrashWhilePagesAreFetchedLosesAndDoublesNothing() async throws {
        let site = try site()
        defer { site.stop() }
        let daemon = try await RunningDaemon(configuration: Self.configuration(site).replacing("timeout: 1s", with: "timeout: 60s"))
        _ = try await daemon.json("feed", "add", site.url("feed"), "--full-text", "--every", "1h")
        // The page that never comes is under way.
        while !site.requests.contains(where: { $0.path == "/slow" }) { _ = await site.requests(atLeast: site.requests.count + 1) }
        await daemon.crash()
        site.answer("slow", with: Self.article("slow"))
        try await daemon.start()
        _ = try await daemon.eventually("status") { $0["articles"]["total"].int == Self.names.count }
        let articles = try await articles(daemon, count: Self.names.count)
        #expect(Set(articles.keys) == Set(Self.names))
        #expect(articles["slow"]?["page"]["state"].string == "full-text")
        #expect(site.requests.count { $0.path == "/slow" } == 2)
    }

    @Test(.timeLimit(.minutes(5))) func anArticleDoesNotWaitLongerThanItsTime() async throws {
        let site = try site()
        defer { site.stop() }
        let configuration = Self.configuration(site, wait: "2s").replacing("timeout: 1s", with: "timeout: 60s")
        let daemon = try await RunningDaemon(configuration: configuration)
        _ = try await daemon.json("feed", "add", site.url("feed"), "--full-text", "--every", "1h")
        _ = try await daemon.eventually("status") { $0["articles"]["total"].int == Self.names.count }
        let articles = try await articles(daemon, count: Self.names.count)
        #expect(articles["slow"]?["page"]["state"].string == "overdue")
        #expect(articles["slow"]?["text"].string == "Teaser of slow.")
    }
}
