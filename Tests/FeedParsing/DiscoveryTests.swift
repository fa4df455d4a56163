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
            ("<link rel='alternate stylesheet' type=application/rss+xml href=/f>", []),
            ("<link rel=alternate href=/feed.xml>", ["http://example.com/feed.xml"]),
            ("<link rel=alternate hreflang=de href=/de/feed>", []),
            ("<link rel=alternate hreflang=de type=application/rss+xml href=/de/feed>", ["http://example.com/de/feed"]),
            ("<link rel=alternate type=application/rss+xml href=f><base href=/x/><base href=/y/>", ["http://example.com/x/f"]),
            (
                "<base target=_top><base href='//cdn.example/'><link rel=alternate type=application/rss+xml href=f>",
                ["http://cdn.example/f"]
            ),
            ("<link rel=alternate type=application/rss+xml href='feed://example.com/f'>", ["http://example.com/f"]),
            ("<link rel=alternate type=application/rss+xml href='feed:https://example.com/f'>", ["https://example.com/f"]),
            ("<link rel=alternate type=application/rss+xml href='  /f\n'>", ["http://example.com/f"]),
            ("<link rel=\"alternate\"type=\"application/rss+xml\"href=\"/f\">", ["http://example.com/f"]),
            ("<link rel=alternate type=application/rss+xml href=/f <p>broken", ["http://example.com/f"]),
            ("<!-- <link rel=alternate type=application/rss+xml href=/old> --><link rel=feed href=/f>", ["http://example.com/f"]),
            ("<script>'<link rel=alternate type=application/rss+xml href=/js>'</script>", []),
            ("<link rel=alternate type=text/xml+oembed href=/oembed?format=xml&url=/feed>", []),
            ("<link rel=alternate type=application/json title='JSON feed' href=/wp-json/wp/v2/posts>", []),
            ("<link rel=wlwmanifest type=application/wlwmanifest+xml href=/wlwmanifest.xml>", []),
            ("<link rel=EditURI type=application/rsd+xml href=/xmlrpc.php?rsd>", []),
            ("<link rel=alternate type=application/activity+json href=/@ann>", []),
            ("<link rel=alternate type=application/ld+json href=/feed>", []),
            ("<link rel=search type=application/opensearchdescription+xml href=/osd.xml>", []),
            ("<p>unclosed <b>tags <a href='/blog/feed'>RSS", ["http://example.com/blog/feed"]),
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
            ("https://medium.com/@ann", "https://medium.com/feed/@ann"),
            ("name.substack.com", "https://name.substack.com/feed"),
            ("https://name.substack.com/p/post", "https://name.substack.com/feed"),
            ("https://medium.com/tag/swift", "https://medium.com/feed/tag/swift"),
            ("https://pub.medium.com/", "https://pub.medium.com/feed"),
            ("https://vimeo.com/staff", "https://vimeo.com/staff/videos/rss"),
            ("https://vimeo.com/channels/staffpicks", "https://vimeo.com/channels/staffpicks/videos/rss"),
            ("https://www.dailymotion.com/arte", "https://www.dailymotion.com/rss/user/arte"),
            ("https://www.reddit.com/", "https://www.reddit.com/.rss"),
            ("https://www.reddit.com/r/swift+rust", "https://www.reddit.com/r/swift+rust/.rss"),
            ("https://www.reddit.com/u/ann", "https://www.reddit.com/user/ann/.rss"),
            ("https://www.reddit.com/user/ann/m/tech/", "https://www.reddit.com/user/ann/m/tech/.rss"),
            ("https://www.reddit.com/r/swift/top/?t=week", "https://www.reddit.com/r/swift/top/.rss?t=week"),
            (
                "https://www.reddit.com/r/swift/search?q=actors&restrict_sr=1&x=2",
                "https://www.reddit.com/r/swift/search.rss?q=actors&restrict_sr=1"
            ),
            ("https://bsky.app/profile/ann.example", "https://bsky.app/profile/ann.example/rss"),
            ("https://news.ycombinator.com/", "https://news.ycombinator.com/rss"),
            ("https://news.ycombinator.com/show", "https://news.ycombinator.com/showrss"),
            ("https://lobste.rs/t/swift", "https://lobste.rs/t/swift.rss"),
            ("https://www.pinterest.com/ann/boats/", "https://www.pinterest.com/ann/boats.rss"),
            ("https://github.com/orgs/apple/repositories", "https://github.com/apple.atom"),
            ("https://github.com/apple/swift.git", "https://github.com/apple/swift/releases.atom"),
            ("https://github.com/apple/swift/tags", "https://github.com/apple/swift/tags.atom"),
            ("https://github.com/apple/swift/wiki", "https://github.com/apple/swift/wiki.atom"),
            ("https://gist.github.com/ann", "https://gist.github.com/ann.atom"),
            ("https://gitlab.com/ann", "https://gitlab.com/ann.atom"),
            ("https://gitlab.com/group/sub/project", "https://gitlab.com/group/sub/project/-/releases.atom"),
            ("https://gitlab.com/a/b/-/commits/main", "https://gitlab.com/a/b/-/commits/main?format=atom"),
            ("https://gitlab.com/a/b/-/tags", "https://gitlab.com/a/b/-/tags?format=atom"),
            ("https://codeberg.org/forgejo/forgejo", "https://codeberg.org/forgejo/forgejo/releases.rss"),
            ("https://git.sr.ht/~ann/tool", "https://git.sr.ht/~ann/tool/refs/rss.xml"),
            ("https://pypi.org/project/requests/", "https://pypi.org/rss/project/requests/releases.xml"),
            ("https://crates.io/crates/serde", "https://static.crates.io/rss/crates/serde.xml"),
            ("https://stackoverflow.com/questions/tagged/swift", "https://stackoverflow.com/feeds/tag/swift"),
            ("https://unix.stackexchange.com/questions/12/title", "https://unix.stackexchange.com/feeds/question/12"),
            ("https://ann.wordpress.com/2020/01/02/post", "https://ann.wordpress.com/feed/"),
            ("https://ann.wordpress.com/category/boats/", "https://ann.wordpress.com/category/boats/feed/"),
            ("https://ann.blogspot.com/2020/01/post.html", "https://ann.blogspot.com/feeds/posts/default"),
            ("https://ann.tumblr.com/tagged/boats", "https://ann.tumblr.com/tagged/boats/rss"),
            ("https://www.tumblr.com/ann", "https://ann.tumblr.com/rss"),
            ("https://dev.to/t/swift", "https://dev.to/feed/tag/swift"),
            ("https://dev.to/ann", "https://dev.to/feed/ann"),
            ("https://ann.hashnode.dev/", "https://ann.hashnode.dev/rss.xml"),
            ("https://arxiv.org/list/cs.CL/recent", "https://rss.arxiv.org/rss/cs.CL"),
            ("https://news.google.com/search?q=port&hl=en", "https://news.google.com/rss/search?q=port&hl=en"),
            ("https://store.steampowered.com/app/440/Team_Fortress_2/", "https://store.steampowered.com/feeds/news/app/440"),
        ])
    func rules(_ url: String, _ expected: String) {
        #expect(FeedDiscovery.rule(for: url).first?.url == expected)
    }

    @Test(
        "no rule",
        arguments: [
            "https://example.com/", "https://www.youtube.com/@handle", "https://www.youtube.com/", "nonsense", "ftp://github.com/a/b",
            "https://mastodon.example/@ann", "https://www.tiktok.com/@ann", "https://github.com/apple/swift/releases.atom",
            "https://www.youtube.com/feeds/videos.xml?channel_id=UC123", "https://name.substack.com/feed",
            "https://ann.blogspot.com/feeds/posts/default", "https://gitlab.com/a/b/-/issues", "https://mastodon.example/@ann/123",
            "https://github.com/", "https://www.reddit.com/r/swift/.rss", "",
        ])
    func noRule(_ url: String) {
        #expect(FeedDiscovery.rule(for: url).isEmpty)
    }

    @Test(
        "pages on whatever host whose paths tell",
        arguments: [
            ("https://mastodon.example/@ann", "https://mastodon.example/@ann.rss"),
            ("https://mastodon.example/web/@ann", "https://mastodon.example/@ann.rss"),
            ("https://mastodon.example/users/ann", "https://mastodon.example/users/ann.rss"),
            ("https://mastodon.example/tags/boats", "https://mastodon.example/tags/boats.rss"),
            ("https://mastodon.example/@ann@home.example", "https://home.example/@ann.rss"),
            ("https://lemmy.example/c/boats", "https://lemmy.example/feeds/c/boats.xml?sort=New"),
        ])
    func likely(_ url: String, _ expected: String) {
        #expect(FeedDiscovery.rule(for: url).isEmpty)
        #expect(FeedDiscovery.guesses(for: url).first == expected)
    }

    @Test(
        "a channel of YouTube by its page",
        arguments: [
            #"<link rel="alternate" type="application/rss+xml" href="https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrst-_">"#,
            #"<script>{"x":"UC1","channelId":"UC0000000000000000000000","externalId":"UCabcdefghijklmnopqrst-_"}</script>"#,
            #"<meta itemprop="identifier" content="UCabcdefghijklmnopqrst-_">"#,
            #"<link rel="canonical" href="https://www.youtube.com/channel/UCabcdefghijklmnopqrst-_">"#,
        ])
    func youTubePage(_ head: String) {
        let links = FeedDiscovery.links(
            inHTML: Array("<html><head>\(head)</head></html>".utf8), baseURL: "https://www.youtube.com/@ann")
        #expect(links.map(\.url) == ["https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrst-_"])
    }

    @Test func aChannelInTheTextOfAnotherSiteIsNone() {
        #expect(links(#"<script>{"externalId":"UCabcdefghijklmnopqrst-_"}</script>"#).isEmpty)
    }

    @Test(arguments: [
        ("feed://h.example/f", "http://h.example/f"), ("feed:https://h.example/f", "https://h.example/f"),
        ("FEED:http://h.example/f", "http://h.example/f"), ("https://h.example/feed:x", "https://h.example/feed:x"), ("feed:", "feed:"),
    ])
    func feedScheme(_ address: String, _ expected: String) {
        #expect(FeedScheme.web(address) == expected)
    }

    @Test func commonPaths() {
        let paths = FeedDiscovery.commonPaths(for: "http://example.com:8080/blog/?x#y")
        #expect(paths.first == "http://example.com:8080/blog/feed")
        #expect(paths.contains("http://example.com:8080/rss.xml"))
        #expect(Set(paths).count == paths.count)
        #expect(FeedDiscovery.commonPaths(for: "no address").isEmpty)
    }
}
