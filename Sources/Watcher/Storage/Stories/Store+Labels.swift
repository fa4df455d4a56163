import GRDB
package import Model

extension Store {
    /// What people said of stories, the newest first.
    package func storyLabels(after: Cursor? = nil, limit: Int = 100) throws(StorageFailure) -> Page<StoryLabel> {
        let limit = Paging.limit(limit)
        let sql = """
            SELECT id, verdict, article, story, title, other, other_story, other_title, reason, time FROM story_labels
            WHERE id < ? ORDER BY id DESC LIMIT ?
            """
        return try read { db in
            let labels = try db.rows(sql, [try Paging.id(after) ?? .max, limit + 1]) { columns in
                StoryLabel(
                    id: columns.id(), verdict: try columns.word(),
                    moved: StoryLabel.Side(article: columns.id(), story: columns.id(), title: columns.string()),
                    other: StoryLabel.Side(article: columns.id(), story: columns.id(), title: columns.string()),
                    reason: columns.string(), time: columns.time())
            }
            return Page(labels, limit: limit) { String($0.id.rawValue) }
        }
    }
}

extension Database {
    /// Keeps what a person's move says of the article and of the first one of the story that it is put into, or was taken from.
    func label(_ change: MembershipChange, verdict: StoryLabel.Verdict, at time: Timestamp) throws {
        guard let from = change.from else { return }
        let side = verdict == .together ? change.to : from
        let sql = """
            INSERT INTO story_labels (verdict, article, story, title, other, other_story, other_title, reason, time)
            SELECT ?1, a.id, ?2, a.title, o.id, ?3, o.title, ?4, ?5 FROM articles AS a, articles AS o
            WHERE a.id = ?6 AND o.id = (SELECT MIN(id) FROM articles WHERE story = ?3 AND id <> ?6)
            """
        try run(
            sql, [verdict.rawValue, from.rawValue, side.rawValue, change.reason, time.microseconds, change.article.rawValue])
    }
}
