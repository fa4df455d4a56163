import Testing
import Text

@Suite struct EntryLinkTests {
    @Test(
        arguments: [
            ("https://Example.com/a?utm_source=rss#top", "https://example.com/a#top"),
            ("https://example.com/live#post-12", "https://example.com/live#post-12"),
            ("https://example.com/a#xtor=RSS-1", "https://example.com/a"),
            ("https://example.com/a#", "https://example.com/a"),
            ("https://example.com/?p=7", "https://example.com/?p=7"),
            ("https://example.com/", nil), ("https://example.com", nil), ("https://example.com/blog", nil), ("mailto:a@example.com", nil),
            ("no link", nil), ("", nil),
        ] as [(String, String?)])
    func identity(_ url: String, _ expected: String?) {
        #expect(EntryLink.identity(url, homePageURL: "https://example.com/blog") == expected)
    }

    @Test func nothingIsNoLink() { #expect(EntryLink.identity(nil, homePageURL: nil) == nil) }
}
