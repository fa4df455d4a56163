package import Model

extension StoryIndex {
    /// The story with exactly this id as it stands in the window; nil where it was merged away, emptied or has expired.
    package func state(of story: StoryID) -> StoryState? {
        guard let record = stories[story] else { return nil }
        return state(of: record, lineages(of: record))
    }

    /// The same of a story whose lineages are counted.
    func state(of record: StoryRecord, _ lineages: StoryLineages) -> StoryState? {
        guard let first = record.members.first else { return nil }
        let origins = lineages.usual
        let latestDevelopment = record.members.last { log.hasDevelopments($0) }.map { log.time($0) }
        let edits = edits(of: record.members)
        let latestNews = [origins.latestOpening, latestDevelopment, edits.last?.time].compactMap { $0 }.max()
        return StoryState(
            id: record.id, title: title(of: record), firstSeen: log.time(first), lastSeen: record.lastSeen, articles: record.members.count,
            outlets: origins.outletNames, origins: origins.origins, originBounds: lineages.bounds,
            developments: developments(of: record, edits: edits), lastNews: latestNews)
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
