import GRDB
import Model

/// A document compared with what is known of its feed, beside the writer: most polls bring nothing new, and then the
/// transaction is an update of the feed and no more.
struct IntakeComparison {
    /// New and edited, with their payloads.
    var changed: [IntakeCandidate] = []
    var unchanged = 0
    /// Unchanged ones whose day of last sight is to be written.
    var stale: [String] = []

    init(_ intake: IntakeCommit, db: Database) throws {
        let candidates = IntakeCandidate.distinct(intake.entries)
        unchanged = intake.entries.count - candidates.count
        for candidate in candidates {
            let known = try db.knownState(feed: intake.feed, key: candidate.key)
            guard candidate.verdict(known) == .unchanged else {
                changed.append(candidate)
                continue
            }
            unchanged += 1
            // Once a week, so that retention keeps what feeds still show without a write per entry and poll.
            if let known, known.seenDay + 7 <= intake.time.day { stale.append(candidate.key) }
        }
    }

    /// Encodes what is to be queued; needs no connection.
    mutating func encode() throws {
        for index in changed.indices { changed[index].payload = try StoredJSON.text(changed[index].entry.entry) }
    }
}
