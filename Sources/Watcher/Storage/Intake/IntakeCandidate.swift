import GRDB
import Model

/// A document's entry on its way into the queue.
struct IntakeCandidate {
    var entry: IntakeEntry
    /// The entry's id, cut where it is absurdly long.
    var key: String
    var hash: Int64
    /// JSON of the entry, made before the writer is taken; empty until then.
    var payload = ""

    init(_ entry: IntakeEntry) {
        self.entry = entry
        key = Self.key(entry.entry.id)
        hash = ContentHash.of(entry.entry)
    }

    /// Ids are links or short words; an absurdly long one is told apart by its beginning and its hash.
    static func key(_ id: String) -> String {
        guard id.utf8.count > 1024 else { return id }
        return String(decoding: id.utf8.prefix(512), as: UTF8.self) + "#\(UInt64(bitPattern: ContentHash.of(id)))"
    }

    /// The first of each id in a document: feeds that repeat one would otherwise edit it back and forth at every poll.
    static func distinct(_ entries: [IntakeEntry]) -> [IntakeCandidate] {
        var seen: Set<String> = []
        return entries.compactMap { entry in
            let candidate = IntakeCandidate(entry)
            return seen.insert(candidate.key).inserted ? candidate : nil
        }
    }

    func verdict(_ known: KnownState?) -> Verdict {
        guard let known else { return .new }
        guard known.hash != hash else { return .unchanged }
        return known.revision < Self.mostRevisions ? .edited : .unchanged
    }

    enum Verdict { case new, edited, unchanged }

    /// Entries that change at every poll (counters, clocks) stop being edits here.
    static let mostRevisions: Int32 = 100
}

/// What the store remembers of one entry of a feed.
struct KnownState: Equatable {
    var article: ArticleID
    var revision: Int32
    var hash: Int64
    var seenDay: Int64
}

extension Database {
    func knownState(feed: FeedID, key: String) throws -> KnownState? {
        try first("SELECT article, revision, hash, seen_day FROM entries WHERE feed = ? AND entry_id = ?", [feed.rawValue, key]) {
            KnownState(article: $0.id(), revision: $0.int32(), hash: $0.integer(), seenDay: $0.integer())
        }
    }
}
