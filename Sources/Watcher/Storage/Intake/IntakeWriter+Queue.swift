import GRDB
import Model

/// A candidate and the article it becomes; nil article: a new one.
struct IntakePlace {
    var candidate: IntakeCandidate
    var article: ArticleID?
    var revision: Int32 = 1
    /// Why this is the article's next revision, where the entry's id does not tell.
    var note: String?
    /// Comes from a feed that only repeats the article.
    var isDuplicate = false
}

extension IntakeWriter {
    /// Gives new articles their ids and puts everything into the queue.
    func queue(_ places: [IntakePlace], poll: Int64) throws {
        guard !places.isEmpty else { return }
        var nextIntake = try db.take(places.count, of: .nextIntake)
        let fresh = places.count { $0.article == nil }
        var nextArticle = fresh > 0 ? try db.take(fresh, of: .nextArticle) : 0
        for place in places {
            if place.article == nil { nextArticle += 1 }
            let article = place.article?.rawValue ?? nextArticle - 1
            if !place.isDuplicate { try db.remember(place, article: article, of: commit.feed, day: commit.time.day) }
            try queue(place, intake: nextIntake, article: article, poll: poll)
            nextIntake += 1
        }
    }

    private func queue(_ place: IntakePlace, intake: Int64, article: Int64, poll: Int64) throws {
        let sql = """
            INSERT INTO intake (id, feed, entry_id, article, revision, is_backlog, ingested, poll, payload, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        try db.run(
            sql,
            [
                intake, commit.feed.rawValue, place.candidate.key, article, place.revision, place.candidate.entry.isBacklog,
                commit.time.microseconds, poll, place.candidate.payload, place.note,
            ])
    }
}
