import GRDB
import Model

/// Writes one intake commit within its transaction.
struct IntakeWriter {
    let db: Database
    let commit: IntakeCommit
    private var result: IntakeResult
    /// The poll before this one.
    private let before: PollResult

    /// Throws `notFound` where the feed was removed meanwhile.
    init(db: Database, commit: IntakeCommit, unchanged: Int) throws {
        guard let before = try db.pollBefore(commit.feed) else {
            throw StorageFailure(.notFound, "no feed \(commit.feed); it was removed while it was being polled")
        }
        self.db = db
        self.commit = commit
        self.before = before
        result = IntakeResult(unchanged: unchanged)
    }

    mutating func write(_ comparison: IntakeComparison) throws -> IntakeResult {
        let places = try comparison.changed.compactMap { try place($0) }
        if !places.isEmpty || before.isUnlike(commit.report) {
            let counts = (new: result.new, edited: result.edited, unchanged: result.unchanged)
            let poll = try db.insert(commit.report, of: commit.feed, counts: counts)
            try queue(places, poll: poll)
        }
        let touch = "UPDATE entries SET seen_day = ? WHERE feed = ? AND entry_id = ?"
        for key in comparison.stale { try db.run(touch, [commit.time.day, commit.feed.rawValue, key]) }
        try db.set(commit.poll, of: commit.feed, isNotModified: false, added: result.new)
        try describeFeed()
        if let url = commit.movedTo { result.move = try db.move(try db.existingFeed(commit.feed), to: url) }
        return result
    }

    /// A candidate and the article it becomes; nil article: a new one.
    private typealias Place = (candidate: IntakeCandidate, article: ArticleID?, revision: Int32)

    /// Looks again within the transaction: another poll of the feed may have come first.
    private mutating func place(_ candidate: IntakeCandidate) throws -> Place? {
        let known = try db.knownState(feed: commit.feed, key: candidate.key)
        switch candidate.verdict(known) {
        case .unchanged:
            result.unchanged += 1
            return nil
        case .new:
            result.new += 1
            return (candidate, nil, 1)
        case .edited:
            result.edited += 1
            // An edit of what became no article, or was deleted, is a new article: ids keep the order of judgement.
            guard let known, try db.isAlive(known.article) else { return (candidate, nil, 1) }
            return (candidate, known.article, known.revision + 1)
        }
    }

    private func queue(_ places: [Place], poll: Int64) throws {
        guard !places.isEmpty else { return }
        var nextIntake = try db.take(places.count, of: .nextIntake)
        let fresh = places.count { $0.article == nil }
        var nextArticle = fresh > 0 ? try db.take(fresh, of: .nextArticle) : 0
        for place in places {
            if place.article == nil { nextArticle += 1 }
            let article = place.article?.rawValue ?? nextArticle - 1
            try queue(place, intake: nextIntake, article: article, poll: poll)
            nextIntake += 1
        }
    }

    private func queue(_ place: Place, intake: Int64, article: Int64, poll: Int64) throws {
        let candidate = place.candidate
        let remember = """
            INSERT INTO entries (feed, entry_id, article, revision, hash, seen_day) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (feed, entry_id) DO UPDATE SET article = excluded.article, revision = excluded.revision,
                hash = excluded.hash, seen_day = excluded.seen_day, skipped = NULL
            """
        try db.run(remember, [commit.feed.rawValue, candidate.key, article, place.revision, candidate.hash, commit.time.day])
        let queue = """
            INSERT INTO intake (id, feed, entry_id, article, revision, is_backlog, ingested, poll, payload)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        try db.run(
            queue,
            [
                intake, commit.feed.rawValue, candidate.key, article, place.revision, candidate.entry.isBacklog,
                commit.time.microseconds, poll, candidate.payload,
            ])
    }

    private func describeFeed() throws {
        guard commit.title != nil || commit.homePageURL != nil || commit.language != nil else { return }
        let sql = """
            UPDATE feeds SET title = COALESCE(?1, title), home_page = COALESCE(?2, home_page), language = COALESCE(?3, language)
            WHERE id = ?4 AND (title <> COALESCE(?1, title) OR home_page IS NOT COALESCE(?2, home_page)
                OR language IS NOT COALESCE(?3, language))
            """
        try db.run(sql, [commit.title, commit.homePageURL, commit.language, commit.feed.rawValue])
    }
}

extension Database {
    /// Whether an article is stored, or queued to be judged.
    fileprivate func isAlive(_ article: ArticleID) throws -> Bool {
        let id = article.rawValue
        let stored = try first("SELECT 1 FROM articles WHERE id = ?", [id]) { $0.bool() }
        if stored != nil { return true }
        return try first("SELECT 1 FROM intake WHERE article = ? LIMIT 1", [id]) { $0.bool() } != nil
    }
}
