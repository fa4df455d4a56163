package import Model

extension StoryIndex {
    /// The story with exactly this id as it stands in the window; nil where it was merged away, emptied or has expired.
    package func state(of story: StoryID) -> StoryState? {
        guard let record = stories[story], let first = record.members.first else { return nil }
        let origins = origins(of: record)
        let latestDevelopment = record.members.last { log.hasDevelopments($0) }.map { log.time($0) }
        let latestNews = [origins.latestOpening, latestDevelopment, edits(of: record.members).last?.time].compactMap { $0 }.max()
        return StoryState(
            id: story, title: title(of: record), firstSeen: log.time(first), lastSeen: record.lastSeen, articles: record.members.count,
            outlets: origins.outletNames, origins: origins.origins, originBounds: bounds(of: record, around: origins),
            developments: developments(of: record), lastNews: latestNews)
    }

    /// The state of the story that an article stands in now; nil where the article is not in the window.
    package func currentState(of article: ArticleID) -> StoryState? { story(of: article).flatMap { state(of: $0) } }

    /// Where an article stands now; nil where it is not in the window.
    package func story(of article: ArticleID) -> StoryID? { log.sequence(of: article).map { log.story($0) } }

    /// A story's articles within the window, in order.
    package func members(of story: StoryID) -> [ArticleID] { stories[story]?.members.map { log.article($0) } ?? [] }

    /// Articles in the window.
    package var articleCount: Int { log.count }

    /// Stories in the window.
    package var storyCount: Int { stories.count }
}
