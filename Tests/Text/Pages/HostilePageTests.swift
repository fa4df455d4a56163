import Testing

@testable import Text

/// Pages that are made to hurt: deep, endless, unclosed. Time stays linear, so each takes far less than the limit.
@Suite(.timeLimit(.minutes(5))) struct HostilePageTests {
    private static let size = 1 << 16

    private static func times(_ text: String) -> String { String(repeating: text, count: size / text.utf8.count) }

    static let pages: [(String, String)] = [
        ("deep", times("<div>")), ("inline", times("<b><i>")), ("closing", times("<b>") + times("</p></div>")),
        ("tables", times("<table><tr><td>")),
        ("lists", times("<ul><li>x")), ("comments", times("<!-- ")), ("scripts", times("<script>")), ("styles", times("<style>a")),
        ("attributes", "<div " + times("a=b ") + ">x"), ("classes", "<div class=\"" + times("share-post-content ") + "\">x</div>"),
        ("open tag", times("<a href=\"")), ("entities", times("&amp;&#x41;&bogus;")), ("links", times("<a href=x>read more</a> ")),
        ("headings", times("<h2>Related</h2><p>x</p>")), ("anchors", times("<a><p>")), ("less than", times("<")), ("nul", times("\0<p\0>")),
        ("paragraphs", times("<p>Share this</p><p>By a b</p>")), ("spans", times("<span>a</span>")),
        ("metas", times("<meta name=a content=b>")),
        ("json", "<script type=application/ld+json>" + times("[{\"@graph\":") + "</script>"),
        ("json text", "<script type=application/ld+json>{\"articleBody\":\"" + times("\\u0041\\n") + "\"}</script>"),
    ]

    @Test(arguments: pages) func isReadWithoutHarm(_ name: String, _ html: String) {
        let page = PageExtractor().extract(Array(html.utf8), contentType: nil, url: "https://x.example/")
        #expect(page.text.utf8.count <= html.utf8.count + 64)
        #expect(page.removed.count <= 32)
    }

    @Test func emptyAndForeignBytesAreNoPage() {
        #expect(PageExtractor().extract([], contentType: nil, url: "").text.isEmpty)
        let bytes = (0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 197) }
        _ = PageExtractor().extract(bytes, contentType: "text/html; charset=nothing", url: "https://x.example/")
    }
}
