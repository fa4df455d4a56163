import GRDB
import Model

/// Looks for entries that are known under another id: of the same feed, whose ids change, or of another feed of the same outlet.
struct IntakeRecognition {
    let db: Database
    let feed: FeedID
    /// The ids of the whole document: what is still listed under its own id has not got another one.
    let keys: Set<String>

    /// An entry of this feed with the same link and title that the document shows no more under its old id.
    struct Twin: Equatable {
        var key: String
        var known: KnownState
    }

    /// The entry of another feed that brought the article.
    struct Owner: Equatable {
        var feed: FeedID
        var key: String
        var article: ArticleID
        /// `link` or `guid`: what they have in common.
        var mark: String
    }

    /// Nil also where several fit, since none of them can be chosen.
    func twin(of candidate: IntakeCandidate) throws -> Twin? {
        guard let twin = candidate.marks.twin else { return nil }
        // Named, since the planner would rather read all entries of the feed.
        let sql = """
            SELECT \(KnownState.columns), entry_id FROM entries INDEXED BY entries_by_twin WHERE feed = ? AND twin = ? LIMIT 8
            """
        let found = try db.rows(sql, [feed.rawValue, twin]) { columns in
            let known = KnownState(&columns)
            return Twin(key: columns.string(), known: known)
        }
        return found.count == 1 && !keys.contains(found[0].key) ? found[0] : nil
    }

    /// The earliest article of the same outlet with the same link, else with the same id.
    func owner(of candidate: IntakeCandidate) throws -> Owner? {
        guard let outlet = candidate.marks.outlet else { return nil }
        if let link = candidate.marks.link, let owner = try owner("link", link, outlet) { return owner }
        return try candidate.marks.guid.flatMap { try owner("guid", $0, outlet) }
    }

    private func owner(_ mark: String, _ value: Int64, _ outlet: Int64) throws -> Owner? {
        let sql = """
            SELECT feed, entry_id, article FROM entries
            WHERE \(mark) = ? AND outlet = ? AND feed <> ? AND is_duplicate = 0 AND skipped IS NULL ORDER BY article LIMIT 1
            """
        return try db.first(sql, [value, outlet, feed.rawValue]) {
            Owner(feed: $0.id(), key: $0.string(), article: $0.id(), mark: mark)
        }
    }

    /// Whether another entry of the feed had this one's link and title, so that an id has passed from one to the other.
    static func hasMoved(_ candidate: IntakeCandidate, _ known: KnownState, feed: FeedID, db: Database) throws -> Bool {
        guard let twin = candidate.marks.twin, let before = known.twin, twin != before else { return false }
        let sql = "SELECT 1 FROM entries INDEXED BY entries_by_twin WHERE feed = ? AND twin = ? AND entry_id <> ? LIMIT 1"
        return try db.first(sql, [feed.rawValue, twin, candidate.key]) { $0.bool() } != nil
    }
}
