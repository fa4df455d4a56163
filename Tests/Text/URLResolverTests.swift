import Testing
import Text

@Suite struct URLResolverTests {
    /// The examples of RFC 3986, section 5.4.
    @Test(arguments: [
        ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
        ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
        ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"),
        ("g;x?y#s", "http://a/b/c/g;x?y#s"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
        ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"),
        ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"), ("/./g", "http://a/g"),
        ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"), ("g..", "http://a/b/c/g.."),
        ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"),
        ("g/../h", "http://a/b/c/h"), ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"),
        ("g?y/./x", "http://a/b/c/g?y/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
    ])
    func examplesOfTheStandard(reference: String, result: String) {
        #expect(URLResolver.resolve(reference, against: "http://a/b/c/d;p?q") == result)
    }

    @Test(arguments: [
        (" \n/news\t/1 ", "https://x.org/news/1"),
        ("a b.html", "https://x.org/dir/a%20b.html"),
        ("caf%C3%A9/é?q=ü", "https://x.org/dir/caf%C3%A9/é?q=ü"),
        ("https://bücher.example/ä", "https://bücher.example/ä"),
        ("HTTP://Other.ORG/a/../b", "HTTP://Other.ORG/a/../b"),
        ("mailto:a@b.c", "mailto:a@b.c"),
        ("tag:x.org,2020:1", "tag:x.org,2020:1"),
        ("a\\b", "https://x.org/dir/a\\b"),
        ("1:2", "https://x.org/dir/1:2"),
        ("//cdn.x.org/i.png", "https://cdn.x.org/i.png"),
        ("a//b", "https://x.org/dir/a//b"),
    ])
    func lenientWhereFeedsAre(reference: String, result: String) {
        #expect(URLResolver.resolve(reference, against: "https://x.org/dir/page?x=1#top") == result)
    }

    @Test(arguments: [
        ("g", "http://a", "http://a/g"), ("?q", "http://a", "http://a?q"), ("../g", "http://a", "http://a/g"),
        ("g", "mailto:a@b.c", "g"), ("g", "urn:isbn:1", "g"), ("g", "", "g"), ("b", "a/c", "a/b"), ("/x", "/a/b", "/x"),
        ("g", "file:///a/b", "file:///a/g"), ("../x", "a/b/c", "a/x"),
    ])
    func basesOfAllKinds(reference: String, base: String, result: String) {
        #expect(URLResolver.resolve(reference, against: base) == result)
    }

    @Test func withoutABaseAReferenceStands() {
        #expect(URLResolver.resolve(" /a b ", against: nil) == "/a%20b")
        #expect(URLResolver.resolve("", against: nil) == nil)
        #expect(URLResolver.resolve("  ", against: nil) == nil)
    }

    @Test func endlessLinksAreNone() {
        #expect(URLResolver.resolve(String(repeating: "a/", count: 20_000), against: "http://a/") == nil)
        let base = "http://a/" + String(repeating: "b/", count: 8_000)
        #expect(URLResolver.resolve(String(repeating: "c", count: 9_000), against: base) == nil)
    }

    @Test(
        arguments: [
            ("https://User:Pass@WWW.Example.COM:8080/x", "www.example.com"), ("http://[2001:DB8::1]:80/", "[2001:db8::1]"),
            ("https://example.com.", "example.com"), ("https://BÜCHER.example/", "bücher.example"),
            ("//cdn.example.org/x", "cdn.example.org"),
            ("mailto:a@b.c", nil), ("/path", nil), ("http://", nil), ("http:///x", nil), ("http://@/", nil), ("http://[::1", nil),
            ("", nil),
        ] as [(String, String?)])
    func hosts(url: String, host: String?) {
        #expect(URLResolver.host(of: url) == host)
    }

    @Test(arguments: [
        ("http://a", true), ("HTTPS://a/b", true), ("ftp://a", false), ("http:a", false), ("http://", false), ("//a", false),
        ("javascript://a", false), (" https://a ", true),
    ])
    func webAddresses(url: String, isHTTP: Bool) {
        #expect(URLResolver.isHTTP(url) == isHTTP)
    }
}
