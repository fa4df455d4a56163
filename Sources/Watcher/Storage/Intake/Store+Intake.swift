import GRDB
import Model

extension Store {
    /// Stores what a poll brought, in one transaction: new and edited entries into the queue, validators, the next due time.
    ///
    /// An entry is known by its id within the feed. The same text again is nothing; another text is the next revision. Throws
    /// `notFound` when the feed was removed meanwhile.
    package func commit(intake: IntakeCommit) throws(StorageFailure) -> IntakeResult {
        let candidates = try prepared(intake)
        return try write(.normal) { db in
            guard try db.pollBefore(intake.feed) != nil else {
                throw StorageFailure(.notFound, "no feed \(intake.feed); it was removed while it was being polled")
            }
            var writer = IntakeWriter(db: db, commit: intake)
            try writer.write(candidates)
            return try writer.finish()
        }
    }

    /// Compares and encodes beside the writer; most polls find nothing new, and then the transaction is an update or two.
    private func prepared(_ intake: IntakeCommit) throws(StorageFailure) -> [IntakeCandidate] {
        try read { db in
            var candidates = IntakeCandidate.distinct(intake.entries)
            for index in candidates.indices {
                let known = try db.knownState(feed: intake.feed, key: candidates[index].key)
                if candidates[index].verdict(known) != .unchanged { try candidates[index].encode() }
            }
            return candidates
        }
    }
}

/// Writes one intake commit within its transaction.
private struct IntakeWriter {
    let db: Database
    let commit: IntakeCommit
    var result = IntakeResult()
    /// Filled first, since the poll's id goes with each row.
    private var changed: [(candidate: IntakeCandidate, known: KnownState?)] = []

    init(db: Database, commit: IntakeCommit) {
        self.db = db
        self.commit = commit
    }

    mutating func write(_ candidates: [IntakeCandidate]) throws {
        result.unchanged = commit.entries.count - candidates.count
        let touch = "UPDATE entries SET seen_day = ? WHERE feed = ? AND entry_id = ?"
        for candidate in candidates {
            let known = try db.knownState(feed: commit.feed, key: candidate.key)
            switch candidate.verdict(known) {
            case .new: result.new += 1
            case .edited: result.edited += 1
            case .unchanged:
                result.unchanged += 1
                // Once a week, so that retention keeps what feeds still show without a write per entry and poll.
                if let known, known.seenDay + 7 <= commit.time.day {
                    try db.run(touch, [commit.time.day, commit.feed.rawValue, candidate.key])
                }
                continue
            }
            changed.append((candidate, known))
        }
    }

    mutating func finish() throws -> IntakeResult {
        let before = try db.pollBefore(commit.feed)
        if !changed.isEmpty || before?.isUnlike(commit.report) == true {
            let counts = (new: result.new, edited: result.edited, unchanged: result.unchanged)
            let poll = try db.insert(commit.report, of: commit.feed, counts: counts)
            try queue(poll: poll)
        }
        try db.set(commit.poll, of: commit.feed, isNotModified: false, added: result.new)
        try describeFeed()
        if let url = commit.movedTo { result.move = try db.move(try db.existingFeed(commit.feed), to: url) }
        return result
    }

    private mutating func queue(poll: Int64) throws {
        guard !changed.isEmpty else { return }
        var nextIntake = try db.take(changed.count, of: .nextIntake)
        var nextArticle = result.new > 0 ? try db.take(result.new, of: .nextArticle) : 0
        for (candidate, known) in changed {
            let article: Int64
            if let known { article = known.article.rawValue } else {
                article = nextArticle
                nextArticle += 1
            }
            try queue(candidate, intake: nextIntake, article: article, revision: (known?.revision ?? 0) + 1, poll: poll)
            nextIntake += 1
        }
    }

    private func queue(_ candidate: IntakeCandidate, intake: Int64, article: Int64, revision: Int32, poll: Int64) throws {
        var candidate = candidate
        try candidate.encode()
        let remember = """
            INSERT INTO entries (feed, entry_id, article, revision, hash, seen_day) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (feed, entry_id) DO UPDATE SET revision = excluded.revision, hash = excluded.hash,
                seen_day = excluded.seen_day, skipped = NULL
            """
        try db.run(remember, [commit.feed.rawValue, candidate.key, article, revision, candidate.hash, commit.time.day])
        let queue = """
            INSERT INTO intake (id, feed, entry_id, article, revision, is_backlog, ingested, poll, payload)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        try db.run(
            queue,
            [
                intake, commit.feed.rawValue, candidate.key, article, revision, candidate.entry.isBacklog,
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
