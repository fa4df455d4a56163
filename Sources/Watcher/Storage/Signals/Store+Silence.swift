import GRDB
package import Model

extension Store {
    /// Opens the signals of feeds that have fallen silent by their plans, at most `limit`.
    ///
    /// Silence is measured up to a feed's last good answer: a feed that fails, is paused, or was not asked, is not silent.
    package func judgeSilence(now: Timestamp, limit: Int = 500, by judge: any SignalJudge) throws(StorageFailure) -> [SignalNews] {
        let sql = """
            SELECT r.feed, r.last, r.silent_at, r.reason FROM feed_rhythms r JOIN feeds f ON f.id = r.feed
            WHERE r.silent_at <= ? AND r.silent_at <= f.last_success AND f.state = 'active' AND f.failures = 0
                AND f.removed_at IS NULL ORDER BY r.silent_at LIMIT ?
            """
        let isDue = try read { db in try db.first(sql, [now.microseconds, 1]) { $0.integer() } != nil }
        guard isDue else { return [] }
        return try writeSignals { db in
            let due = try db.rows(sql, [now.microseconds, limit]) { columns in
                (feed: columns.id() as FeedID, last: columns.time(), plan: SilencePlan(silentAt: columns.time(), reason: columns.string()))
            }
            var news: [SignalNews] = []
            for silent in due {
                let feed = try db.existingFeed(silent.feed)
                let decision = judge.decision(on: SilentFeed(feed: feed, last: silent.last, plan: silent.plan), now: now)
                news += try SignalWriter(db: db).write([decision])
                try db.run("UPDATE feed_rhythms SET silent_at = NULL WHERE feed = ?", [feed.id.rawValue])
            }
            return news
        }
    }

    /// Makes plans for feeds that have none yet, or that were made by other rules, at most `limit`; answers how many. What is known of
    /// a feed without a rhythm are the times of its latest articles.
    package func planSilence(limit: Int = 500, by judge: any SignalJudge) throws(StorageFailure) -> Int {
        let rules = ContentHash.of(judge.planRules)
        let sql = """
            SELECT f.id FROM feeds f LEFT JOIN feed_rhythms r ON r.feed = f.id
            WHERE f.removed_at IS NULL AND (r.feed IS NULL OR r.rules <> ?) ORDER BY f.id LIMIT ?
            """
        let stale = try read { db in try db.rows(sql, [rules, limit]) { $0.id() as FeedID } }
        guard !stale.isEmpty else { return 0 }
        return try write(.normal) { db in
            for id in stale {
                guard let feed = try db.feed(where: "id = ? AND removed_at IS NULL", [id.rawValue]) else { continue }
                let known = try db.first("SELECT rhythm FROM feed_rhythms WHERE feed = ?", [id.rawValue]) { try $0.json(FeedRhythm.self) }
                let rhythm = try known ?? judge.rhythm(nil, with: try db.storedArrivals(of: feed), feed: feed)
                try db.keep(rhythm, of: id, by: judge, plansAnew: false)
            }
            return stale.count
        }
    }
}

extension Database {
    fileprivate func storedArrivals(of feed: Feed) throws -> FeedArrivals {
        let sql = "SELECT MIN(COALESCE(published, ingested), ingested) FROM articles WHERE feed = ? ORDER BY id DESC LIMIT ?"
        let times = try rows(sql, [feed.id.rawValue, FeedRhythm.kept]) { $0.time() }
        return FeedArrivals(published: times, isFirstDocument: true, now: max(feed.createdAt, times.max() ?? feed.createdAt))
    }
}
