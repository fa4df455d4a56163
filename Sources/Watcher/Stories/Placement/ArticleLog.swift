import Model

/// The articles of the window in the order they were placed. Each has a sequence number, which is never used again.
///
/// Those of finished days lie in segments, with the stories that they stand in now beside them; later ones are records.
struct ArticleLog: Sendable {
    /// A day's segment within the window.
    struct Day: Sendable {
        let segment: DaySegment
        /// The sequence number of the segment's first article, though it may have left the window.
        let base: UInt32
        /// The story of each of the segment's articles.
        var stories: [StoryID]

        var end: UInt32 { base + UInt32(segment.count) }

        func place(_ sequence: UInt32) -> Int { Int(sequence - base) }
    }

    /// The oldest first.
    private(set) var days: [Day] = []
    private(set) var records: [ArticleRecord] = []
    /// The sequence number of the window's first article.
    private(set) var first: UInt32 = 0
    /// The sequence number of the first record.
    private(set) var firstRecord: UInt32 = 0
    /// Of the records.
    private var sequences: [ArticleID: UInt32] = [:]

    /// The sequence number that the next article gets.
    var next: UInt32 { firstRecord + UInt32(records.count) }

    /// Articles in the window.
    var count: Int { Int(next - first) }

    func sequence(of article: ArticleID) -> UInt32? {
        if let sequence = sequences[article] { return sequence }
        for day in days.reversed() {
            guard let place = day.segment.place(of: article) else { continue }
            let sequence = day.base + UInt32(place)
            return sequence < first ? nil : sequence
        }
        return nil
    }

    mutating func append(_ record: ArticleRecord) {
        sequences[record.facts.article] = next
        records.append(record)
    }

    /// Adds a day whose articles follow on the last one. Only while there are no records.
    mutating func append(_ segment: DaySegment, stories: [StoryID]) {
        days.append(Day(segment: segment, base: next, stories: stories))
        firstRecord += UInt32(segment.count)
    }

    mutating func setStory(_ story: StoryID, of sequence: UInt32) {
        if sequence >= firstRecord {
            records[Int(sequence - firstRecord)].story = story
        } else if let index = days.lastIndex(where: { $0.base <= sequence }) {
            days[index].stories[days[index].place(sequence)] = story
        }
    }

    mutating func setDevelopments(_ developments: [Development], of sequence: UInt32) {
        records[Int(sequence - firstRecord)].facts.developments = developments
    }

    /// Takes the latest articles back, down to the sequence number: none of a finished day.
    mutating func removeLast(to sequence: UInt32) {
        while next > sequence, let record = records.popLast() { sequences[record.facts.article] = nil }
    }

    /// Drops the oldest articles, up to the sequence number; a segment goes with its last one.
    mutating func removeFirst(before sequence: UInt32) {
        first = sequence
        days.removeAll { $0.end <= sequence }
        if sequence > firstRecord { forgetRecords(before: sequence) }
    }

    private mutating func forgetRecords(before sequence: UInt32) {
        let count = Int(sequence - firstRecord)
        for record in records[..<count] { sequences[record.facts.article] = nil }
        records.removeFirst(count)
        firstRecord = sequence
    }

    /// Where a segment would begin that holds the oldest records: at the first of them, or at the segment of the same day that it
    /// replaces. Nil where its articles are not these.
    func base(of segment: DaySegment) -> UInt32? {
        let last = days.last.flatMap { $0.segment.identity.day == segment.identity.day ? $0 : nil }
        let base = last?.base ?? firstRecord
        let known = last?.segment.count ?? 0
        guard segment.count > known, segment.count - known <= records.count else { return nil }
        for place in 0..<known where last?.segment.article(place) != segment.article(place) { return nil }
        for place in known..<segment.count where records[place - known].facts.article != segment.article(place) { return nil }
        return base
    }

    /// Takes a segment in the place of the records that it holds, and of a shorter one of the same day. `base`: as `base(of:)` says.
    mutating func adopt(_ segment: DaySegment, base: UInt32) {
        var stories: [StoryID] = []
        if let last = days.last, last.base == base { stories = days.removeLast().stories }
        stories += records.prefix(segment.count - stories.count).map(\.story)
        days.append(Day(segment: segment, base: base, stories: stories))
        forgetRecords(before: base + UInt32(segment.count))
        // Their room too: a day's records do not come back.
        records = Array(records)
        sequences = [ArticleID: UInt32](uniqueKeysWithValues: sequences.map { ($0.key, $0.value) })
    }
}
