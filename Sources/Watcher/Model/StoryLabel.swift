/// What a person said of two articles by merging or splitting their stories: kept for good, beyond the articles themselves.
package struct StoryLabel: Hashable, Sendable {
    package enum Verdict: String, Sendable {
        /// They report one event.
        case together
        /// They report two.
        case apart
    }

    /// One side of it, as it stood then.
    package struct Side: Hashable, Sendable {
        package var article: ArticleID
        package var story: StoryID
        package var title: String

        package init(article: ArticleID, story: StoryID, title: String) {
            self.article = article
            self.story = story
            self.title = title
        }
    }

    package var id: StoryLabelID
    package var verdict: Verdict
    /// The article that was moved, and the story that it left.
    package var moved: Side
    /// The first article of the story that it came to, or was taken from.
    package var other: Side
    package var reason: String
    package var time: Timestamp

    package init(id: StoryLabelID, verdict: Verdict, moved: Side, other: Side, reason: String, time: Timestamp) {
        self.id = id
        self.verdict = verdict
        self.moved = moved
        self.other = other
        self.reason = reason
        self.time = time
    }
}
