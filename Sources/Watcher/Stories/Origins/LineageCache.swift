import Model

/// The lineages of stories that grow now. What is not here is counted anew.
struct LineageCache: Sendable {
    /// A story of fewer articles is counted anew as fast.
    private static let least = 8
    /// Articles of all kept stories together, about half a kilobyte each.
    private static let maximum = 8_192

    private var kept: [StoryID: StoryLineages] = [:]
    private var size = 0

    /// What is kept of a story, where it is all of it.
    func lineages(of record: StoryRecord) -> StoryLineages? { kept[record.id].flatMap { $0.isWhole(of: record) ? $0 : nil } }

    /// The lineages of a story with its latest articles, kept for the next one.
    mutating func followed(_ record: StoryRecord, _ log: ArticleLog, ownership: Ownership) -> StoryLineages {
        var lineages = take(record.id)
        if lineages?.isPart(of: record) != true { lineages = nil }
        var followed = lineages ?? StoryLineages(ownership: ownership)
        lineages = nil
        followed.follow(record, log)
        guard followed.count >= Self.least, followed.count <= Self.maximum else { return followed }
        if size + followed.count > Self.maximum { removeAll() }
        kept[record.id] = followed
        size += followed.count
        return followed
    }

    mutating func forget(_ story: StoryID) { _ = take(story) }

    mutating func removeAll() {
        kept = [:]
        size = 0
    }

    private mutating func take(_ story: StoryID) -> StoryLineages? {
        guard let lineages = kept.removeValue(forKey: story) else { return nil }
        size -= lineages.count
        return lineages
    }
}
