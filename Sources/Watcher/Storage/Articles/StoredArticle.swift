package import Model

/// A judged article with its place among the stories.
package struct StoredArticle: Hashable, Sendable, Codable {
    package var article: Article
    package var story: StoryID?
    package var copy: CopyMatch?
    /// The judgement's clock when this revision was judged.
    package var time: Timestamp

    package init(article: Article, story: StoryID?, copy: CopyMatch?, time: Timestamp) {
        self.article = article
        self.story = story
        self.copy = copy
        self.time = time
    }
}

/// An article as search lists it.
package struct ArticleSummary: Hashable, Sendable, Codable {
    package var id: ArticleID
    package var title: String
    package var url: String?
    package var outlet: Outlet
    package var published: Timestamp?
    package var ingested: Timestamp
    package var story: StoryID?

    package init(
        id: ArticleID, title: String, url: String?, outlet: Outlet, published: Timestamp?, ingested: Timestamp, story: StoryID?
    ) {
        self.id = id
        self.title = title
        self.url = url
        self.outlet = outlet
        self.published = published
        self.ingested = ingested
        self.story = story
    }
}
