import GRDB
package import Model

extension Store {
    /// Articles whose latest indexed revision contains what is searched for, newest first. Case and diacritics do not count.
    package func searchArticles(
        _ query: String, since: Timestamp? = nil, after cursor: Cursor? = nil, limit: Int
    ) throws(StorageFailure) -> Page<ArticleSummary> {
        let expression = try SearchQuery(query).expression
        let limit = Paging.limit(limit)
        return try read { db in
            let sql = """
                SELECT \(ArticleRow.summaryColumns) FROM search JOIN articles a ON a.id = search.rowid
                WHERE search MATCH ? AND search.rowid < ? AND a.ingested >= ? ORDER BY search.rowid DESC LIMIT ?
                """
            let arguments: StatementArguments = [
                expression, try Paging.id(cursor) ?? .max, since?.microseconds ?? .min, limit + 1,
            ]
            let found = try db.rows(sql, arguments) { ArticleRow.summary(&$0) }
            return Page(found, limit: limit) { String($0.id.rawValue) }
        }
    }

    /// Puts up to `limit` judged texts into the search index and returns how many; zero: it has caught up. Apart from the
    /// judgement's own transaction, which it would slow down several times.
    package func indexPending(limit: Int) throws(StorageFailure) -> Int {
        try write(.normal) { db in
            let index = SearchIndex(db: db)
            let done = try db.value(of: .indexedText)
            let pending = try db.rows(
                "SELECT id, article, revision FROM texts WHERE id > ? ORDER BY id LIMIT ?", [done, max(1, limit)]
            ) { (id: $0.integer(), article: $0.integer(), revision: $0.integer()) }
            for text in pending {
                if text.revision > 1 { try index.remove(article: text.article, before: text.id) }
                try index.add(text: text.id)
            }
            if let last = pending.last { try db.raise(.indexedText, to: last.id) }
            return pending.count
        }
    }
}

/// The full-text index keeps no text of its own: to take something out, it must be told what was put in.
struct SearchIndex {
    let db: Database

    func add(text id: Int64) throws {
        guard let text = try text("id = ?", [id]) else { return }
        try db.run("INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)", [text.article, text.title, text.body])
    }

    /// Takes the latest indexed revision of an article out, of those with a text id below `bound`.
    func remove(article: Int64, before bound: Int64) throws {
        guard let text = try text("article = ? AND id < ? ORDER BY id DESC LIMIT 1", [article, bound]) else { return }
        try db.run(
            "INSERT INTO search (search, rowid, title, text) VALUES ('delete', ?, ?, ?)", [text.article, text.title, text.body])
    }

    private func text(_ condition: String, _ arguments: StatementArguments) throws -> (article: Int64, title: String, body: String)? {
        try db.first("SELECT article, title, text FROM texts WHERE \(condition)", arguments) { columns in
            (columns.integer(), SearchText.indexed(columns.string()), SearchText.indexed(columns.string()))
        }
    }
}
