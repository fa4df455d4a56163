import GRDB
package import Model

/// What the judgement saw of an article when it gave it its place.
package struct StoredPlacement: Hashable, Sendable {
    package var article: ArticleID
    package var outlet: Outlet
    package var title: String
    package var url: String?
    package var time: Timestamp
    package var published: Timestamp?
    package var copy: CopyMatch?
    package var story: StoryID?
    /// In the judgement's own form.
    package var features: [UInt8]
    package var marks: [UInt8]
}

extension Store {
    /// What decided an article's place.
    package func placement(of article: ArticleID) throws(StorageFailure) -> StoredPlacement {
        try read { db in
            let sql = """
                SELECT p.article, p.outlet_key, p.outlet, p.title, p.url, p.clock, p.published, a.copy_of, a.copy_kind, a.copy_similarity, a.copy_shared,
                    a.story, p.features, p.marks
                FROM placements p JOIN articles a ON a.id = p.article WHERE p.article = ?
                """
            let found = try db.first(sql, [article.rawValue]) { columns in
                StoredPlacement(
                    article: columns.id(), outlet: Outlet(key: columns.optionalString(), name: columns.string()), title: columns.string(),
                    url: columns.optionalString(), time: columns.time(), published: columns.optionalTime(),
                    copy: try ArticleRow.copy(&columns),
                    story: columns.optionalID(), features: try columns.bytes(), marks: try columns.bytes())
            }
            guard let found else {
                throw StorageFailure(.notFound, "no article \(article); it is unknown, not judged yet, or past its retention")
            }
            return found
        }
    }
}
