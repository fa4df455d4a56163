import GRDB
import Model

/// Holds entries back until their pages are there, within the transactions of others.
struct PageQueue {
    let db: Database

    /// That a row of the queue waits for no page.
    static let isReady = "NOT EXISTS (SELECT 1 FROM pages WHERE pages.id = intake.id AND pages.state = 'waiting')"

    /// Of the queue's rows from `first` on, those of a feed that asks for full text wait for their pages.
    func hold(from first: Int64, of feed: FeedID, now: Timestamp, _ hold: PageHold) throws {
        let rows = try self.rows(from: first, of: feed)
        guard !rows.isEmpty else { return }
        let asks = try db.first("SELECT full_text FROM feeds WHERE id = ?", [feed.rawValue]) { $0.bool() } ?? false
        guard asks, hold.perDocument > 0 else { return try keepOrder(rows, now: now) }
        // In order of judgement the newest come last.
        for (place, row) in rows.reversed().enumerated() {
            let link = try StoredJSON.value(Entry.self, from: row.payload).url
            let deadline = now + hold.wait
            if let link, !FeedRow.host(of: link).isEmpty, place < hold.perDocument {
                try insert(row, feed: feed, url: link, now: now, deadline: deadline)
            } else {
                let outcome = link == nil ? "no-link" : place < hold.perDocument ? "bad-link" : "too-many"
                try insertDone(row, feed: feed, url: link ?? "", now: now, outcome: outcome, reason: Self.words(outcome, hold))
            }
        }
        try keepOrder(rows, now: now)
    }

    private static func words(_ outcome: String, _ hold: PageHold) -> String {
        switch outcome {
        case "no-link": "the entry names no page"
        case "bad-link": "the entry's link is no address of a page"
        default: "the document brought many entries at once, and pages are fetched for its newest \(hold.perDocument)"
        }
    }

    private struct Row {
        var id: Int64
        var article: Int64
        var revision: Int32
        var isBacklog: Bool
        var payload: String
    }

    private func rows(from first: Int64, of feed: FeedID) throws -> [Row] {
        let sql = "SELECT id, article, revision, is_backlog, payload FROM intake WHERE id >= ? AND feed = ? ORDER BY id"
        return try db.rows(sql, [first, feed.rawValue]) {
            Row(id: $0.integer(), article: $0.integer(), revision: $0.int32(), isBacklog: $0.bool(), payload: $0.string())
        }
    }

    /// An edit that waits for nothing must not overtake the text it edits: what waits of the same article goes first.
    private func keepOrder(_ rows: [Row], now: Timestamp) throws {
        for row in rows where row.revision > 1 {
            let isWaiting = try db.first("SELECT 1 FROM pages WHERE id = ? AND state = 'waiting'", [row.id]) { $0.bool() } != nil
            guard !isWaiting else { continue }
            let earlier = try waiting(of: row.article, before: row.id)
            guard !earlier.isEmpty else { continue }
            let report = PageReport(outcome: "edited", reason: "the feed edited the entry before its page was there", endedAt: now)
            for id in earlier { _ = try release(id, entry: nil, report: report) }
            try renumber(row.id)
            try renewArticle(row.article)
        }
    }

    private func waiting(of article: Int64, before id: Int64) throws -> [Int64] {
        try db.rows("SELECT id FROM pages WHERE article = ? AND id < ? AND state = 'waiting' ORDER BY id", [article, id]) { $0.integer() }
    }

    private func insert(_ row: Row, feed: FeedID, url: String, now: Timestamp, deadline: Timestamp) throws {
        let sql = """
            INSERT INTO pages (id, article, revision, feed, url, host, is_backlog, state, due_at, deadline)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?)
            """
        try db.run(
            sql,
            [
                row.id, row.article, row.revision, feed.rawValue, url, FeedRow.host(of: url), row.isBacklog, now.microseconds,
                deadline.microseconds,
            ])
    }

    private func insertDone(_ row: Row, feed: FeedID, url: String, now: Timestamp, outcome: String, reason: String) throws {
        let sql = """
            INSERT INTO pages (id, article, revision, feed, url, host, is_backlog, state, due_at, deadline, outcome, reason, ended_at)
            VALUES (?1, ?2, ?3, ?4, ?5, '', ?6, 'done', ?7, ?7, ?8, ?9, ?7)
            """
        try db.run(sql, [row.id, row.article, row.revision, feed.rawValue, url, row.isBacklog, now.microseconds, outcome, reason])
    }

    // MARK: - Going on

    /// Lets an entry go on to the judge, at the end of the queue. False where it does not wait any more.
    func release(_ id: Int64, entry: Entry?, report: PageReport) throws -> Bool {
        let found = try db.first("SELECT article FROM pages WHERE id = ? AND state = 'waiting'", [id]) { $0.integer() }
        guard let article = found else { return false }
        // An edit goes after the text it edits.
        for earlier in try waiting(of: article, before: id) {
            let overtaken = PageReport(outcome: "edited", reason: "the page of a later edit came first", endedAt: report.endedAt)
            _ = try release(earlier, entry: nil, report: overtaken)
        }
        let sql = """
            UPDATE pages SET state = 'done', lease_until = NULL, outcome = ?, reason = ?, status = ?, bytes = ?, final_url = ?, started_at = ?,
                ended_at = ?, removed = ?, access = ?, is_secured = ? WHERE id = ?
            """
        try db.run(
            sql,
            [
                report.outcome, report.reason, report.status, report.bytes, report.finalURL, report.startedAt?.microseconds,
                report.endedAt.microseconds, report.removed.isEmpty ? nil : try StoredJSON.text(report.removed),
                report.access, report.isSecured, id,
            ])
        if let entry { try db.run("UPDATE intake SET payload = ? WHERE id = ?", [try StoredJSON.text(entry), id]) }
        let isFirst = try !hasGoneOn(article, before: id)
        try renumber(id)
        if isFirst { try renewArticle(article) }
        return true
    }

    /// Moves a row to the end of the queue.
    private func renumber(_ id: Int64) throws {
        try db.run("UPDATE intake SET id = ? WHERE id = ?", [try db.take(of: .nextIntake), id])
    }

    /// Ids of articles keep the order of judgement, so a new article that goes on late gets a new one.
    private func renewArticle(_ article: Int64) throws {
        let isJudged = try db.first("SELECT 1 FROM articles WHERE id = ?", [article]) { $0.bool() } != nil
        guard !isJudged else { return }
        try give(article, number: try db.take(of: .nextArticle))
    }

    /// Whether one text of the article has gone on before this one, and has yet to be judged.
    private func hasGoneOn(_ article: Int64, before id: Int64) throws -> Bool {
        let sql = """
            SELECT 1 FROM intake WHERE article = ? AND id <> ?
                AND id NOT IN (SELECT id FROM pages WHERE article = ? AND state = 'waiting') LIMIT 1
            """
        return try db.first(sql, [article, id, article]) { $0.bool() } != nil
    }

    private func give(_ article: Int64, number: Int64) throws {
        try db.run("UPDATE intake SET article = ? WHERE article = ?", [number, article])
        try db.run("UPDATE pages SET article = ? WHERE article = ?", [number, article])
        try db.run("UPDATE entries SET article = ? WHERE article = ?", [number, article])
    }
}
