import GRDB
package import Model

extension Store {
    /// Records a poll that brought no entries.
    package func commit(poll: PollCommit) throws(StorageFailure) { try commit(polls: [poll]) }

    /// Records many polls in one transaction. Feeds removed meanwhile are passed over.
    package func commit(polls: [PollCommit]) throws(StorageFailure) {
        guard !polls.isEmpty else { return }
        try write(.normal) { db in
            for poll in polls { try db.record(poll) }
        }
    }

    /// The polls that are kept of a feed, newest first.
    package func polls(of feed: FeedID, limit: Int = 50) throws(StorageFailure) -> [PollRecord] {
        try read { db in
            let sql = "SELECT \(PollRow.columns) FROM polls WHERE feed = ? ORDER BY id DESC LIMIT ?"
            return try db.rows(sql, [feed.rawValue, Paging.limit(limit)], PollRow.record)
        }
    }
}

extension Database {
    fileprivate func record(_ commit: PollCommit) throws {
        guard let before = try commit.before.map(PollResult.init) ?? pollBefore(commit.feed) else { return }
        let isNotModified = commit.report.status == 304 && commit.report.problem == nil
        guard try isNotModified ? keep(commit.poll, of: commit.feed) : set(commit.poll, of: commit.feed, added: 0) else { return }
        if let state = commit.state, state != .active {
            // Only the document's end is the poll's to tell: a pause by a person stands.
            try run("UPDATE feeds SET state = ? WHERE id = ? AND state = 'active'", [state.rawValue, commit.feed.rawValue])
        }
        if let url = commit.movedTo { _ = try move(try existingFeed(commit.feed), to: url) }
        if before.isUnlike(commit.report) { _ = try insert(commit.report, of: commit.feed, counts: (0, 0, 0)) }
    }

    /// The last poll's result; nil where the feed is gone from the lists.
    func pollBefore(_ feed: FeedID) throws -> PollResult? {
        let sql = "SELECT last_status, problem_code FROM feeds WHERE id = ? AND removed_at IS NULL"
        return try first(sql, [feed.rawValue]) { columns in
            PollResult(status: columns.optionalInteger().map(Int.init), problem: columns.optionalString())
        }
    }

    /// Ends the claim after a 304, which tells nothing of the document. False where the feed is gone from the lists.
    private func keep(_ poll: PollState, of feed: FeedID) throws -> Bool {
        let sql = """
            UPDATE feeds SET lease_until = NULL, next_due = ?, due_reason = ?, etag = ?, last_modified = ?, last_poll = ?,
                last_success = ?, last_status = 304, failures = 0, problem_code = NULL, problem = NULL, fresh_for = ?, held_until = ?,
                polls = polls + 1, not_modified = not_modified + 1 WHERE id = ? AND removed_at IS NULL
            """
        return try change(
            sql,
            [
                poll.nextDue.microseconds, poll.nextDueReason, poll.validators.etag, poll.validators.lastModified,
                poll.lastPoll?.microseconds, poll.lastSuccess?.microseconds, poll.hints.freshFor?.microseconds,
                poll.heldUntil?.microseconds, feed.rawValue,
            ]) > 0
    }

    /// Ends the claim and stores what polling has learnt. False where the feed is gone from the lists.
    @discardableResult
    func set(_ poll: PollState, of feed: FeedID, added: Int) throws -> Bool {
        let sql = """
            UPDATE feeds SET lease_until = NULL, next_due = ?, due_reason = ?, etag = ?, last_modified = ?, last_poll = ?,
                last_success = ?, last_status = ?, failures = ?, problem_code = ?, problem = ?, ttl = ?, update_period = ?, fresh_for = ?,
                skip_hours = ?, skip_days = ?, rhythm = ?, newest_entry = ?, held_until = ?, polls = polls + 1,
                entries_seen = entries_seen + ? WHERE id = ? AND removed_at IS NULL
            """
        let hints = poll.hints
        return try change(
            sql,
            [
                poll.nextDue.microseconds, poll.nextDueReason, poll.validators.etag, poll.validators.lastModified,
                poll.lastPoll?.microseconds, poll.lastSuccess?.microseconds, poll.lastStatus, poll.failures, poll.problem?.code,
                poll.problem?.message, hints.ttl?.microseconds, hints.updatePeriod?.microseconds, hints.freshFor?.microseconds,
                FeedRow.bits(hints.skipHours), FeedRow.bits(hints.skipDays), poll.rhythm?.microseconds, poll.newestEntry?.microseconds,
                poll.heldUntil?.microseconds, added, feed.rawValue,
            ]) > 0
    }

    /// Keeps a poll, and only so many of those of its feed that brought nothing; the others go with their articles.
    func insert(_ report: PollReport, of feed: FeedID, counts: (new: Int, edited: Int, unchanged: Int)) throws -> Int64 {
        let id = try take(of: .nextPoll)
        let sql = "INSERT INTO polls (\(PollRow.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        try run(
            sql,
            [
                id, feed.rawValue, report.startedAt.microseconds, report.endedAt.microseconds, report.status, report.problem?.code,
                report.problem?.message, report.bytes, report.finalURL, try StoredJSON.text(report.hops), counts.new,
                counts.edited, counts.unchanged,
            ])
        let prune = """
            DELETE FROM polls WHERE feed = ? AND added = 0 AND edited = 0
                AND id <= (SELECT id FROM polls WHERE feed = ? ORDER BY id DESC LIMIT 1 OFFSET \(PollRow.kept))
            """
        try run(prune, [feed.rawValue, feed.rawValue])
        return id
    }
}
