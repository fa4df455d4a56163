import GRDB
import Model

/// A document compared with what is known of its feed, beside the writer: most polls bring nothing new, and then the
/// transaction is an update of the feed and no more.
struct IntakeComparison {
    /// New and edited, with their payloads.
    var changed: [IntakeCandidate] = []
    var unchanged = 0
    /// Unchanged ones whose day of last sight, or marks, are to be written.
    var stale: [IntakeCandidate] = []
    /// The ids of the whole document.
    let keys: Set<String>
    /// Known entries that have the id they had.
    var keptIDs = 0
    /// Entries whose id was that of another one: ids that are places in a list.
    var movedIDs = 0
    /// How the feed's entries are told apart; nil: by their ids, as ever.
    let identity: FeedIdentity?

    init(_ intake: IntakeCommit, db: Database) throws {
        identity = try db.identity(of: intake.feed)
        let mode = identity?.mode ?? .id
        let candidates = IntakeCandidate.distinct(intake.entries, mode: mode)
        keys = Set(candidates.map(\.key))
        unchanged = intake.entries.count - candidates.count
        let states = try candidates.map { try db.knownState(feed: intake.feed, key: $0.key) }
        var listed = Set(zip(candidates, states).compactMap { $1 == nil ? nil : $0.marks.twin })
        for (candidate, known) in zip(candidates, states) {
            if known == nil, !candidate.marks.isKnownByText, let twin = candidate.marks.twin, !listed.insert(twin).inserted {
                // The same link, title and text under a second id of one document.
                unchanged += 1
                continue
            }
            if mode == .id, let known { try count(candidate, known, intake.feed, db) }
            compare(candidate, known, today: intake.time.day)
        }
    }

    private mutating func count(_ candidate: IntakeCandidate, _ known: KnownState, _ feed: FeedID, _ db: Database) throws {
        let isOther = known.hash != candidate.hash
        if try isOther && IntakeRecognition.hasMoved(candidate, known, feed: feed, db: db) { movedIDs += 1 } else { keptIDs += 1 }
    }

    private mutating func compare(_ candidate: IntakeCandidate, _ known: KnownState?, today: Int64) {
        guard candidate.verdict(known) == .unchanged else {
            changed.append(candidate)
            return
        }
        unchanged += 1
        // Once a week, so that retention keeps what feeds still show without a write per entry and poll.
        if let known, known.lacksMarks || known.seenDay + 7 <= today { stale.append(candidate) }
    }

    /// Encodes what is to be queued; needs no connection.
    mutating func encode() throws {
        for index in changed.indices { changed[index].payload = try StoredJSON.text(changed[index].entry.entry) }
    }
}
