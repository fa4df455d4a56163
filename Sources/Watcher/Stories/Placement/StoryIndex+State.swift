package import Model

extension StoryIndex {
    /// The story with exactly this id as it stands in the window; nil where it was merged away, emptied or has expired.
    package func state(of story: StoryID) -> StoryState? {
        guard let record = stories[story], let first = record.members.first else { return nil }
        var builder = OriginBuilder()
        var title = ""
        for member in record.members {
            let article = log[member]
            builder.add(article)
            if title.isEmpty { title = article.title }
        }
        return StoryState(
            id: story, title: title, firstSeen: log[first].time, lastSeen: record.lastSeen, articles: record.members.count,
            outlets: builder.outletNames, origins: builder.origins)
    }

    /// The state of the story that an article stands in now; nil where the article is not in the window.
    package func currentState(of article: ArticleID) -> StoryState? { story(of: article).flatMap { state(of: $0) } }

    /// Where an article stands now; nil where it is not in the window.
    package func story(of article: ArticleID) -> StoryID? { log.sequence(of: article).map { log[$0].story } }

    /// A story's articles within the window, in order.
    package func members(of story: StoryID) -> [ArticleID] { stories[story]?.members.map { log[$0].article } ?? [] }

    /// Articles in the window.
    package var articleCount: Int { log.records.count }

    /// Stories in the window.
    package var storyCount: Int { stories.count }
}
