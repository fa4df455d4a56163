import GRDB
import Model

/// A document's entry on its way into the queue.
struct IntakeCandidate {
    var entry: IntakeEntry
    /// The entry's id, cut where it is absurdly long.
    var key: String
    var hash: Int64
    var marks: IntakeMarks
    /// JSON of the entry, made before the writer is taken; empty until then.
    var payload = ""

    init(_ entry: IntakeEntry) {
        self.entry = entry
        key = Self.key(entry.entry.id)
        hash = ContentHash.of(entry.entry)
        marks = IntakeMarks(entry.entry, entry.place)
    }

    /// Ids are links or short words; an absurdly long one is told apart by its beginning and its hash.
    static func key(_ id: String) -> String {
        guard id.utf8.count > 1024 else { return id }
        return String(decoding: id.utf8.prefix(512), as: UTF8.self) + "#\(UInt64(bitPattern: ContentHash.of(id)))"
    }

    /// The key in a feed whose ids are not sound: by link and title, else by what people read.
    mutating func dropID() { key = Self.twinPrefix + "\(marks.twin ?? hash)" }

    static let twinPrefix = "urn:watcher:entry:"

    /// The first of each id in a document: feeds that repeat one would otherwise edit it back and forth at every poll.
    ///
    /// Different entries with one link and title, as live reports have them, cannot be told apart by these.
    static func distinct(_ entries: [IntakeEntry], mode: FeedIdentity.Mode) -> [IntakeCandidate] {
        var candidates = entries.map(IntakeCandidate.init)
        if mode == .id { candidates = first(of: candidates) }
        var texts: [Int64: Set<Int64>] = [:]
        for candidate in candidates {
            if let twin = candidate.marks.twin { texts[twin, default: []].insert(candidate.hash) }
        }
        for index in candidates.indices {
            if let twin = candidates[index].marks.twin, (texts[twin]?.count ?? 0) > 1 { candidates[index].marks.twin = nil }
            if mode == .linkAndTitle { candidates[index].dropID() }
        }
        return mode == .id ? candidates : first(of: candidates)
    }

    private static func first(of candidates: [IntakeCandidate]) -> [IntakeCandidate] {
        var seen: Set<String> = []
        return candidates.filter { seen.insert($0.key).inserted }
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
