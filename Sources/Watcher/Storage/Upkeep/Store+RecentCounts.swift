import GRDB
package import Model

/// What status says of the time since yesterday, and of the database itself.
package struct RecentCounts: Hashable, Sendable {
    /// Judged since then.
    package var articles: Int
    package var lastIngested: Timestamp?
    /// Opened since then.
    package var alerts: Int
    /// Stories that took an article within their gap.
    package var openStories: Int
    package var enabledTopics: Int
    /// Migrations applied.
    package var schemaVersion: Int
}

extension Store {
    /// - Parameters:
    ///   - time: what counts as recent.
    ///   - gap: how far back a story's last article may lie for it to take more.
    package func recentCounts(since time: Timestamp, storiesSince gap: Timestamp) throws(StorageFailure) -> RecentCounts {
        try read { db in
            let newest = "SELECT ingested FROM articles ORDER BY id DESC LIMIT 1"
            return RecentCounts(
                articles: try db.count("SELECT COUNT(*) FROM articles WHERE clock >= ?", [time.microseconds]),
                lastIngested: try db.first(newest) { $0.time() },
                alerts: try db.count("SELECT COUNT(*) FROM alerts WHERE opened_at >= ?", [time.microseconds]),
                openStories: try db.count(
                    "SELECT COUNT(*) FROM stories WHERE last_seen >= ? AND merged_into IS NULL AND articles > 0", [gap.microseconds]),
                enabledTopics: try db.count("SELECT COUNT(*) FROM topics WHERE removed_at IS NULL AND is_enabled = 1"),
                schemaVersion: try db.count("SELECT COUNT(*) FROM grdb_migrations"))
        }
    }
}
