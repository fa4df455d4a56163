import GRDB
package import Model

extension Store {
    /// Deletes up to `limit` articles taken in on UTC days before that of `ingestedBefore`, with texts, features, decisions, log
    /// lines and search entries, and returns how many. Alerts and what they said stay.
    package func deleteArticles(ingestedBefore: Timestamp, limit: Int = 500) throws(StorageFailure) -> Int {
        try write(.normal) { db in
            let old = try db.rows("SELECT id FROM articles WHERE day < ? LIMIT ?", [ingestedBefore.day, max(1, limit)]) { $0.integer() }
            let index = SearchIndex(db: db)
            let indexed = try db.value(of: .indexedText)
            for article in old {
                try index.remove(article: article, before: indexed + 1)
                try db.run("DELETE FROM membership_log WHERE article = ?", [article])
                try db.run("DELETE FROM pages WHERE article = ? AND state = 'done'", [article])
                try db.run("DELETE FROM articles WHERE id = ?", [article])
            }
            try db.add(-old.count, to: .articles)
            return old.count
        }
    }

    /// Deletes up to about `limit` rows of each kind of history that ended before `before` and that nothing refers to any more:
    /// polls, entries that no feed shows, stories without articles and alerts (a merged one stays as long as what it became),
    /// finished deliveries that were replaced or dropped, signals that are over, silences, kept answers, removed feeds. Returns how many in all.
    package func pruneHistory(before: Timestamp, limit: Int = 500) throws(StorageFailure) -> Int {
        let limit = max(1, limit)
        let lastDay = before.day - Self.grace
        // The searches without an index run beside the writer.
        let (entries, polls) = try read { db in
            let entries = try db.rows("SELECT feed, entry_id FROM entries WHERE seen_day < ? LIMIT ?", [lastDay, limit]) {
                (feed: $0.integer(), entry: $0.string())
            }
            return (entries, try db.rows(Self.oldPolls, [before.microseconds, limit]) { $0.integer() })
        }
        return try write(.normal) { db in
            var deleted = 0
            for entry in entries {
                deleted += try db.change(
                    "DELETE FROM entries WHERE feed = ? AND entry_id = ? AND seen_day < ?", [entry.feed, entry.entry, lastDay])
            }
            for poll in polls { deleted += try db.change("DELETE FROM polls WHERE id = ?", [poll]) }
            for statement in Self.prunes { deleted += try db.change(statement, [before.microseconds, limit]) }
            let stories = try db.change(Self.pruneStories, [before.microseconds, limit])
            try db.add(-stories, to: .stories)
            return deleted + stories
        }
    }

    /// Days that an entry is remembered beyond its article, since `seen_day` is written about once a week.
    private static let grace: Int64 = 14

    /// Polls whose articles are past their retention, and all of removed feeds; the last ones of living feeds stay.
    private static let oldPolls = """
        SELECT id FROM polls WHERE ended_at < ? AND (added > 0 OR edited > 0
            OR feed IN (SELECT id FROM feeds WHERE removed_at IS NOT NULL)) ORDER BY id LIMIT ?
        """

    private static let prunes = [
        """
        DELETE FROM deliveries WHERE id IN (SELECT id FROM deliveries WHERE updated_at < ? AND state IN ('superseded', 'dropped')
            LIMIT ?)
        """,
        """
        DELETE FROM deliveries WHERE id IN (SELECT d.id FROM deliveries d JOIN signals s ON d.thread = -s.id WHERE s.ended_at < ?
            AND d.state IN ('delivered', 'superseded', 'dropped', 'dead') LIMIT ?)
        """,
        """
        DELETE FROM signals WHERE id IN (SELECT id FROM signals WHERE ended_at < ?
            AND NOT EXISTS (SELECT 1 FROM deliveries WHERE thread = -signals.id) LIMIT ?)
        """,
        "DELETE FROM silences WHERE id IN (SELECT id FROM silences WHERE until < ? LIMIT ?)",
        // The judgement itself forgets an outlet after 90 days of silence.
        "DELETE FROM furniture WHERE outlet IN (SELECT outlet FROM furniture WHERE last_seen < ? - 90 * 86400000000 LIMIT ?)",
        "DELETE FROM answers WHERE key IN (SELECT key FROM answers WHERE kept_at < ? LIMIT ?)",
        """
        DELETE FROM feeds WHERE id IN (SELECT id FROM feeds WHERE removed_at < ?
            AND NOT EXISTS (SELECT 1 FROM articles WHERE articles.feed = feeds.id)
            AND NOT EXISTS (SELECT 1 FROM intake WHERE intake.feed = feeds.id)
            AND NOT EXISTS (SELECT 1 FROM entries WHERE entries.feed = feeds.id) LIMIT ?)
        """,
    ]

    private static let pruneStories = """
        DELETE FROM stories WHERE id IN (SELECT id FROM stories WHERE last_seen < ?
            AND NOT EXISTS (SELECT 1 FROM articles WHERE articles.story = stories.id)
            AND NOT EXISTS (SELECT 1 FROM alerts WHERE alerts.story = stories.id)
            AND NOT EXISTS (SELECT 1 FROM stories living WHERE living.id = stories.merged_into) LIMIT ?)
        """
}
