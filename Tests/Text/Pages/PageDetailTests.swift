import Model
import Testing

@testable import Text

@Suite struct PageDetailTests {
    private func page(_ html: String, url: String = "https://www.site.example/a/b", type: String? = nil) -> ExtractedPage {
        PageExtractor().extract(Array(html.utf8), contentType: type, url: url)
    }

    private static let prose =
        "<article><p>The ferry ran aground on the reef early on Thursday, with 212 people aboard, the coastguard said.</p></article>"

    @Test(arguments: [
        ("/a/b", "https://www.site.example/a/b"), ("https://site.example/x", "https://site.example/x"),
        ("https://news.site.example/x", "https://news.site.example/x"), ("https://other.example/x", nil),
        ("https://www.site.example/", nil),
        ("javascript:alert(1)", nil),
    ])
    func aCanonicalLinkIsTakenOnlyWithinTheSite(_ link: String, _ canonical: String?) {
        #expect(page("<link rel=canonical href=\"\(link)\">" + Self.prose).canonicalURL == canonical)
    }

    @Test(arguments: [
        ("https://other.co.uk/x", true), ("https://other.co.uk/", false), ("https://news.site.co.uk/x", false), ("/a/b", false),
        ("https://www.site.com/x", false), ("https://bbc.com/x", true), ("javascript:alert(1)", false), ("mailto:a@b.example", false),
        ("https://other.co.uk/" + String(repeating: "x", count: 3_000), false),
    ])
    func aPageOfAnotherSiteIsTheOriginal(_ link: String, _ isOriginal: Bool) {
        let found = page("<link rel=canonical href=\"\(link)\">" + Self.prose, url: "https://www.site.co.uk/a/b")
        #expect(found.originalURL == (isOriginal ? link : nil))
        #expect(PageMerge.merge(found, into: Entry(id: "1")).entry?.original == found.originalURL)
    }

    @Test func linksAndPicturesAreResolvedAndScriptsGo() {
        let html =
            "<base href=\"https://cdn.example/\"><article><p>See <a href=\"x\" onclick=\"evil()\">the report of the coastguard</a> on the ferry, and its map, which was made in May.<img src=\"m.png\"></p></article>"
        let page = page(html)
        #expect(page.html.contains("href=\"https://cdn.example/x\""))
        #expect(page.html.contains("src=\"https://cdn.example/m.png\""))
        #expect(!page.html.contains("onclick"))
    }

    @Test(arguments: [
        "{\"@type\":\"NewsArticle\",\"headline\":\"H\",}", "<!-- {\"@type\":\"NewsArticle\",\"headline\":\"H\"} -->",
        "[{\"@type\":[\"x\",\"https://schema.org/NewsArticle\"],\"headline\":\"H\"}]",
        "{\"@graph\":[{\"@type\":\"WebPage\",\"name\":\"W\"},{\"@type\":\"BlogPosting\",\"headline\":\"\\u0048\"}]}",
    ])
    func linkedDataIsReadAsItIsFound(_ json: String) {
        #expect(page("<title>T</title><script type=\"application/ld+json\">\(json)</script>" + Self.prose).title == "H")
    }

    @Test func brokenLinkedDataIsPassedBy() {
        #expect(page("<title>T</title><script type=\"application/ld+json\">{\"headline\": \"H</script>" + Self.prose).title == "T")
    }

    @Test func textThatAScriptWouldWriteIsTakenFromTheData() {
        let body = String(repeating: "The whole story is told in the data of the page. ", count: 10)
        let html =
            "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"headline\":\"H\",\"articleBody\":\"\(body)\"}</script><div id=root><p>Loading the story, please wait.</p></div>"
        #expect(page(html).text.hasPrefix("The whole story is told"))
    }

    @Test func anAuthorIsFoundByReference() {
        let json =
            "{\"@graph\":[{\"@type\":\"Article\",\"headline\":\"H\",\"author\":{\"@id\":\"#p\"}},{\"@type\":\"Person\",\"@id\":\"#p\",\"name\":\"Ann Lee\"}]}"
        #expect(page("<script type=\"application/ld+json\">\(json)</script>" + Self.prose).authors == ["Ann Lee"])
    }

    @Test func declaredEncodingsAreRead() {
        let html =
            "<meta charset=iso-8859-15><article><p>".utf8.map { $0 } + [0xA4]
            + Array(" is the sign of the euro, and this is a sentence about it, long enough to be text.</p></article>".utf8)
        #expect(PageExtractor().extract(html, contentType: nil, url: "https://x.example/").text.hasPrefix("€ is the sign"))
        let utf16: [UInt8] =
            [0xFF, 0xFE] + Self.prose.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        #expect(PageExtractor().extract(utf16, contentType: nil, url: "https://x.example/").text.hasPrefix("The ferry"))
    }

    // MARK: Merging

    private static let long = String(repeating: "The ferry ran aground on the reef. ", count: 20)

    @Test func thePagesTextTakesThePlaceOfATeaser() {
        let entry = Entry(id: "1", url: "https://x.example/1?f=1", title: "T", contentText: "Teaser")
        let result = PageMerge.merge(
            ExtractedPage(
                title: "P", authors: ["A"], language: "en", canonicalURL: "https://x.example/1", html: "<p>h</p>", text: Self.long),
            into: entry)
        #expect(result.outcome == "full-text")
        #expect(result.entry?.contentText == Self.long && result.entry?.contentHTML == "<p>h</p>" && result.entry?.summary == "Teaser")
        #expect(result.entry?.title == "T" && result.entry?.authors == [Author(name: "A")] && result.entry?.url == "https://x.example/1")
    }

    @Test(arguments: [
        ("shorter", ExtractedPage(text: String(long.prefix(300)))), ("no-text", ExtractedPage(text: "Loading")),
        ("paywall", ExtractedPage(text: long, paywall: "wall")),
    ])
    func elseTheFeedsTextStaysAndTheReasonIsTold(_ outcome: String, _ page: ExtractedPage) {
        let result = PageMerge.merge(page, into: Entry(id: "1", contentText: Self.long))
        #expect(result.outcome == outcome)
        #expect(result.entry?.contentText == Self.long)
    }

    @Test func aClosedPageGivesItsTeaserToAnEntryWithoutText() {
        let result = PageMerge.merge(ExtractedPage(summary: "S", text: "The teaser.", paywall: "wall"), into: Entry(id: "1", title: "T"))
        #expect(result.entry?.contentText == "The teaser.")
    }
}
