import Model

extension StoryIndex {
    /// The lineages of a story's articles.
    func lineages(of record: StoryRecord) -> StoryLineages {
        if let kept = lineages.lineages(of: record) { return kept }
        var counted = StoryLineages(ownership: configuration.ownership)
        counted.follow(record, log)
        return counted
    }

    /// Counts the story's latest articles, so that nothing that is asked of it now counts them again.
    mutating func followLineages(of story: StoryID) -> StoryLineages? {
        stories[story].map { lineages.followed($0, log, ownership: configuration.ownership) }
    }
}

extension LineageMember {
    init(_ facts: ArticleFacts) {
        self.init(article: facts.article, outlet: facts.outlet, time: facts.time, page: facts.page, copy: facts.copy, marks: facts.marks)
        isHeadline = facts.isHeadline
    }
}
