import FeedParsing
import Testing

@Suite struct DiscoveryTests {
    private func links(_ html: String) -> [String] {
        FeedDiscovery.links(inHTML: Array(html.utf8), baseURL: "http://example.com/a/b.html").map(\.url)
    }

    @Test(
        "pages name their feeds",
        arguments: [
            ("<link rel=\"alternate\" type=\"application/rss+xml\" href=\"feed\">", ["http://example.com/a/feed"]),
            ("<LINK HREF='/f' TYPE='application/atom+xml' REL='alternate'/>", ["http://example.com/f"]),
            ("<link rel=alternate type=application/feed+json href=/f.json>", ["http://example.com/f.json"]),
            (
                "<link rel=\"alternate nofollow\" type=\"application/rss+xml; charset=utf-8\" href=\"/f?a=1&amp;b=2\">",
                ["http://example.com/f?a=1&b=2"]
            ),
            ("<link rel=feed href=/f>", ["http://example.com/f"]),
            ("<base href=\"http://other.example/x/\"><link rel=alternate type=application/rss+xml href=f>", ["http://other.example/x/f"]),
            ("<link rel=alternate type=text/xml title=RSS href=/f>", ["http://example.com/f"]),
            ("<link rel=alternate type=application/json href=/wp-json/x>", []),
            ("<link rel=alternate type=application/json+oembed href=/feed>", []),
            ("<link rel=alternate hreflang=de href=/de>", []),
            ("<link rel=stylesheet type=application/rss+xml href=/f>", []),
            ("<!-- <link rel=alternate type=application/rss+xml href=/f> -->", []),
            ("<script>'<link rel=alternate type=application/rss+xml href=/f>'</script>", []),
            ("<a href=/rss.xml>Feed</a>", ["http://example.com/rss.xml"]),
            ("<a href=/rss.xml>Feed</a><link rel=alternate type=application/rss+xml href=/f>", ["http://example.com/f"]),
            ("<link rel=alternate type=application/rss+xml href=javascript:x()>", []),
        ])
    func pages(_ html: String, _ expected: [String]) {
        #expect(links("<html><head>\(html)</head><body>x</body></html>") == expected)
    }

    @Test func commentFeedsComeLastAndTwiceIsOnce() {
        let html = """
            <link rel=alternate type=application/rss+xml title="Comments feed" href=/comments/feed>
            <link rel=alternate type=application/rss+xml href=/feed><link rel=alternate type=application/atom+xml href=/feed>
            """
        #expect(links(html) == ["http://example.com/feed", "http://example.com/comments/feed"])
    }

    @Test(
        "sites with known addresses",
        arguments: [
            ("https://www.youtube.com/channel/UC123/videos", "https://www.youtube.com/feeds/videos.xml?channel_id=UC123"),
            ("https://youtube.com/playlist?list=PL9&x=1", "https://www.youtube.com/feeds/videos.xml?playlist_id=PL9"),
            ("https://www.youtube.com/user/google", "https://www.youtube.com/feeds/videos.xml?user=google"),
            ("https://old.reddit.com/r/swift/", "https://www.reddit.com/r/swift/.rss"),
            ("https://www.reddit.com/r/swift/top?sort=new", "https://www.reddit.com/r/swift/top/.rss?sort=new"),
            ("https://github.com/apple/swift", "https://github.com/apple/swift/releases.atom"),
            ("https://github.com/apple/swift/releases/", "https://github.com/apple/swift/releases.atom"),
            ("https://github.com/apple/swift/commits/main", "https://github.com/apple/swift/commits/main.atom"),
            ("https://github.com/apple/swift/tree/main/lib#x", "https://github.com/apple/swift/commits/main/lib.atom"),
            ("https://github.com/apple", "https://github.com/apple.atom"),
            ("https://mastodon.example/@ann", "https://mastodon.example/@ann.rss"),
            ("https://medium.com/@ann", "https://medium.com/feed/@ann"),
            ("name.substack.com", "https://name.substack.com/feed"),
        ])
    func rules(_ url: String, _ expected: String) {
        #expect(FeedDiscovery.rule(for: url).first?.url == expected)
    }

    @Test(
        "no rule",
        arguments: [
            "https://example.com/", "https://www.youtube.com/@handle", "https://www.youtube.com/", "nonsense", "ftp://github.com/a/b",
            "https://mastodon.example/@ann/123", "https://github.com/", "https://www.reddit.com/r/swift/.rss", "",
        ])
    func noRule(_ url: String) {
        #expect(FeedDiscovery.rule(for: url).isEmpty)
    }

    @Test func commonPaths() {
        let paths = FeedDiscovery.commonPaths(for: "http://example.com:8080/blog/?x#y")
        #expect(paths.first == "http://example.com:8080/blog/feed")
        #expect(paths.contains("http://example.com:8080/rss.xml"))
        #expect(Set(paths).count == paths.count)
        #expect(FeedDiscovery.commonPaths(for: "no address").isEmpty)
    }
}
