import FoundationEssentials
import GRDB
import Model

/// Writes judged articles within a judgement's transaction.
struct ArticleWriter {
    let db: Database

    func write(_ judged: JudgedArticle) throws {
        let (poll, note) = try leaveQueue(judged.intake, article: judged.article.id)
        try write(judged.article, clock: judged.time, poll: poll)
        try writeText(judged, poll: poll, note: note)
        try writeRemoved(judged)
        if let placement = judged.placement { try writePlacement(judged, placement) }
        if let edit = judged.edit { try db.write(edit) }
        for decision in judged.decisions { try write(decision, of: judged.article) }
    }

    /// Takes a row off the queue and leaves the reason with the entry, for `why-not`.
    func write(_ skipped: SkippedEntry) throws {
        let left = try db.rows("DELETE FROM intake WHERE id = ? RETURNING feed, entry_id", [skipped.intake.rawValue]) { columns in
            (feed: columns.integer(), entry: columns.string())
        }
        guard let row = left.first else { throw Self.judgedAlready(skipped.intake, skipped.article) }
        try db.run(
            "UPDATE entries SET skipped = ? WHERE feed = ? AND entry_id = ? AND revision = ?",
            [skipped.reason, row.feed, row.entry, skipped.revision])
    }

    /// The poll that brought the text, and why it is the article's next revision where its id does not tell.
    private func leaveQueue(_ intake: IntakeID, article: ArticleID) throws -> (poll: Int64, note: String?) {
        let left = try db.rows("DELETE FROM intake WHERE id = ? RETURNING poll, note", [intake.rawValue]) { columns in
            (poll: columns.integer(), note: columns.optionalString())
        }
        guard let row = left.first else { throw Self.judgedAlready(intake, article) }
        return row
    }

    private static func judgedAlready(_ intake: IntakeID, _ article: ArticleID) -> StorageFailure {
        StorageFailure(.conflict, "the intake row \(intake) of article \(article) was judged already; read the queue again")
    }

    /// The row of the latest revision. Its clock stays that of the first: the place in the order of judgement.
    private func write(_ article: Article, clock: Timestamp, poll: Int64) throws {
        let sql = """
            INSERT INTO articles (id, revision, feed, entry_id, outlet_key, outlet, title, url, url_hash, language, published,
                ingested, day, is_backlog, clock, poll) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, outlet_key = excluded.outlet_key,
                outlet = excluded.outlet, title = excluded.title, url = excluded.url, url_hash = excluded.url_hash,
                language = excluded.language, published = excluded.published
            """
        let known = try db.first("SELECT 1 FROM articles WHERE id = ?", [article.id.rawValue]) { $0.bool() }
        try db.run(
            sql,
            [
                article.id.rawValue, article.revision, article.feed?.rawValue, article.entryID, article.outlet.key,
                article.outlet.name, article.title, article.url, article.url.map { ContentHash.of($0) }, article.language,
                article.published?.microseconds, article.ingested.microseconds, article.ingested.day, article.isBacklog,
                clock.microseconds, poll,
            ])
        if known == nil { try db.add(1, to: .articles) }
    }

    /// What decided the article's place. An edit that moved nothing leaves it alone; a report that was looked at again after it had
    /// left the window has a place anew, and a new day for retention.
    private func writePlacement(_ judged: JudgedArticle, _ placement: Placement) throws {
        let article = judged.article
        let sql = """
            INSERT INTO placements (id, article, clock, outlet_key, outlet, title, url, published, features, marks, developments)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (article) DO UPDATE SET id = excluded.id, clock = excluded.clock, outlet_key = excluded.outlet_key,
                outlet = excluded.outlet, title = excluded.title, url = excluded.url, published = excluded.published,
                features = excluded.features, marks = excluded.marks, developments = excluded.developments
            """
        try db.run(
            sql,
            [
                judged.intake.rawValue, article.id.rawValue, judged.time.microseconds, article.outlet.key, article.outlet.name,
                article.title, article.url, article.published?.microseconds, Data(judged.features), Data(judged.marks),
                placement.developments.isEmpty ? nil : try StoredJSON.text(placement.developments),
            ])
        guard article.revision > 1 else { return }
        // What its edits added was to the story that it has left.
        try db.run("DELETE FROM edits WHERE article = ?", [article.id.rawValue])
        try db.run("UPDATE articles SET day = ? WHERE id = ?", [article.ingested.day, article.id.rawValue])
    }

    private func writeText(_ judged: JudgedArticle, poll: Int64, note: String?) throws {
        let article = judged.article
        let sql = """
            INSERT INTO texts (id, article, revision, title, text, url, language, authors, tags, published, ingested, is_backlog,
                clock, poll, stated, note, furniture) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        try db.run(
            sql,
            [
                judged.intake.rawValue, article.id.rawValue, article.revision, article.title, article.text, article.url,
                article.language, try Self.list(article.authors), try Self.list(article.tags), article.published?.microseconds,
                article.ingested.microseconds, article.isBacklog, judged.time.microseconds, poll,
                article.stated?.microseconds, note,
                judged.furniture.isEmpty ? nil : try StoredJSON.text(judged.furniture),
            ])
    }

    /// What was taken off the feed's own content.
    private func writeRemoved(_ judged: JudgedArticle) throws {
        guard !judged.article.removed.isEmpty else { return }
        let parts = try StoredJSON.text(judged.article.removed)
        try db.run("INSERT INTO removed_parts (text, parts) VALUES (?, ?)", [judged.intake.rawValue, parts])
    }

    /// Most articles name no author or tag.
    private static func list(_ words: [String]) throws -> String { words.isEmpty ? "[]" : try StoredJSON.text(words) }

    private func write(_ decision: ArticleDecision, of article: Article) throws {
        let sql = """
            INSERT INTO decisions (article, revision, topic, score, evidence, passed, action, reason, story, alert, alert_version,
                scorer_version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        try db.run(
            sql,
            [
                article.id.rawValue, article.revision, decision.score.topic, decision.score.score,
                EvidenceText.text(decision.score.evidence), decision.passed, decision.decision.action.rawValue,
                decision.decision.reason, decision.story.rawValue, decision.alert?.rawValue, decision.alertVersion,
                decision.scorerVersion,
            ])
    }
}
