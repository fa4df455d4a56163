import Model
import Testing

@testable import Text

/// What sites add to their feeds' content.
@Suite struct FeedFurnitureTests {
    private static let body = "<p>The ferry ran aground on the reef early on Thursday, with 212 people aboard.</p>"
    private static let text = "The ferry ran aground on the reef early on Thursday, with 212 people aboard."

    @Test(arguments: [
        (
            "<p>The post <a href=\"https://x.example/1\">Ferry aground</a> appeared first on <a href=\"https://x.example\">Harbour</a>.</p>",
            "note on where it appeared"
        ),
        ("<p><a href=\"https://x.example/1\">Continue reading <span>Ferry</span> &rarr;</a></p>", "link to more"),
        ("<p><a href=\"https://x.example/1#comments\">12 Comments</a></p>", "comment prompt"),
        (
            "<div class=\"feedflare\"><a href=\"https://f.example/1\">Digg this</a> <a href=\"https://f.example/2\">Email</a></div>",
            "share bar"
        ),
        (
            "<div class=\"sharedaddy sd-sharing\"><h3>Share this:</h3><ul><li><a href=\"https://t.example\">X</a></li></ul></div>",
            "share bar"
        ),
        ("<p>Tags: <a href=\"https://x.example/t/a\">ferry</a>, <a href=\"https://x.example/t/b\">reef</a></p>", "tag list"),
        ("<p>Filed under: <a href=\"https://x.example/t/a\">Sea</a></p>", "tag list"),
        (
            "<h3>Related</h3><ul><li><a href=\"https://x.example/2\">Storm closes port</a></li><li><a href=\"https://x.example/3\">Whale</a></li></ul>",
            "related links"
        ),
        (
            "<p>Der Beitrag <a href=\"https://x.example\">Fähre</a> erschien zuerst auf <a href=\"https://x.example\">Blatt</a>.</p>",
            "note on where it appeared"
        ),
        (
            "<p>Сообщение <a href=\"https://x.example\">Паром</a> появились сначала на <a href=\"https://x.example\">Газета</a>.</p>",
            "note on where it appeared"
        ),
        (
            "<p>L’article <a href=\"https://x.example\">Ferry</a> est apparu en premier sur <a href=\"https://x.example\">Le Journal</a>.</p>",
            "note on where it appeared"
        ),
        ("<p>Lees ook: <a href=\"https://x.example\">Storm</a></p>", "related links"),
        ("<p>Czytaj także: <a href=\"https://x.example\">Sztorm</a></p>", "related links"),
    ])
    func itGoesAndIsTold(_ furniture: String, _ kind: String) {
        let result = FeedFurniture.text(fromHTML: Self.body + furniture, title: "Ferry aground")
        #expect(result.text == Self.text)
        #expect(result.removed.map(\.kind).contains(kind), "\(result.removed)")
    }

    @Test(arguments: [
        "<p>By Tuesday the river had risen by two metres.</p>", "<p>Share prices fell in London and in Paris.</p>",
        "<p>Read the <a href=\"https://x.example\">report</a> before you vote.</p>",
        "<p>We use cookies in the kitchen, said the baker, and sugar.</p>",
        "<p>See <a href=\"https://x.example/a\">more</a> of the coast from here.</p>",
        "<p>Comments by the minister caused anger among the unions.</p>", "<blockquote>Print is dead, he said.</blockquote>",
    ])
    func textOfItsOwnStays(_ html: String) {
        let html = Self.body + html
        #expect(FeedFurniture.text(fromHTML: html, title: nil).text == HTMLText.text(fromHTML: html))
    }

    @Test func aLinkToMoreAtTheEndOfASentenceGoesAlone() {
        let result = FeedFurniture.text(
            fromHTML: "<p>The ferry ran aground on the reef. <a href=\"https://x.example\">Read more</a></p>", title: nil)
        #expect(result.text == "The ferry ran aground on the reef.")
    }

    @Test func anEntryThatIsNothingElseIsShownAsItIs() {
        #expect(FeedFurniture.text(fromHTML: "<p><a href=\"https://x.example\">Read more</a></p>", title: nil).text == "Read more")
    }

    @Test func theArticleKeepsWhatWasLeftOut() {
        let entry = Entry(id: "1", title: "Ferry", contentHTML: Self.body + "<p>12 comments</p>")
        let article = ArticleBuilder().article(
            from: entry, id: ArticleID(rawValue: 1), outlet: .unknown, published: nil, ingested: Timestamp(seconds: 1))
        #expect(article.text == Self.text)
        #expect(article.removed == [RemovedPart(kind: "comment prompt", excerpt: "12 comments")])
    }
}
