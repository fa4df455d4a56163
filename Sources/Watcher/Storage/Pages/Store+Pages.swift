import GRDB
package import Model

extension Store {
    /// Takes pages that are due, news before backlog, each in order of arrival. The claim is on record before any request; it ends with
    /// `commit(page:)`, `postpone`, or a restart.
    ///
    /// - Parameters:
    ///   - busy: pages of each host that are being fetched already.
    ///   - perHost: pages of one host at one time.
    ///   - closed: hosts to be left alone for now.
    package func claimPages(
        now: Timestamp, limit: Int, lease: Duration, perHost: Int, busy: [String: Int] = [:], closed: Set<String> = []
    ) throws(StorageFailure) -> [ClaimedPage] {
        guard limit > 0 else { return [] }
        return try write(.normal) { db in
            let claimed = try db.duePages(now: now, limit: limit, perHost: perHost, busy: busy, closed: closed)
            let sql = "UPDATE pages SET lease_until = ?, tries = tries + 1 WHERE id = ?"
            for page in claimed { try db.run(sql, [(now + lease).microseconds, page.id.rawValue]) }
            return claimed
        }
    }

    /// Lets an entry go on to the judge with what came of its page. False where it has gone on already: it waited too long.
    package func commit(page: PageCommit) throws(StorageFailure) -> Bool {
        try write(.normal) { db in try PageQueue(db: db).release(page.id.rawValue, entry: page.entry, report: page.report) }
    }

    /// Gives a claimed page back that was not read, to be asked for at `time`.
    package func postpone(page id: IntakeID, until time: Timestamp) throws(StorageFailure) {
        try write(.normal) { db in
            let sql = "UPDATE pages SET lease_until = NULL, due_at = ?, tries = MAX(0, tries - 1) WHERE id = ? AND state = 'waiting'"
            try db.run(sql, [time.microseconds, id.rawValue])
        }
    }

    /// Ends the claims of a process that is gone. A page that was claimed twice before is not tried again: it may be what ended it.
    package func releasePageClaims(now: Timestamp) throws(StorageFailure) {
        try write(.normal) { db in
            let suspect = try db.rows("SELECT id FROM pages WHERE state = 'waiting' AND lease_until IS NOT NULL AND tries > 1") {
                $0.integer()
            }
            let report = PageReport(outcome: "interrupted", reason: "the daemon ended twice while it read the page", endedAt: now)
            for id in suspect { _ = try PageQueue(db: db).release(id, entry: nil, report: report) }
            try db.run("UPDATE pages SET lease_until = NULL WHERE state = 'waiting' AND lease_until IS NOT NULL")
        }
    }

    /// Lets go on whatever has waited to its deadline; answers how many.
    package func releaseOverduePages(now: Timestamp, limit: Int = 500) throws(StorageFailure) -> Int {
        let overdue = try read { db in
            let sql = "SELECT id, lease_until FROM pages WHERE state = 'waiting' AND deadline <= ? ORDER BY deadline, id LIMIT ?"
            return try db.rows(sql, [now.microseconds, limit]) { (id: $0.integer(), lease: $0.optionalInteger()) }
        }
        guard !overdue.isEmpty else { return 0 }
        return try write(.normal) { db in
            var released = 0
            for page in overdue {
                let words = page.lease == nil ? "its turn did not come in time" : "the page did not come in time"
                let report = PageReport(outcome: "overdue", reason: words, endedAt: now)
                if try PageQueue(db: db).release(page.id, entry: nil, report: report) { released += 1 }
            }
            return released
        }
    }

    /// When a page is due to be asked for, or has waited enough; nil: none waits.
    package func nextPageTime() throws(StorageFailure) -> Timestamp? {
        try read { db in
            let deadline = try db.first("SELECT MIN(deadline) FROM pages WHERE state = 'waiting'") { $0.optionalTime() } ?? nil
            let due =
                try db.first("SELECT MIN(due_at) FROM pages WHERE state = 'waiting' AND lease_until IS NULL") { $0.optionalTime() } ?? nil
            return [deadline, due].compactMap { $0 }.min()
        }
    }

    /// The pages of an article's revisions, in order.
    package func pages(of article: ArticleID) throws(StorageFailure) -> [PageRecord] {
        try read { db in try db.pages(of: article) }
    }
}

extension Database {
    fileprivate func duePages(
        now: Timestamp, limit: Int, perHost: Int, busy: [String: Int], closed: Set<String>
    ) throws -> [ClaimedPage] {
        let sql = """
            SELECT pages.id, pages.feed, pages.url, pages.deadline, pages.host, intake.payload
            FROM pages JOIN intake ON intake.id = pages.id
            WHERE pages.state = 'waiting' AND pages.lease_until IS NULL AND pages.due_at <= ? AND pages.deadline > ?
                AND NOT EXISTS (SELECT 1 FROM pages p WHERE p.article = pages.article AND p.id < pages.id AND p.state = 'waiting')
            ORDER BY pages.is_backlog, pages.id LIMIT ?
            """
        // Looks past the pages of crowded hosts, but not for ever.
        let cursor = try Row.fetchCursor(
            try cachedStatement(sql: sql), arguments: [now.microseconds, now.microseconds, limit * 20 + 200])
        var taken = busy
        var claimed: [ClaimedPage] = []
        while claimed.count < limit, let row = try cursor.next() {
            var columns = Columns(row)
            let (id, feed, url): (IntakeID, FeedID, String) = (columns.id(), columns.id(), columns.string())
            let (deadline, host) = (columns.time(), columns.string())
            guard taken[host, default: 0] < perHost, !closed.contains(host) else { continue }
            // A row that cannot be read goes on at its deadline, and the judge tells of it.
            guard let entry = try? StoredJSON.value(Entry.self, from: columns.string()) else { continue }
            taken[host, default: 0] += 1
            claimed.append(ClaimedPage(id: id, feed: feed, url: url, host: host, entry: entry, deadline: deadline))
        }
        return claimed
    }

    func pages(of article: ArticleID) throws -> [PageRecord] {
        let sql = """
            SELECT revision, url, deadline, outcome, reason, status, bytes, final_url, started_at, ended_at, removed, access,
                is_secured
            FROM pages WHERE article = ? ORDER BY revision, id
            """
        return try rows(sql, [article.rawValue]) { columns in
            let (revision, url, deadline) = (columns.int32(), columns.string(), columns.time())
            guard let outcome = columns.optionalString() else {
                return PageRecord(revision: revision, url: url, deadline: deadline, report: nil)
            }
            var report = PageReport(
                outcome: outcome, reason: columns.optionalString() ?? "", status: columns.optionalInteger().map(Int.init),
                bytes: columns.int(), finalURL: columns.optionalString(), startedAt: columns.optionalTime(),
                endedAt: columns.optionalTime() ?? deadline,
                removed: try columns.optionalString().map { try StoredJSON.value([RemovedPart].self, from: $0) } ?? [])
            report.access = columns.optionalString()
            report.isSecured = columns.bool()
            return PageRecord(revision: revision, url: url, deadline: deadline, report: report)
        }
    }

    /// What was taken off the text of a revision that its feed carried.
    func removedParts(of article: ArticleID, revision: Int32) throws -> [RemovedPart] {
        let sql = "SELECT parts FROM removed_parts JOIN texts ON texts.id = removed_parts.text WHERE article = ? AND revision = ?"
        return try first(sql, [article.rawValue, revision]) { try $0.json([RemovedPart].self) } ?? []
    }
}
