package import Model

/// Where an article of the window stands.
package struct PlacedArticle: Hashable, Sendable {
    /// Rises in the order in which articles were placed.
    package var placement: Int64
    package var article: ArticleID
    /// The judgement's clock when it was placed.
    package var time: Timestamp
    /// Where it is now.
    package var story: StoryID

    package init(placement: Int64, article: ArticleID, time: Timestamp, story: StoryID) {
        self.placement = placement
        self.article = article
        self.time = time
        self.story = story
    }
}
