/// Lists of articles by key over the whole window: a table for the present day, sorted postings for each finished one.
struct WindowPostings: Sendable {
    private struct Day: Sendable {
        let postings: SegmentPostings
        /// The sequence number of the day's first article.
        let base: UInt32
        let end: UInt32
    }

    private var table: PostingTable
    /// The oldest first.
    private var days: [Day] = []
    /// Articles below this sequence number have expired.
    private var first: UInt32 = 0

    init(salt: UInt32 = 0x9e37_79b9) { table = PostingTable(salt: salt) }

    mutating func insert(_ key: UInt32, _ sequence: UInt32) { table.insert(key, sequence) }

    /// Calls `body` with the newest articles under a key, at most `depth` of them.
    func forEach(_ key: UInt32, depth: Int, _ body: (UInt32) -> Void) {
        var left = depth - table.forEach(key, depth: depth, body)
        guard left > 0, !days.isEmpty else { return }
        let mixed = SegmentPostings.mixed(key)
        withUnsafeTemporaryAllocation(of: SegmentPostings.Search.self, capacity: days.count) { searches in
            for index in days.indices { searches.initializeElement(at: index, to: days[index].postings.search(mixed)) }
            for index in days.indices { days[index].postings.narrow(&searches[index], mixed) }
            var index = days.count
            while left > 0, index > 0 {
                index -= 1
                let base = days[index].base
                left -= days[index].postings.forEach(searches[index], mixed, depth: left, first: first > base ? first - base : 0) {
                    body(base + $0)
                }
            }
        }
    }

    /// Calls `body` with every key and living article, in no order.
    func forEachEntry(_ body: (UInt32, UInt32) -> Void) {
        table.forEachEntry(body)
        for day in days {
            day.postings.forEachEntry(first: first > day.base ? first - day.base : 0) { body($0, day.base + $1) }
        }
    }

    mutating func commit() { table.commit() }

    mutating func rollBack() { table.rollBack() }

    /// Forgets articles before a sequence number; a day goes with its last one. Only after `commit`.
    mutating func expire(before sequence: UInt32) {
        first = max(first, sequence)
        days.removeAll { $0.end <= first }
        table.expire(before: sequence)
    }

    /// Takes a day's postings in the place of what the table holds of it, and of an earlier part of the same day. Only after `commit`.
    mutating func adopt(_ postings: SegmentPostings, base: UInt32, end: UInt32) {
        days.removeAll { $0.base == base }
        days.append(Day(postings: postings, base: base, end: end))
        table.expire(before: end)
    }
}
