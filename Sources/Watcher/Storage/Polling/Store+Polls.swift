import GRDB
package import Model

extension Store {
    /// Records a poll that brought no entries.
    @discardableResult
    package func commit(poll: PollCommit, judge: (any SignalJudge)? = nil) throws(StorageFailure) -> [SignalNews] {
        try commit(polls: [poll], judge: judge)
    }

    /// Records many polls in one transaction, with what follows from them for the feeds' signals. Feeds removed meanwhile are passed
    /// over.
    @discardableResult
    package func commit(polls: [PollCommit], judge: (any SignalJudge)? = nil) throws(StorageFailure) -> [SignalNews] {
        guard !polls.isEmpty else { return [] }
        return try writeSignals { db in try polls.flatMap { try db.record($0, judge: judge) } }
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
    fileprivate func record(_ commit: PollCommit, judge: (any SignalJudge)?) throws -> [SignalNews] {
        let known = try commit.before.map { PollResult($0, hasSignals: try hasSignals(commit.feed)) }
        guard let before = try known ?? pollBefore(commit.feed) else { return [] }
        let isEventful = before.hasSignals || commit.poll.problem != nil || commit.movedTo != nil
        let feed = isEventful && judge != nil ? try feed(where: "id = ? AND removed_at IS NULL", [commit.feed.rawValue]) : nil
        let isNotModified = commit.report.status == 304 && commit.report.problem == nil
        guard try isNotModified ? keep(commit.poll, of: commit.feed) : set(commit.poll, of: commit.feed, added: 0) else { return [] }
        if let state = commit.state, state != .active {
            // Only the document's end is the poll's to tell: a pause by a person stands.
            try run("UPDATE feeds SET state = ? WHERE id = ? AND state = 'active'", [state.rawValue, commit.feed.rawValue])
            try endSubscription(of: commit.feed, reason: "the server said that the feed is gone")
            try openOffer(of: commit.feed)
        }
        let move = try commit.movedTo.map { try self.move(try existingFeed(commit.feed), to: $0) }
        if before.isUnlike(commit.report) { _ = try insert(commit.report, of: commit.feed, counts: (0, 0, 0)) }
        guard let feed, commit.isPoll else { return [] }
        return try self.judge(
            commit.poll, of: feed, isDocument: false, state: commit.state, move: move, movedTo: commit.movedTo, now: commit.report.endedAt,
            by: judge)
    }

    private func hasSignals(_ feed: FeedID) throws -> Bool {
        try first("SELECT 1 FROM signals WHERE feed = ? AND ended_at IS NULL LIMIT 1", [feed.rawValue]) { _ in true } ?? false
    }

    /// The last poll's result; nil where the feed is gone from the lists.
    func pollBefore(_ feed: FeedID) throws -> PollResult? {
        let sql = """
            SELECT last_status, problem_code, EXISTS (SELECT 1 FROM signals WHERE feed = feeds.id AND ended_at IS NULL)
            FROM feeds WHERE id = ? AND removed_at IS NULL
            """
        return try first(sql, [feed.rawValue]) { columns in
            PollResult(
                status: columns.optionalInteger().map(Int.init), problem: columns.optionalString(), hasSignals: columns.bool())
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
        let sql = "INSERT INTO polls (\(PollRow.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        try run(
            sql,
            [
                id, feed.rawValue, report.startedAt.microseconds, report.endedAt.microseconds, report.status, report.problem?.code,
                report.problem?.message, report.bytes, report.finalURL, try StoredJSON.text(report.hops), counts.new,
                counts.edited, counts.unchanged, report.hub, report.access,
            ])
        let prune = """
            DELETE FROM polls WHERE feed = ? AND added = 0 AND edited = 0
                AND id <= (SELECT id FROM polls WHERE feed = ? ORDER BY id DESC LIMIT 1 OFFSET \(PollRow.kept))
            """
        try run(prune, [feed.rawValue, feed.rawValue])
        return id
    }
}
