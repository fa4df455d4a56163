import GRDB
import Model

/// The rows of what feeds have shown.
extension Database {
    /// A new or edited entry. What became no article before is forgotten of it.
    func remember(_ place: IntakePlace, article: Int64, of feed: FeedID, day: Int64) throws {
        let candidate = place.candidate
        let sql = """
            INSERT INTO entries (feed, entry_id, article, revision, hash, seen_day, note, twin, link, guid, outlet, size)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (feed, entry_id) DO UPDATE SET article = excluded.article, revision = excluded.revision,
                hash = excluded.hash, seen_day = excluded.seen_day, skipped = NULL, note = COALESCE(excluded.note, note),
                twin = excluded.twin, link = excluded.link, guid = excluded.guid, outlet = excluded.outlet, size = excluded.size
            """
        let head: StatementArguments = [feed.rawValue, candidate.key, article, place.revision, candidate.hash, day, place.note]
        try run(sql, head + candidate.marks.arguments)
    }

    /// An entry whose article another feed brought.
    func insertDuplicate(_ candidate: IntakeCandidate, of article: ArticleID, in feed: FeedID, note: String, day: Int64) throws {
        let sql = """
            INSERT INTO entries (feed, entry_id, article, revision, hash, seen_day, note, is_duplicate, twin, link, guid, outlet, size)
            VALUES (?, ?, ?, 1, ?, ?, ?, 1, ?, ?, ?, ?, ?)
            """
        let head: StatementArguments = [feed.rawValue, candidate.key, article.rawValue, candidate.hash, day, note]
        try run(sql, head + candidate.marks.arguments)
    }

    /// Gives a known entry the id that the feed shows it under now.
    func rename(_ key: String, to candidate: IntakeCandidate, of feed: FeedID, note: String, day: Int64) throws {
        try run(
            "UPDATE entries SET entry_id = ?, note = ?, seen_day = ? WHERE feed = ? AND entry_id = ?",
            [candidate.key, note, day, feed.rawValue, key])
    }

    /// Writes that an unchanged entry was seen, and its marks of today.
    func touch(_ candidate: IntakeCandidate, of feed: FeedID, day: Int64) throws {
        let sql = """
            UPDATE entries SET twin = ?, link = ?, guid = ?, outlet = ?, size = ?, seen_day = ? WHERE feed = ? AND entry_id = ?
            """
        try run(sql, candidate.marks.arguments + [day, feed.rawValue, candidate.key])
    }

    /// Whether an article is stored, or queued to be judged.
    func isAlive(_ article: ArticleID) throws -> Bool {
        let id = article.rawValue
        let stored = try first("SELECT 1 FROM articles WHERE id = ?", [id]) { $0.bool() }
        if stored != nil { return true }
        return try first("SELECT 1 FROM intake WHERE article = ? LIMIT 1", [id]) { $0.bool() } != nil
    }

    /// Of the texts judged and queued, since several feeds may bring them.
    func lastRevision(_ article: ArticleID) throws -> Int32 {
        let sql = """
            SELECT MAX(revision) FROM (SELECT revision FROM texts WHERE article = ?1 UNION ALL
                SELECT revision FROM intake WHERE article = ?1)
            """
        return try first(sql, [article.rawValue]) { $0.optionalInteger().map(Int32.init(clamping:)) ?? 0 } ?? 0
    }
}
