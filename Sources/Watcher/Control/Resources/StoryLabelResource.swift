/// What a person said of two articles by merging or splitting stories; kept beyond the articles.
package struct StoryLabelResource: Codable, Hashable, Sendable {
    /// Such as `l1`.
    package var id: String
    /// One of: together, apart.
    package var state: String
    /// What was done: "split by hand from s1".
    package var reason: String
    /// RFC 3339. When it was said.
    package var time: String
    /// The article that was moved.
    package var article: String
    /// The story that it left.
    package var story: String
    /// Its headline.
    package var title: String
    /// The first article of the story that it was put into, or taken from.
    package var otherArticle: String
    /// The story of that one.
    package var otherStory: String
    /// The headline of that one.
    package var otherTitle: String

    package init(
        id: String, state: String, reason: String, time: String, article: String, story: String, title: String, otherArticle: String,
        otherStory: String, otherTitle: String
    ) {
        self.id = id
        self.state = state
        self.reason = reason
        self.time = time
        self.article = article
        self.story = story
        self.title = title
        self.otherArticle = otherArticle
        self.otherStory = otherStory
        self.otherTitle = otherTitle
    }

    private enum CodingKeys: String, CodingKey {
        case id, state, reason, time, article, story, title
        case otherArticle = "other_article"
        case otherStory = "other_story"
        case otherTitle = "other_title"
    }
}
