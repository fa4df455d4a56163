import GRDB
package import Model

/// What one article scored for one topic when it was judged.
package struct ArticleScore: Hashable, Sendable, Codable {
    package var article: ArticleID
    package var score: TopicScore

    package init(article: ArticleID, score: TopicScore) {
        self.article = article
        self.score = score
    }
}

extension Store {
    /// The scores above 0 of the latest judged revisions of all articles placed at `since` or later, for topics that are there; a
    /// topic that was removed and added again begins anew. By article and topic.
    package func articleScores(since: Timestamp) throws(StorageFailure) -> [ArticleScore] {
        let sql = """
            SELECT d.article, d.topic, d.score, d.evidence
            FROM placements p INDEXED BY placements_by_clock JOIN articles a ON a.id = p.article
                JOIN decisions d ON d.article = a.id AND d.revision = a.revision JOIN topics t ON t.id = d.topic
                JOIN texts x ON x.article = d.article AND x.revision = d.revision
            WHERE p.clock >= ? AND d.score > 0 AND t.removed_at IS NULL AND x.id >= t.first_text
            ORDER BY d.article, d.topic
            """
        return try read { db in
            try db.rows(sql, [since.microseconds]) { columns in
                let article: ArticleID = columns.id()
                let score = TopicScore(topic: columns.string(), score: columns.real(), evidence: try columns.evidence())
                return ArticleScore(article: article, score: score)
            }
        }
    }
}
