import GRDB
import Model

/// What the store remembers of one entry of a feed.
struct KnownState: Equatable {
    var article: ArticleID
    var revision: Int32
    var hash: Int64
    var seenDay: Int64
    /// The article is that of another entry: this one is the same in another feed.
    var isDuplicate: Bool
    /// Whether it was stored by a program that kept no marks.
    var lacksMarks: Bool
    var twin: Int64?

    static let columns = "article, revision, hash, seen_day, is_duplicate, size, twin"

    init(_ columns: inout Columns) {
        article = columns.id()
        revision = columns.int32()
        hash = columns.integer()
        seenDay = columns.integer()
        isDuplicate = columns.bool()
        lacksMarks = columns.optionalInteger() == nil
        twin = columns.optionalInteger()
    }
}

extension Database {
    func knownState(feed: FeedID, key: String) throws -> KnownState? {
        try first("SELECT \(KnownState.columns) FROM entries WHERE feed = ? AND entry_id = ?", [feed.rawValue, key]) { KnownState(&$0) }
    }
}
