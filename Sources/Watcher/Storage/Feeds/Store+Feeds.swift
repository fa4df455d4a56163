import GRDB
package import Model

extension Store {
    /// Adds a feed to poll from `firstDue` on. A URL that is there already is reported, not changed; one that was removed comes
    /// back under its old id and remembers its entries, so that nothing is told twice.
    package func addFeed(
        url: String, settings: FeedSettings, now: Timestamp, firstDue: Timestamp, title: String = ""
    ) throws(StorageFailure) -> FeedAddition {
        try write(.full) { db in
            let wanted = FeedImport(url: url, settings: settings, title: title, firstDue: firstDue)
            if let known = try db.feed(where: "url = ? AND removed_at IS NULL", [url]) { return .existing(known) }
            let id = try db.insertOrRevive(wanted, now: now)
            return .added(try db.existingFeed(id))
        }
    }

    /// Adds and updates many feeds at once: settings are replaced, everything else stays.
    ///
    /// - Parameter emptyFolders: kept for the next export, which would have no feed to name them by.
    package func importFeeds(
        _ feeds: [FeedImport], emptyFolders: [String] = [], now: Timestamp
    ) throws(StorageFailure) -> ImportCounts {
        try write(.full) { db in
            var counts = ImportCounts()
            for path in emptyFolders { try db.run("INSERT OR IGNORE INTO feed_folders (path) VALUES (?)", [path]) }
            for feed in feeds {
                if let known = try db.feed(where: "url = ? AND removed_at IS NULL", [feed.url]) {
                    let isListedAnew = try feed.outline.map { try db.set(outline: $0, of: known.id) } ?? false
                    if known.settings != feed.settings { try db.set(feed.settings, of: known.id) }
                    if known.settings != feed.settings || isListedAnew { counts.updated += 1 } else { counts.unchanged += 1 }
                } else {
                    let id = try db.insertOrRevive(feed, now: now)
                    if let outline = feed.outline { _ = try db.set(outline: outline, of: id) }
                    if feed.isPaused { try db.run("UPDATE feeds SET state = 'paused' WHERE id = ?", [id.rawValue]) }
                    counts.added += 1
                }
            }
            return counts
        }
    }

    /// How subscription lists named the feeds that came with one.
    package func feedOutlines() throws(StorageFailure) -> [FeedID: String] {
        try read { db in
            let rows = try db.rows("SELECT feed, outline FROM feed_outlines") { (id: FeedID(rawValue: $0.integer()), text: $0.string()) }
            return Dictionary(rows.map { ($0.id, $0.text) }) { first, _ in first }
        }
    }

    /// Folders that subscription lists had without a feed, in the order of their coming.
    package func emptyFolders() throws(StorageFailure) -> [String] {
        try read { db in try db.rows("SELECT path FROM feed_folders ORDER BY rowid") { $0.string() } }
    }

    private static let hasProblem = """
        AND state <> 'paused'
            AND (problem_code IS NOT NULL OR EXISTS (SELECT 1 FROM signals WHERE feed = feeds.id AND ended_at IS NULL))
        """

    package func feed(_ id: FeedID) throws(StorageFailure) -> Feed {
        try read { db in try db.existingFeed(id) }
    }

    /// Finds a feed by what a person typed: its id, its URL, or the unique beginning of either, scheme and `www.` optional.
    package func findFeed(_ text: String) throws(StorageFailure) -> Feed {
        try read { db in
            if let id = FeedID(text: text), let feed = try db.feed(where: "id = ? AND removed_at IS NULL", [id.rawValue]) {
                return feed
            }
            if let feed = try db.feed(where: "url = ? AND removed_at IS NULL", [text]) { return feed }
            return try db.feed(withPrefix: text)
        }
    }

    /// All feeds by id, or only those with a problem: the last poll failed, or a signal is open. A paused feed is no problem: nobody
    /// asks it.
    package func feeds(after cursor: Cursor? = nil, limit: Int, onlyProblems: Bool = false) throws(StorageFailure) -> Page<Feed> {
        let limit = Paging.limit(limit)
        return try read { db in
            let filter = onlyProblems ? Self.hasProblem : ""
            let sql = "SELECT \(FeedRow.columns) FROM feeds WHERE id > ? AND removed_at IS NULL \(filter) ORDER BY id LIMIT ?"
            let feeds = try db.rows(sql, [try Paging.id(cursor) ?? 0, limit + 1], FeedRow.feed)
            return Page(feeds, limit: limit) { String($0.id.rawValue) }
        }
    }
}

extension Database {
    func feed(where condition: String, _ arguments: StatementArguments) throws -> Feed? {
        try first("SELECT \(FeedRow.columns) FROM feeds WHERE \(condition)", arguments, FeedRow.feed)
    }

    func existingFeed(_ id: FeedID) throws -> Feed {
        guard let feed = try feed(where: "id = ? AND removed_at IS NULL", [id.rawValue]) else {
            throw StorageFailure(.notFound, "no feed \(id); `feed list` shows them")
        }
        return feed
    }

    /// A row for a URL that no feed has now.
    fileprivate func insertOrRevive(_ feed: FeedImport, now: Timestamp) throws -> FeedID {
        let removed = try first("SELECT id FROM feeds WHERE url = ?", [feed.url]) { $0.integer() }
        let id = try removed ?? take(of: .nextFeed)
        let sql = """
            INSERT INTO feeds (id, url, host, outlet, every, full_text, backlog, state, title, next_due, due_reason, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'active', ?, ?, 'new feed', ?)
            ON CONFLICT (id) DO UPDATE SET outlet = excluded.outlet, every = excluded.every, full_text = excluded.full_text,
                backlog = excluded.backlog, state = 'active', title = excluded.title, next_due = excluded.next_due,
                due_reason = excluded.due_reason, created_at = excluded.created_at, removed_at = NULL, lease_until = NULL,
                etag = NULL, last_modified = NULL, last_poll = NULL, last_success = NULL, last_status = NULL, failures = 0,
                problem_code = NULL, problem = NULL, ttl = NULL, update_period = NULL, fresh_for = NULL, skip_hours = 0, skip_days = 0,
                rhythm = NULL, newest_entry = NULL, held_until = NULL
            """
        let head: StatementArguments = [id, feed.url, FeedRow.host(of: feed.url)]
        let tail: StatementArguments = [feed.title, feed.firstDue.microseconds, now.microseconds]
        try run(sql, head + FeedRow.arguments(feed.settings) + tail)
        return FeedID(rawValue: id)
    }

    /// Answers whether that is anything new.
    fileprivate func set(outline: String, of feed: FeedID) throws -> Bool {
        let sql = """
            INSERT INTO feed_outlines (feed, outline) VALUES (?, ?)
            ON CONFLICT (feed) DO UPDATE SET outline = excluded.outline WHERE outline <> excluded.outline
            """
        return try change(sql, [feed.rawValue, outline]) > 0
    }

    fileprivate func feed(withPrefix text: String) throws -> Feed {
        let starts = text.contains("://") ? [text] : ["", "https://", "http://", "https://www.", "http://www."].map { $0 + text }
        var found: [Feed] = []
        for start in starts where !text.isEmpty {
            // The range holds every URL that begins with `start`: U+10FFFF sorts after all text.
            let sql = "SELECT \(FeedRow.columns) FROM feeds WHERE url >= ? AND url < ? AND removed_at IS NULL ORDER BY url LIMIT 3"
            found += try rows(sql, [start, start + "\u{10FFFF}"], FeedRow.feed)
        }
        if found.isEmpty, let id = FeedID(text: text) {
            found = try ids(in: FeedID.table, beginningWith: id.rawValue).compactMap { id in
                try feed(where: "id = ? AND removed_at IS NULL", [id])
            }
        }
        guard let feed = found.first else {
            throw StorageFailure(.notFound, "no feed “\(text)”; `feed list` shows them")
        }
        guard found.count == 1 else {
            let names = found.prefix(3).map { "\($0.id) \($0.url)" }.joined(separator: ", ")
            throw StorageFailure(.invalid, "“\(text)” fits several feeds (\(names)); give an id")
        }
        return feed
    }
}
