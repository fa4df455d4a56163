import GRDB
package import Model

extension Store {
    /// When the next feed is due; nil: none is active.
    package func nextFeedDue() throws(StorageFailure) -> Timestamp? {
        try read { db in
            try db.first(
                "SELECT next_due FROM feeds WHERE state = 'active' AND removed_at IS NULL ORDER BY next_due LIMIT 1"
            ) { $0.time() }
        }
    }

    /// Takes due feeds for polling, in due order; the poll state is as it was before the claim.
    ///
    /// The claim is on record before any request: until the poll is committed the feed is due again only after the lease and
    /// after `provisional` (or its own shorter interval), so a program that crashes while polling does not hammer anybody.
    /// `perHost` bounds how many feeds of one host are under way; `running` is how many there are already, by `host(of:)`.
    package func claimDue(
        now: Timestamp, limit: Int, lease: Duration, provisional: Duration, perHost: Int? = nil, running: [String: Int] = [:]
    ) throws(StorageFailure) -> [Feed] {
        try write(.normal) { db in
            let due = try db.dueFeeds(now: now, limit: limit, perHost: perHost, running: running)
            let leaseEnd = now + lease
            let sql = """
                UPDATE feeds SET lease_until = ?, next_due = MAX(?, ? + MIN(?, COALESCE(every, ?))), due_reason = 'the poll did not end'
                WHERE id = ?
                """
            let wait = provisional.microseconds
            for feed in due {
                try db.run(
                    sql, [leaseEnd.microseconds, leaseEnd.microseconds, now.microseconds, wait, wait, feed.id.rawValue])
            }
            return due
        }
    }

    /// What claims count as one host: the name in lower case, whatever the port.
    package static func host(of url: String) -> String { FeedRow.host(of: url) }

    /// Gives claimed feeds back whose poll came to nothing: they are due as their polling state says, and nothing else changes.
    package func releaseFeeds(_ feeds: [Feed]) throws(StorageFailure) {
        guard !feeds.isEmpty else { return }
        try write(.normal) { db in
            let sql = "UPDATE feeds SET lease_until = NULL, next_due = ?, due_reason = ? WHERE id = ? AND lease_until IS NOT NULL"
            for feed in feeds {
                try db.run(sql, [feed.poll.nextDue.microseconds, feed.poll.nextDueReason, feed.id.rawValue])
            }
        }
    }
}

extension Database {
    fileprivate func dueFeeds(now: Timestamp, limit: Int, perHost: Int?, running: [String: Int]) throws -> [Feed] {
        let sql = """
            SELECT host, \(FeedRow.columns) FROM feeds WHERE state = 'active' AND removed_at IS NULL AND next_due <= ?
            ORDER BY next_due LIMIT ?
            """
        // Looks past the feeds of crowded hosts, but not for ever.
        let most = perHost == nil ? limit : limit * 20
        let cursor = try Row.fetchCursor(try cachedStatement(sql: sql), arguments: [now.microseconds, most])
        var taken = running
        var feeds: [Feed] = []
        while feeds.count < limit, let row = try cursor.next() {
            var columns = Columns(row)
            let host = columns.string()
            if let perHost {
                guard taken[host, default: 0] < perHost else { continue }
                taken[host, default: 0] += 1
            }
            feeds.append(try FeedRow.feed(&columns))
        }
        return feeds
    }
}
