import GRDB
package import Model

extension Store {
    /// The signals of all things that last, by id.
    package func openSignals() throws(StorageFailure) -> [Signal] {
        try read { db in try db.rows("SELECT \(SignalRow.columns) FROM signals WHERE ended_at IS NULL ORDER BY id", [], SignalRow.signal) }
    }

    /// The signals of feeds that last, by feed: those from the first to the last id.
    package func openSignals(from first: FeedID, through last: FeedID) throws(StorageFailure) -> [FeedID: [Signal]] {
        let sql = """
            SELECT \(SignalRow.columns) FROM signals WHERE ended_at IS NULL AND feed IS NOT NULL AND feed BETWEEN ? AND ? ORDER BY id
            """
        let signals = try read { db in try db.rows(sql, [first.rawValue, last.rawValue], SignalRow.signal) }
        return Dictionary(grouping: signals) { $0.subject.feed ?? first }
    }

    /// When a feed's silence would be told, and why then; nil where nobody has planned it yet, or it is told already.
    package func silencePlan(of feed: FeedID) throws(StorageFailure) -> SilencePlan? {
        let sql = "SELECT silent_at, reason FROM feed_rhythms WHERE feed = ? AND silent_at IS NOT NULL"
        return try read { db in
            try db.first(sql, [feed.rawValue]) { SilencePlan(silentAt: $0.time(), reason: $0.string()) }
        }
    }

    /// Ends moves that were shown for long enough, at most `limit`.
    package func judgeMoves(now: Timestamp, limit: Int = 500, by judge: any SignalJudge) throws(StorageFailure) -> [SignalNews] {
        let sql = "SELECT \(SignalRow.columns) FROM signals WHERE kind = ? AND ended_at IS NULL ORDER BY updated_at LIMIT ?"
        let decisions = try read { db in
            try db.rows(sql, [SignalKind.feedMoved.rawValue, limit], SignalRow.signal).compactMap { signal -> SignalDecision? in
                guard let id = signal.subject.feed, let feed = try db.feed(where: "id = ?", [id.rawValue]) else { return nil }
                return judge.decision(onMoved: signal, of: feed, now: now)
            }
        }
        guard !decisions.isEmpty else { return [] }
        return try writeSignals { db in try SignalWriter(db: db).write(decisions) }
    }

    /// One transaction that may owe deliveries: what leaves at once must not be lost to a power cut, so it is brought to the disk.
    func writeSignals(_ body: (Database) throws -> [SignalNews]) throws(StorageFailure) -> [SignalNews] {
        let news = try write(.normal, body)
        settle(news)
        return news
    }

    /// A commit that is synced brings those before it to the disk as well. What was written stands if that fails, and is owed again
    /// under the same ids if a power cut takes it.
    func settle(_ news: [SignalNews]) {
        guard news.contains(where: { $0.owed > 0 }) else { return }
        try? write(.full) { db in try db.run("UPDATE counters SET value = value WHERE name = ?", [Counter.nextSignal.rawValue]) }
    }
}
