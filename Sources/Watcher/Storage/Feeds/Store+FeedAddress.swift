import GRDB
package import Model

extension Store {
    /// Gives a feed another address by a person's word: it is asked anew and whole, since the old address's validators say nothing
    /// about the new one. The feed's articles and settings stay.
    package func readdressFeed(_ id: FeedID, to url: String, now: Timestamp) throws(StorageFailure) -> FeedMove {
        try write(.full) { db in
            let move = try db.move(try db.existingFeed(id), to: url)
            guard move == .moved else { return move }
            let sql = """
                UPDATE feeds SET etag = NULL, last_modified = NULL, failures = 0, problem_code = NULL, problem = NULL, ttl = NULL,
                    update_period = NULL, fresh_for = NULL, skip_hours = 0, skip_days = 0, held_until = NULL,
                    next_due = MAX(?, COALESCE(lease_until, 0)), due_reason = 'new address' WHERE id = ?
                """
            try db.run(sql, [now.microseconds, id.rawValue])
            return move
        }
    }
}
