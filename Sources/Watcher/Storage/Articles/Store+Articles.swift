import GRDB
package import Model

extension Store {
    /// An article in its latest revision, or in the one asked for.
    package func article(_ id: ArticleID, revision: Int32? = nil) throws(StorageFailure) -> StoredArticle {
        try read { db in try db.existingArticle(id, revision: revision) }
    }

    /// The last texts of an article, the latest first; what an edit changed is the difference of two.
    package func revisions(of id: ArticleID, limit: Int) throws(StorageFailure) -> [ArticleRevision] {
        try read { db in
            let sql = """
                SELECT revision, title, text, published, ingested, note FROM texts WHERE article = ? ORDER BY revision DESC LIMIT ?
                """
            return try db.rows(sql, [id.rawValue, Paging.limit(limit)]) { columns in
                ArticleRevision(
                    revision: columns.int32(), title: columns.string(), text: columns.string(), published: columns.optionalTime(),
                    ingested: columns.time(), note: columns.optionalString())
            }
        }
    }

    /// Latest revisions in order of judgement, oldest first: what a backtest reads.
    package func articles(
        since: Timestamp? = nil, after cursor: Cursor? = nil, limit: Int
    ) throws(StorageFailure) -> Page<StoredArticle> {
        let limit = Paging.limit(limit)
        return try read { db in
            let sql = """
                SELECT \(ArticleRow.columns) FROM articles a JOIN texts t ON t.article = a.id AND t.revision = a.revision
                WHERE a.id > ? AND a.clock >= ? ORDER BY a.id LIMIT ?
                """
            // Ids rise with the clock, so a scan by id from the first of the window reads nothing in vain.
            let start = try Paging.id(cursor) ?? (try since.map(db.firstArticle) ?? 1) - 1
            let found = try db.rows(sql, [start, since?.microseconds ?? .min, limit + 1], ArticleRow.article)
            return Page(found, limit: limit) { String($0.article.id.rawValue) }
        }
    }
}

extension Database {
    func existingArticle(_ id: ArticleID, revision: Int32? = nil) throws -> StoredArticle {
        let sql = """
            SELECT \(ArticleRow.columns) FROM articles a JOIN texts t ON t.article = a.id AND t.revision = COALESCE(?, a.revision)
            WHERE a.id = ?
            """
        guard let article = try first(sql, [revision, id.rawValue], ArticleRow.article) else {
            let name = revision.map { "revision \($0) of article \(id)" } ?? "article \(id)"
            throw StorageFailure(.notFound, "no \(name); it is unknown, not judged yet, or past its retention")
        }
        return article
    }

    /// The first article judged at `since` or later: the judgement's clock never runs backwards, so it rises with the ids.
    func firstArticle(since: Timestamp) throws -> Int64 {
        try first("SELECT id FROM articles WHERE clock >= ? ORDER BY clock, id LIMIT 1", [since.microseconds]) { $0.integer() } ?? .max
    }
}
