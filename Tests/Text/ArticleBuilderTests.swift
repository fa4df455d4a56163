import Model
import Testing
import Text

@Suite struct ArticleBuilderTests {
    private let now = Timestamp(seconds: 1_000_000)

    private func context(outlet: String? = nil, title: String = "Feed Title", home: String? = nil, feedURL: String? = nil)
        -> ArticleBuilder.Context
    {
        ArticleBuilder.Context(
            feed: FeedID(7), outletOverride: outlet, feedTitle: title, feedURL: feedURL, homePageURL: home, language: "en", ingested: now,
            isBacklog: true)
    }

    private func build(_ entry: Entry, _ context: ArticleBuilder.Context? = nil) -> Article {
        ArticleBuilder().article(from: entry, id: ArticleID(3), revision: 2, context: context ?? self.context())
    }

    @Test func whatTheContextKnows() {
        let article = build(Entry(id: "e", title: "t"))
        #expect(article.id == ArticleID(3) && article.revision == 2 && article.feed == FeedID(7) && article.entryID == "e")
        #expect(article.language == "en" && article.isBacklog && article.ingested == now && article.published == nil)
        #expect(build(Entry(id: "e", language: "de")).language == "de")
    }

    @Test(arguments: [
        ("Plain title", "Plain title"), ("  a \n b ", "a b"), ("<b>Bold</b> claim", "Bold claim"), ("AT&amp;T rises", "AT&T rises"),
        ("AT&T rises", "AT&T rises"),
        ("5 < 6", "5 < 6"), ("How to use <div>", "How to use <div>"), ("a<br>b", "a b"), ("x &nosuch; y", "x &nosuch; y"),
        ("Caf&eacute;", "Café"),
    ])
    func titlesArePlain(title: String, plain: String) {
        #expect(build(Entry(id: "e", title: title)).title == plain)
    }

    @Test func theBodyIsTheBestThereIs() {
        #expect(build(Entry(id: "e", contentHTML: "<p>a</p><p>b</p>", contentText: "c", summary: "d")).text == "a\n\nb")
        #expect(build(Entry(id: "e", contentText: "c", summary: "d")).text == "c")
        #expect(build(Entry(id: "e", contentHTML: "<img src=x>", summary: "d")).text == "d")
        #expect(build(Entry(id: "e", contentText: " \n", summary: "d")).text == "d")
        #expect(build(Entry(id: "e")).text == "")
    }

    @Test(arguments: ["Quake hits city", "QUAKE hits city!", "<b>Quake</b> hits city", " quake, hits “city” "])
    func aBodyThatRepeatsTheTitleIsNone(body: String) {
        #expect(build(Entry(id: "e", title: "Quake hits city", contentHTML: body)).text == "")
    }

    @Test func aBodyThatGoesOnIsOne() {
        #expect(
            build(Entry(id: "e", title: "Quake hits city", contentText: "Quake hits city. Dozens hurt.")).text
                == "Quake hits city. Dozens hurt.")
    }

    @Test func longTextIsCut() {
        let builder = ArticleBuilder(maximumText: 5, maximumTitle: 3)
        let article = builder.article(from: Entry(id: "e", title: "abcdef", contentText: "ééééé"), id: ArticleID(1), context: context())
        #expect(article.title == "abc" && article.text == "éé")
    }

    @Test func publishedIsNeverInTheFuture() {
        let (past, future) = (Timestamp(seconds: 5), Timestamp(seconds: 2_000_000))
        #expect(build(Entry(id: "e", published: past)).published == past)
        #expect(build(Entry(id: "e", published: future)).published == now)
        #expect(build(Entry(id: "e", modified: past)).published == past)
        #expect(build(Entry(id: "e", published: past, modified: future)).published == past)
    }

    @Test func theOutletsName() {
        let source = Entry(id: "e", url: "https://www.example.com/a", source: EntrySource(title: "The Source"))
        #expect(build(source, context(outlet: "Chosen")).outlet == Outlet(key: "chosen", name: "Chosen"))
        #expect(build(source).outlet == Outlet(key: "source", name: "The Source"))
        #expect(build(Entry(id: "e")).outlet == Outlet(key: "feed title", name: "Feed Title"))
        #expect(
            build(Entry(id: "e", url: "https://www.example.com/a"), context(title: "")).outlet
                == Outlet(key: "example com", name: "example.com"))
        #expect(build(Entry(id: "e"), context(title: "")).outlet == .unknown)
        #expect(build(Entry(id: "e"), context(title: "World | The Paper", home: "https://thepaper.example/")).outlet.name == "The Paper")
    }

    @Test func linkAuthorsAndTags() {
        let entry = Entry(
            id: "e", url: "https://X.org/a?utm_source=rss#top", externalURL: "https://y.org/",
            authors: [Author(name: " A  B "), Author(url: "mailto:c@d.e")],
            tags: ["t"])
        let article = build(entry)
        #expect(article.url == "https://x.org/a")
        #expect(article.authors == ["A B"])
        #expect(article.tags == ["t"])
        #expect(build(Entry(id: "e", externalURL: "https://y.org/b")).url == "https://y.org/b")
    }
}
