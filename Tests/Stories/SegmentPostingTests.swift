import Testing

@testable import Stories

/// Sorted postings say what the table says.
@Suite struct SegmentPostingTests {
    private func postings(_ entries: [(UInt32, UInt32)], articles: Int) throws -> (SegmentPostings, WindowPostings) {
        var sorter = PostingSorter()
        var table = WindowPostings()
        for (key, place) in entries {
            sorter.add(key, place)
            table.insert(key, place)
        }
        table.commit()
        let sorted = sorter.sorted(articles: articles)
        // The tests' own; small, and never freed.
        let starts = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: sorted.starts.count)
        let sortedEntries = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: sorted.entries.count)
        _ = (starts.initialize(from: sorted.starts), sortedEntries.initialize(from: sorted.entries))
        return (
            try #require(
                SegmentPostings(starts: UnsafeBufferPointer(starts), entries: UnsafeBufferPointer(sortedEntries), articles: articles)),
            table
        )
    }

    @Test(arguments: [1, 2, 3, 100, 257]) func everyKeyLeadsToItsArticlesTheNewestFirst(articles: Int) throws {
        var generator = SplitMix(state: 3)
        var entries: [(UInt32, UInt32)] = []
        for place in 0..<UInt32(articles) {
            for _ in 0..<5 { entries.append((UInt32(truncatingIfNeeded: generator.next() % 97), place)) }
            entries.append((.max, place))
            entries.append((UInt32(truncatingIfNeeded: generator.next()), place))
        }
        let (postings, table) = try postings(entries, articles: articles)
        for (key, depth) in entries.flatMap({ [($0.0, 4), ($0.0, 1_000)] }) + [(0xdead_beef, 4)] {
            var found: [UInt32] = []
            var expected: [UInt32] = []
            #expect(postings.places(of: key, depth: depth, first: 0) { found.append($0) } == found.count)
            table.forEach(key, depth: depth) { expected.append($0) }
            #expect(found == expected)
            var late: [UInt32] = []
            _ = postings.places(of: key, depth: depth, first: UInt32(articles / 2)) { late.append($0) }
            #expect(late == expected.filter { $0 >= articles / 2 })
        }
        var all: [[UInt32]] = []
        postings.forEachEntry(first: 0) { all.append([$0, $1]) }
        #expect(all.map { "\($0)" }.sorted() == entries.map { "\([$0.0, $0.1])" }.sorted())
    }

    @Test func aWindowLooksAtTheNewestDaysFirst() throws {
        var window = WindowPostings()
        let (early, _) = try postings((0..<10).map { (5, $0) }, articles: 10)
        window.adopt(early, base: 0, end: 10)
        let (late, _) = try postings((0..<10).map { (5, $0) }, articles: 10)
        window.adopt(late, base: 10, end: 20)
        for sequence in 20..<UInt32(23) { window.insert(5, sequence) }
        var found: [UInt32] = []
        window.forEach(5, depth: 15) { found.append($0) }
        #expect(found == (8..<23).reversed())
        window.expire(before: 12)
        found = []
        window.forEach(5, depth: 100) { found.append($0) }
        #expect(found == (12..<23).reversed())
    }

    /// Keys of a language may be chosen by whoever writes: all in one bucket are searched by halving, and found.
    @Test func keysThatMeetInOneBucketAreFound() throws {
        let keys = (0..<UInt32.max).lazy.filter { SegmentPostings.mixed($0) >> 24 == 1 }.prefix(3_000)
        let entries = keys.enumerated().map { ($1, UInt32($0 % 250)) }
        let (postings, _) = try postings(entries, articles: 250)
        for (key, place) in entries {
            var found: [UInt32] = []
            _ = postings.places(of: key, depth: 10, first: 0) { found.append($0) }
            #expect(found == [place])
        }
    }
}

extension SegmentPostings {
    /// As a window looks a key up in one of its days.
    fileprivate func places(of key: UInt32, depth: Int, first: UInt32, _ body: (UInt32) -> Void) -> Int {
        let mixed = Self.mixed(key)
        var search = search(mixed)
        narrow(&search, mixed)
        return forEach(search, mixed, depth: depth, first: first, body)
    }
}
