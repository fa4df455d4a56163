import Model

/// The lineages of stories that grow now. What is not here is counted anew.
///
/// Two halves: once the newer one is full it becomes the older one, whose stories are let go of but for those that have grown since. A
/// story that grows stays, however many others come and go.
struct LineageCache: Sendable {
    /// A story of fewer articles is counted anew as fast.
    private static let least = 8

    /// Articles of all stories of a half together, about a kilobyte each.
    private let maximum: Int
    private var newer: [StoryID: StoryLineages] = [:]
    private var older: [StoryID: StoryLineages] = [:]
    /// Articles of the newer half.
    private var size = 0

    init(maximum: Int = 8_192) { self.maximum = maximum }

    /// Articles of all that is kept: those of both halves.
    var articles: Int { size + older.values.reduce(0) { $0 + $1.count } }

    /// What is kept of a story, where it is all of it.
    func lineages(of record: StoryRecord) -> StoryLineages? {
        (newer[record.id] ?? older[record.id]).flatMap { $0.isWhole(of: record) ? $0 : nil }
    }

    /// The lineages of a story with its latest articles, kept for the next one.
    mutating func followed(_ record: StoryRecord, _ log: ArticleLog, ownership: Ownership) -> StoryLineages {
        var lineages = take(record.id)
        if lineages?.isPart(of: record) != true { lineages = nil }
        var followed = lineages ?? StoryLineages(ownership: ownership)
        lineages = nil
        followed.follow(record, log)
        guard followed.count >= Self.least, followed.count <= maximum else { return followed }
        if size + followed.count > maximum {
            older = newer
            newer = [:]
            size = 0
        }
        newer[record.id] = followed
        size += followed.count
        return followed
    }

    mutating func forget(_ story: StoryID) { _ = take(story) }

    mutating func removeAll() { self = LineageCache(maximum: maximum) }

    private mutating func take(_ story: StoryID) -> StoryLineages? {
        guard let lineages = newer.removeValue(forKey: story) else { return older.removeValue(forKey: story) }
        size -= lineages.count
        return lineages
    }
}
