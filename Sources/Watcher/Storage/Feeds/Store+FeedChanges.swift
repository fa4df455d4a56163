import GRDB
package import Model

extension Store {
    /// Replaces what people choose for a feed, and its next poll where that changes with it; a poll under way ends first.
    package func setFeed(_ id: FeedID, settings: FeedSettings, next: DueTime? = nil) throws(StorageFailure) -> Feed {
        try changeFeed(id) { db in
            try db.set(settings, of: id)
            if let next { try db.setDue([next]) }
        }
    }

    package func pauseFeed(_ id: FeedID) throws(StorageFailure) -> Feed {
        try changeFeed(id) { db in try db.pause(id) }
    }

    /// The same; what was told of the feed ends.
    package func pauseFeed(_ id: FeedID, now: Timestamp, judge: any SignalJudge) throws(StorageFailure) -> Feed {
        try changeFeed(id) { db in
            try db.dismissSignals(of: id, reason: "paused by hand", now: now, by: judge)
            try db.pause(id)
        }
    }

    /// Polls a paused or gone feed again: at its time or now, whichever is later, and one that was gone now.
    package func resumeFeed(_ id: FeedID, now: Timestamp) throws(StorageFailure) -> Feed {
        try changeFeed(id) { db in
            let sql = """
                UPDATE feeds SET state = 'active', due_reason = 'resumed',
                    next_due = CASE WHEN state = 'gone' OR next_due = ?2 THEN ?1 ELSE MAX(next_due, ?1) END
                WHERE id = ?3 AND state <> 'active'
                """
            try db.run(sql, [now.microseconds, Int64.max, id.rawValue])
        }
    }

    /// Stops polling a feed and takes it off all lists. Its articles, and what it has shown, stay.
    package func removeFeed(_ id: FeedID, judge: (any SignalJudge)? = nil, now: Timestamp) throws(StorageFailure) {
        _ = try write(.full) { db in
            _ = try db.existingFeed(id)
            try db.dismissSignals(of: id, reason: "removed by hand", now: now, by: judge)
            try db.run("DELETE FROM feed_rhythms WHERE feed = ?", [id.rawValue])
            try db.endSubscription(of: id, reason: "the feed was removed")
            try db.run("DELETE FROM hub_offers WHERE feed = ?", [id.rawValue])
            try db.run("UPDATE feeds SET removed_at = ?, lease_until = NULL WHERE id = ?", [now.microseconds, id.rawValue])
        }
    }

    /// Makes a feed due now, or as soon as the poll under way is over.
    package func refreshFeed(_ id: FeedID, now: Timestamp) throws(StorageFailure) -> Feed {
        try changeFeed(id) { db in
            let sql = "UPDATE feeds SET next_due = MAX(?, COALESCE(lease_until, 0)), due_reason = 'asked for by hand' WHERE id = ?"
            try db.run(sql, [now.microseconds, id.rawValue])
        }
    }

    /// Follows a permanent redirect.
    package func moveFeed(_ id: FeedID, to url: String) throws(StorageFailure) -> FeedMove {
        try write(.full) { db in try db.move(try db.existingFeed(id), to: url) }
    }

    private func changeFeed(_ id: FeedID, _ change: (Database) throws -> Void) throws(StorageFailure) -> Feed {
        try write(.full) { db in
            _ = try db.existingFeed(id)
            try change(db)
            return try db.existingFeed(id)
        }
    }
}

extension Database {
    fileprivate func pause(_ feed: FeedID) throws {
        try run("UPDATE feeds SET state = 'paused' WHERE id = ?", [feed.rawValue])
        try endSubscription(of: feed, reason: "the feed is paused")
        try openOffer(of: feed)
    }

    func set(_ settings: FeedSettings, of feed: FeedID) throws {
        let sql = "UPDATE feeds SET outlet = ?, every = ?, full_text = ?, backlog = ? WHERE id = ?"
        try run(sql, FeedRow.arguments(settings) + [feed.rawValue])
    }

    func move(_ feed: Feed, to url: String) throws -> FeedMove {
        guard feed.url != url else { return .same }
        let holder = try first("SELECT id, removed_at FROM feeds WHERE url = ?", [url]) { columns in
            (id: columns.integer(), isRemoved: columns.optionalInteger() != nil)
        }
        if let holder {
            guard holder.isRemoved else { return .duplicate(FeedID(rawValue: holder.id)) }
            // A removed feed gives its URL up; its row stays for the articles it brought.
            try run("UPDATE feeds SET url = url || '#removed-' || id WHERE id = ?", [holder.id])
        }
        try run("UPDATE feeds SET url = ?, host = ? WHERE id = ?", [url, FeedRow.host(of: url), feed.id.rawValue])
        return .moved
    }
}
