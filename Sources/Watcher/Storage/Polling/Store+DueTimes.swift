import GRDB
package import Model

/// The schedule as a whole, for when time has passed without polls.
extension Store {
    /// Gives every feed that is overdue and not under way another due time, all in one transaction; answers how many there were.
    package func replanOverdue(now: Timestamp, _ plan: (OverdueFeed) -> DueTime) throws(StorageFailure) -> Int {
        try write(.normal) { db in
            let sql = """
                SELECT id, next_due, due_reason, every FROM feeds
                WHERE state = 'active' AND removed_at IS NULL AND next_due < ? AND lease_until IS NULL
                """
            let overdue = try db.rows(sql, [now.microseconds]) { columns in
                OverdueFeed(
                    feed: columns.id(), due: columns.time(), reason: columns.string(),
                    every: columns.optionalInteger().map(Duration.microseconds))
            }
            try db.setDue(overdue.map(plan))
            return overdue.count
        }
    }

    /// Sets due times; feeds that are under way, stopped or removed are passed over.
    package func setDue(_ times: [DueTime]) throws(StorageFailure) {
        guard !times.isEmpty else { return }
        try write(.normal) { db in try db.setDue(times) }
    }

    /// After the clock was set back: what was polled, or added, "later than now" counts from now on as if that had been now, or the
    /// feed would wait for the time that was taken back as well. Answers how many feeds that were.
    package func mendFutureTimes(now: Timestamp) throws(StorageFailure) -> Int {
        try write(.normal) { db in
            let sql = """
                UPDATE feeds SET next_due = ?1 + (next_due - COALESCE(last_poll, created_at)),
                    held_until = ?1 + (held_until - COALESCE(last_poll, created_at)),
                    last_poll = CASE WHEN last_poll IS NULL THEN NULL ELSE ?1 END, created_at = MIN(created_at, ?1)
                WHERE state = 'active' AND removed_at IS NULL AND COALESCE(last_poll, created_at) > ?1 AND lease_until IS NULL
                """
            return try db.change(sql, [now.microseconds])
        }
    }

    /// Feeds whose servers have asked for a pause that is not over, with its end.
    package func heldFeeds(now: Timestamp) throws(StorageFailure) -> [(url: String, until: Timestamp)] {
        try read { db in
            try db.rows("SELECT url, held_until FROM feeds WHERE held_until > ? AND removed_at IS NULL", [now.microseconds]) { columns in
                (url: columns.string(), until: columns.time())
            }
        }
    }
}

extension Database {
    func setDue(_ times: [DueTime]) throws {
        let sql = "UPDATE feeds SET next_due = ?, due_reason = ? WHERE id = ? AND lease_until IS NULL AND state = 'active'"
        for time in times { try run(sql, [time.at.microseconds, time.reason, time.feed.rawValue]) }
    }
}
