import GRDB
package import Model

extension Store {
    /// The stored trail of an article, from the poll that brought it to the tries of the deliveries it led to.
    package func why(_ id: ArticleID) throws(StorageFailure) -> ArticleTrail {
        try read { db in try db.trail(of: id) }
    }

    /// What is known of an article and a topic.
    package func whyNot(_ id: ArticleID, topic: String) throws(StorageFailure) -> Absence {
        try read { db in
            let entry = try db.knownEntry(where: "article = ?", [id.rawValue])
            return try db.absence(article: id, entry: entry, topic: topic, host: nil)
        }
    }

    /// What is known of a page and a topic; `urls` are its spellings, the canonical one first.
    package func whyNot(urls: [String], topic: String) throws(StorageFailure) -> Absence {
        try read { db in
            let host = urls.first.map { FeedRow.host(of: $0) }
            for url in urls {
                let sql = "SELECT id FROM articles WHERE url_hash = ? AND url = ? ORDER BY id DESC LIMIT 1"
                guard let id = try db.first(sql, [ContentHash.of(url), url], { ArticleID(rawValue: $0.integer()) }) else { continue }
                let entry = try db.knownEntry(where: "article = ?", [id.rawValue])
                return try db.absence(article: id, entry: entry, topic: topic, host: host)
            }
            // Not judged: perhaps a feed of that host has shown it under its URL.
            for url in urls {
                let condition = "entry_id = ? AND feed IN (SELECT id FROM feeds WHERE host = ?)"
                guard let entry = try db.knownEntry(where: condition, [url, host]) else { continue }
                return try db.absence(article: entry.article, entry: entry, topic: topic, host: host)
            }
            return try db.absence(article: nil, entry: nil, topic: topic, host: host)
        }
    }
}

extension Database {
    fileprivate func absence(
        article: ArticleID?, entry: Absence.KnownEntry?, topic: String, host: String?
    ) throws -> Absence {
        let isJudged = try article.map { try first("SELECT 1 FROM articles WHERE id = ?", [$0.rawValue]) { $0.bool() } != nil } ?? false
        let trail = isJudged ? try article.map(trail) : nil
        let feeds =
            try host.map {
                try rows(
                    "SELECT \(FeedRow.columns) FROM feeds WHERE host = ? AND removed_at IS NULL ORDER BY id LIMIT 100", [$0],
                    FeedRow.feed)
            } ?? trail?.feed.map { [$0] } ?? []
        let decision = trail?.decisions.last { $0.decision.score.topic == topic }?.decision
        return Absence(trail: trail, entry: entry, topic: try self.topic(topic), decision: decision, feeds: feeds)
    }

    fileprivate func knownEntry(where condition: String, _ arguments: StatementArguments) throws -> Absence.KnownEntry? {
        let columns = "feed, entry_id, article, revision, skipped"
        let sql = "SELECT \(columns) FROM entries WHERE \(condition) ORDER BY is_duplicate"
        let found = try first(sql + " LIMIT 1", arguments) { columns in
            Absence.KnownEntry(
                feed: columns.id(), entryID: columns.string(), article: columns.id(), revision: columns.int32(), state: .judged,
                reason: columns.optionalString())
        }
        guard var entry = found else { return nil }
        entry.state = try state(of: entry)
        return entry
    }

    private func state(of entry: Absence.KnownEntry) throws -> Absence.KnownEntry.State {
        if entry.reason != nil { return .skipped }
        let queued = try first("SELECT 1 FROM intake WHERE article = ? LIMIT 1", [entry.article.rawValue]) { $0.bool() }
        if queued != nil { return .queued }
        let judged = try first("SELECT 1 FROM articles WHERE id = ?", [entry.article.rawValue]) { $0.bool() }
        return judged == nil ? .deleted : .judged
    }
}
