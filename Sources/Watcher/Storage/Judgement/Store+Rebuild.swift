import GRDB
package import Model

extension Store {
    /// Hands out all placed articles whose judgement time is `since` or later, in the order of their ids, which is that of their
    /// first judgement; `batch` at a time. `body` runs within the reading transaction and must not call the store.
    package func loadWindow(
        since: Timestamp, batch: Int = 1000, _ body: ([RestoredArticle]) -> Void
    ) throws(StorageFailure) {
        let sql = """
            SELECT a.id, a.revision, a.feed, a.entry_id, a.outlet_key, a.outlet, a.title, a.url, a.published, a.ingested, a.clock,
                a.is_backlog, a.story, a.copy_of, a.copy_kind, a.copy_similarity, a.copy_shared, f.data
            FROM articles a JOIN features f ON f.article = a.id
            WHERE a.id >= ? AND a.clock >= ? AND a.story IS NOT NULL ORDER BY a.id
            """
        try read { db in
            let first = try db.firstArticle(since: since)
            let cursor = try Row.fetchCursor(db, sql: sql, arguments: [first, since.microseconds])
            var articles: [RestoredArticle] = []
            while let row = try cursor.next() {
                var columns = Columns(row)
                articles.append(try RestoredArticle(&columns))
                guard articles.count == batch else { continue }
                body(articles)
                articles.removeAll(keepingCapacity: true)
            }
            if !articles.isEmpty { body(articles) }
        }
    }

    package func judgeState(since: Timestamp) throws(StorageFailure) -> JudgeState {
        try read { db in
            let redirects = try db.rows("SELECT id, merged_into FROM stories WHERE merged_into IS NOT NULL ORDER BY id") {
                StoryRedirect(old: $0.id(), new: $0.id())
            }
            let muted = try db.rows("SELECT id, muted_until FROM stories WHERE muted_until IS NOT NULL") { columns in
                (StoryID(rawValue: columns.integer()), columns.time())
            }
            return JudgeState(
                nextStory: StoryID(rawValue: try db.value(of: .nextStory)),
                nextAlert: AlertID(rawValue: try db.value(of: .nextAlert)),
                clock: try db.first("SELECT clock FROM texts ORDER BY id DESC LIMIT 1") { $0.time() },
                redirects: redirects,
                alerts: try db.rows("SELECT \(AlertRow.columns) FROM alerts WHERE state = 'open' ORDER BY id", [], AlertRow.alert),
                scores: try db.scores(since: since), muted: Dictionary(muted) { first, _ in first })
        }
    }
}

extension Database {
    fileprivate func scores(since: Timestamp) throws -> [StoryScore] {
        let sql = """
            SELECT s.story, s.topic, s.score, s.evidence, s.article FROM story_scores s JOIN stories ON stories.id = s.story
            WHERE stories.last_seen >= ? ORDER BY s.story, s.topic
            """
        return try rows(sql, [since.microseconds]) { columns in
            let story: StoryID = columns.id()
            let score = TopicScore(topic: columns.string(), score: columns.real(), evidence: try columns.evidence())
            return StoryScore(story: story, score: score, article: columns.id())
        }
    }
}

extension RestoredArticle {
    fileprivate init(_ columns: inout Columns) throws {
        self.init(
            article: columns.id(), revision: columns.int32(), feed: columns.optionalID(), entryID: columns.string(),
            outlet: Outlet(key: columns.optionalString(), name: columns.string()), title: columns.string(),
            url: columns.optionalString(), published: columns.optionalTime(), ingested: columns.time(), time: columns.time(),
            isBacklog: columns.bool(), story: columns.id(), copy: try ArticleRow.copy(&columns), features: try columns.bytes())
    }
}
