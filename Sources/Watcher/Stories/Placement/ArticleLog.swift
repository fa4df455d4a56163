import Model

/// The articles of the window in the order they were placed. Each has a sequence number, which is never used again.
struct ArticleLog: Sendable {
    private(set) var records: [ArticleRecord] = []
    /// The sequence number of the first record.
    private(set) var first: UInt32 = 0
    private var sequences: [ArticleID: UInt32] = [:]

    /// The sequence number that the next article gets.
    var next: UInt32 { first + UInt32(records.count) }

    /// The record with a sequence number within the window.
    subscript(_ sequence: UInt32) -> ArticleRecord {
        get { records[Int(sequence - first)] }
        set { records[Int(sequence - first)] = newValue }
    }

    func sequence(of article: ArticleID) -> UInt32? { sequences[article] }

    mutating func append(_ record: ArticleRecord) {
        sequences[record.article] = next
        records.append(record)
    }

    mutating func setStory(_ story: StoryID, of sequence: UInt32) { records[Int(sequence - first)].story = story }

    mutating func removeLast(to count: Int) {
        while records.count > count {
            if let record = records.popLast() { sequences[record.article] = nil }
        }
    }

    /// Drops the oldest records, up to the sequence number.
    mutating func removeFirst(before sequence: UInt32) {
        let count = Int(sequence - first)
        for record in records[..<count] { sequences[record.article] = nil }
        records.removeFirst(count)
        first = sequence
    }
}
