import GRDB
package import Model

extension Store {
    /// Hands out all articles placed at `since` or later by the judgement's clock, in the order they were placed, each as it was
    /// then, with the story it is in now; `batch` at a time. `body` runs within the reading transaction and must not call the store.
    package func loadWindow(
        since: Timestamp, batch: Int = 1000, _ body: ([RestoredArticle]) -> Void
    ) throws(StorageFailure) {
        try read { db in try db.loadPlacements(try db.firstPlacement(since: since)...Int64.max, since: since, batch: batch, body) }
    }

    /// The same for the placements with these numbers.
    package func loadPlacements(
        _ numbers: ClosedRange<Int64>, batch: Int = 1000, _ body: ([RestoredArticle]) -> Void
    ) throws(StorageFailure) {
        try read { db in try db.loadPlacements(numbers, since: Timestamp(microseconds: .min), batch: batch, body) }
    }

    /// Where the articles stand that were placed at `since` or later and before `until`, in the order they were placed. Reads no
    /// features, so that it is quick.
    package func places(since: Timestamp, until: Timestamp = Timestamp(microseconds: .max)) throws(StorageFailure) -> [PlacedArticle] {
        let sql = """
            SELECT p.id, p.article, p.clock, a.story
            FROM placements p INDEXED BY placements_by_clock JOIN articles a ON a.id = p.article
            WHERE p.clock >= ? AND p.clock < ? AND a.story IS NOT NULL ORDER BY p.clock, p.article
            """
        var places = try read { db in
            try db.rows(sql, [since.microseconds, until.microseconds]) {
                PlacedArticle(placement: $0.integer(), article: $0.id(), time: $0.time(), story: $0.id())
            }
        }
        // As the index gives them they are nearly in this order already.
        places.sort { $0.placement < $1.placement }
        return places
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
                alerts: try db.openAlerts(since: since), scores: try db.scores(since: since),
                muted: Dictionary(muted) { first, _ in first },
                separations: try db.rows("SELECT story, other FROM separations ORDER BY story, other") {
                    StorySeparation($0.id(), $0.id())
                },
                pinned: try db.rows("SELECT DISTINCT to_story FROM membership_log WHERE kind = 'manual' ORDER BY to_story") { $0.id() })
        }
    }
}

extension Database {
    fileprivate func loadPlacements(
        _ numbers: ClosedRange<Int64>, since: Timestamp, batch: Int, _ body: ([RestoredArticle]) -> Void
    ) throws {
        let sql = """
            SELECT a.id, a.revision, a.feed, a.entry_id, p.outlet_key, p.outlet, p.title, p.url, p.published, a.ingested, p.clock,
                a.is_backlog, a.story, a.copy_of, a.copy_kind, a.copy_similarity, a.copy_shared, p.features, p.marks, p.developments
            FROM placements p JOIN articles a ON a.id = p.article
            WHERE p.id >= ? AND p.id <= ? AND p.clock >= ? AND a.story IS NOT NULL ORDER BY p.id
            """
        let cursor = try Row.fetchCursor(
            self, sql: sql, arguments: [numbers.lowerBound, numbers.upperBound, since.microseconds])
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

    /// The judgement's clock never runs backwards, so it rises with the texts.
    fileprivate func firstPlacement(since: Timestamp) throws -> Int64 {
        try first("SELECT id FROM placements WHERE clock >= ? ORDER BY clock, id LIMIT 1", [since.microseconds]) { $0.integer() } ?? .max
    }

    fileprivate func openAlerts(since: Timestamp) throws -> [Alert] {
        let sql = """
            SELECT \(AlertRow.columns) FROM alerts
            WHERE state = 'open' AND story IN (SELECT id FROM stories WHERE last_seen >= ?) ORDER BY id
            """
        return try rows(sql, [since.microseconds], AlertRow.alert)
    }

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
            isBacklog: columns.bool(), story: columns.id(), copy: try ArticleRow.copy(&columns), features: try columns.bytes(),
            marks: try columns.bytes(),
            developments: try columns.optionalString().map { try StoredJSON.value([Development].self, from: $0) } ?? [])
    }
}
