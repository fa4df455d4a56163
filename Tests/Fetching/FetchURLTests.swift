import Fetching
import Testing

@Suite struct FetchURLTests {
    @Test(arguments: [
        ("HTTP://Example.ORG/Path", "http://example.org/Path"), ("http://a.org", "http://a.org/"), ("http://a.org/x#y", "http://a.org/x"),
        ("  http://a.org/x \n", "http://a.org/x"), ("http://a.org/a b", "http://a.org/a%20b"),
        ("http://a.org/é?ü", "http://a.org/%C3%A9?%C3%BC"),
        ("http://bücher.example/", "http://xn--bcher-kva.example/"), ("http://日本語.jp/新聞", "http://xn--wgv71a119e.jp/%E6%96%B0%E8%81%9E"),
        ("http://a.org/x/../y/./z", "http://a.org/y/z"), ("http://a.org/%7Ex?b=%7E", "http://a.org/%7Ex?b=%7E"),
        ("http://user:pw@a.org/x", "http://a.org/x"), ("http://a.org:8080/?q", "http://a.org:8080/?q"),
        ("http://straße.de/", "http://xn--strae-oqa.de/"),
        ("http://münchen.ÖSTERREICH.example/", "http://xn--mnchen-3ya.xn--sterreich-z7a.example/"),
        ("http://a.org/a\tb", "http://a.org/ab"),
    ])
    func normalises(given: String, expected: String) throws {
        #expect(try FetchURL(given).text == expected)
    }

    @Test func takesApart() throws {
        let url = try FetchURL("https://me:p%3Aw@[::1]:8443/x")
        #expect(url.host == "::1")
        #expect(url.port == 8443)
        #expect(url.credentials == "me:p:w")
        #expect(url.isSecure)
        #expect(try FetchURL("http://2130706433/").host == "127.0.0.1")
    }

    @Test(arguments: [
        ("/y", "http://a.org/y"), ("y", "http://a.org/d/y"), ("?q", "http://a.org/d/x?q"), ("//b.org/z", "http://b.org/z"),
        ("https://c.org", "https://c.org/"), ("../z", "http://a.org/z"), ("/a%2fb?c=%7E", "http://a.org/a%2fb?c=%7E"),
        ("/ü", "http://a.org/%C3%BC"),
        ("//bücher.example/ü", "http://xn--bcher-kva.example/%C3%BC"),
    ])
    func resolves(reference: String, expected: String) throws {
        #expect(try FetchURL("http://me:pw@a.org/d/x?old#f").resolve(reference).text == expected)
    }

    @Test(arguments: [
        "", "x", "/x", "mailto:a@b.org", "ftp://a.org/", "http://", "http://a b/", "http://[::1/", "http://a.org:99999/", "data:,x",
    ])
    func refuses(text: String) {
        #expect(throws: FetchFailure.self) { try FetchURL(text) }
    }

    @Test func messagesHideSecrets() {
        let failure = #expect(throws: FetchFailure.self) { try FetchURL("ftp://user:secret@a.org/x?token=t") }
        #expect(failure?.message.contains("secret") == false)
        #expect(failure?.message.contains("token") == false)
    }
}
