import GRDB
import Model

/// Writes one intake commit within its transaction.
struct IntakeWriter {
    let db: Database
    let commit: IntakeCommit
    /// Decides on the feed's signals; nil: nobody does.
    let judge: (any SignalJudge)?
    var result: IntakeResult
    /// When the entries that the feed shows for the first time were published, by their own word.
    private(set) var published: [Timestamp] = []
    /// Whether the document shows its entries under new ids as a whole.
    private var isShifted = false
    /// The poll before this one.
    private let before: PollResult

    /// Throws `notFound` where the feed was removed meanwhile.
    init(db: Database, commit: IntakeCommit, judge: (any SignalJudge)? = nil) throws {
        guard let before = try db.pollBefore(commit.feed) else {
            throw StorageFailure(.notFound, "no feed \(commit.feed); it was removed while it was being polled")
        }
        self.db = db
        self.commit = commit
        self.before = before
        self.judge = judge
        result = IntakeResult()
    }

    mutating func write(_ comparison: IntakeComparison) throws -> IntakeResult {
        let feed = judge == nil ? nil : try db.existingFeed(commit.feed)
        let comparison = try judgeIDs(comparison)
        result.unchanged = comparison.unchanged
        let recognition = IntakeRecognition(db: db, feed: commit.feed, keys: comparison.keys)
        let places = try comparison.changed.compactMap { try place($0, recognition) }
        if !places.isEmpty || commit.push == nil && before.isUnlike(commit.report) {
            let counts = (new: result.new, edited: result.edited, unchanged: result.unchanged)
            let poll = try db.insert(commit.report, of: commit.feed, counts: counts)
            try queue(places, poll: poll)
        }
        for candidate in comparison.stale { try db.touch(candidate, of: commit.feed, day: commit.time.day) }
        try settle()
        if let offer = commit.offer { try db.set(offer, of: commit.feed) }
        try describeFeed()
        if let url = commit.movedTo { result.move = try db.move(try db.existingFeed(commit.feed), to: url) }
        if let feed { try signal(feed) }
        return result
    }

    /// Finds out whether the feed's ids can be trusted; where they cannot, the document is compared again without them.
    private mutating func judgeIDs(_ comparison: IntakeComparison) throws -> IntakeComparison {
        guard comparison.identity?.mode != .linkAndTitle, !comparison.changed.isEmpty else { return comparison }
        let recognition = IntakeRecognition(db: db, feed: commit.feed, keys: comparison.keys)
        let fresh = try comparison.changed.filter { try db.knownState(feed: commit.feed, key: $0.key) == nil }
        let changedIDs = try fresh.count { try recognition.twin(of: $0) != nil }
        let decision = FeedIdentity.decide(
            comparison.identity, changedIDs: changedIDs, movedIDs: comparison.movedIDs, keptIDs: comparison.keptIDs, now: commit.time)
        guard let decision else { return comparison }
        isShifted = true
        try db.set(decision, of: commit.feed)
        guard decision.mode == .linkAndTitle else { return comparison }
        try db.tellApartByLinkAndTitle(commit.feed)
        var again = try IntakeComparison(commit, db: db)
        try again.encode()
        return again
    }

    /// Looks again within the transaction: another poll of the feed may have come first.
    private mutating func place(_ candidate: IntakeCandidate, _ recognition: IntakeRecognition) throws -> IntakePlace? {
        guard let known = try db.knownState(feed: commit.feed, key: candidate.key) else { return try recognise(candidate, recognition) }
        guard candidate.verdict(known) == .edited else { return unchanged() }
        return known.isDuplicate ? try editedDuplicate(candidate, known) : try edited(candidate, known, note: nil)
    }

    /// An entry under an id that is new in its feed.
    private mutating func recognise(_ candidate: IntakeCandidate, _ recognition: IntakeRecognition) throws -> IntakePlace? {
        let isTold = isShifted || candidate.marks.isNamedByContent
        let isByText = candidate.marks.isKnownByText
        if let twin = try recognition.twin(of: candidate), twin.known.hash == candidate.hash && !isByText || isTold {
            let what = isByText ? "title and text" : "link and title"
            let note = "the feed showed it as \"\(twin.key.prefix(200))\" before; \(what) are the same"
            try db.rename(twin.key, to: candidate, of: commit.feed, note: note, day: commit.time.day)
            result.recognised += 1
            guard candidate.verdict(twin.known) == .edited else { return unchanged() }
            return twin.known.isDuplicate ? try editedDuplicate(candidate, twin.known) : try edited(candidate, twin.known, note: note)
        }
        published.append(candidate.entry.entry.published ?? candidate.entry.entry.modified ?? commit.time)
        if let owner = try recognition.owner(of: candidate) { return try duplicate(candidate, owner) }
        result.new += 1
        return IntakePlace(candidate: candidate)
    }

    private mutating func unchanged() -> IntakePlace? {
        result.unchanged += 1
        return nil
    }

    private mutating func edited(_ candidate: IntakeCandidate, _ known: KnownState, note: String?) throws -> IntakePlace {
        result.edited += 1
        // An edit of what became no article, or was deleted, is a new article: ids keep the order of judgement.
        guard try db.isAlive(known.article) else { return IntakePlace(candidate: candidate) }
        let next = try db.lastRevision(known.article) + 1
        return IntakePlace(candidate: candidate, article: known.article, revision: next, note: note)
    }

    /// The article is in another feed of its outlet: no news, but a much fuller text is its next revision.
    private mutating func duplicate(_ candidate: IntakeCandidate, _ owner: IntakeRecognition.Owner) throws -> IntakePlace? {
        let what = owner.mark == "link" ? "link" : "id"
        let note = "the same article as entry \"\(owner.key.prefix(200))\" of feed \(owner.feed): the same outlet and \(what)"
        try db.insertDuplicate(candidate, of: owner.article, in: commit.feed, note: note, day: commit.time.day)
        result.recognised += 1
        return try fuller(candidate, owner.article, note: note) ?? unchanged()
    }

    private mutating func editedDuplicate(_ candidate: IntakeCandidate, _ known: KnownState) throws -> IntakePlace? {
        try db.run(
            "UPDATE entries SET hash = ? WHERE feed = ? AND entry_id = ?", [candidate.hash, commit.feed.rawValue, candidate.key])
        return try fuller(candidate, known.article, note: "a fuller text in feed \(commit.feed)") ?? unchanged()
    }

    /// Half as much again, and 200 bytes at least, than every text of the article so far.
    private mutating func fuller(_ candidate: IntakeCandidate, _ article: ArticleID, note: String) throws -> IntakePlace? {
        let size = try db.first("SELECT MAX(size) FROM entries WHERE article = ? AND is_duplicate = 0", [article.rawValue]) {
            $0.optionalInteger() ?? 0
        }
        guard candidate.marks.size >= (size ?? 0) * 3 / 2 + 200, try db.isAlive(article) else { return nil }
        result.edited += 1
        try db.run("UPDATE entries SET size = ? WHERE article = ? AND is_duplicate = 0", [candidate.marks.size, article.rawValue])
        let next = try db.lastRevision(article) + 1
        return IntakePlace(candidate: candidate, article: article, revision: next, note: "\(note); its text is fuller", isDuplicate: true)
    }

    /// Ends what brought the document: the feed's claim with its next poll, or the wait of a push.
    private func settle() throws {
        if let push = commit.push { return try db.finish(push: push, of: commit.feed, added: result.new) }
        var poll = commit.poll
        if let check = commit.check, result.new == 0 {
            poll.nextDue = check.at
            poll.nextDueReason = check.reason
        }
        try db.set(poll, of: commit.feed, added: result.new)
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
