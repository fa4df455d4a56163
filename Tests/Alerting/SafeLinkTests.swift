import Testing

@testable import Alerting

@Suite struct SafeLinkTests {
    @Test(arguments: [
        ("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"),
        ("HTTP://Example.org", "HTTP://Example.org"),
        ("https://example.org/a b\"c<d>e|f'g`h\\i", "https://example.org/a%20b%22c%3Cd%3Ee%7Cf%27g%60h%5Ci"),
        ("https://example.org/été", "https://example.org/%C3%A9t%C3%A9"),
        ("https://münchen.example/x", "https://münchen.example/x"),
        ("http://[2001:db8::1]:8080/x", "http://[2001:db8::1]:8080/x"),
        ("https://example.org/%E2%82%AC", "https://example.org/%E2%82%AC"),
        ("https://medium.example/@user/x", "https://medium.example/@user/x"),
    ])
    func letsWebAddressesThrough(text: String, expected: String) {
        #expect(SafeLink.url(text) == expected)
    }

    @Test(arguments: [
        "javascript:alert(1)", "data:text/html,x", "ftp://example.org", "//example.org", "/path", "", "https://",
        "https://bank.example@evil.example/", "https://user:pw@host.example/", "https://exa mple.org/", "https://a\u{202E}b.example/",
        "https://example.org/\u{0}", "https://example.org/\nx", "mailto:a@b.org", "https:\\\\evil.example",
    ])
    func refusesAllElse(text: String) {
        #expect(SafeLink.url(text) == nil)
    }

    @Test func refusesWhatIsTooLong() {
        #expect(SafeLink.url("https://example.org/" + String(repeating: "a", count: 2_000)) == nil)
        #expect(SafeLink.url("https://example.org/" + String(repeating: "é", count: 700)) == nil)
        #expect(SafeLink.url(nil) == nil)
    }

    @Test func markdownAddressesEndNoLink() {
        #expect(SafeLink.markdownURL("https://example.org/a_(b)*c") == "https://example.org/a_%28b%29%2Ac")
    }
}
