/// Lists of articles by 32-bit key, the newest first: what LSH bands, sampled shingles, headlines and terms are looked up in.
///
/// Flat arrays: a table of heads of eight bytes by open addressing, and chained entries of eight bytes. Most keys are met in one
/// article only, whose sequence number stands in the head itself, so that such a posting costs no entry. Entries since the last
/// `commit` can be taken back exactly, in reverse order.
struct PostingTable: Sendable {
    private struct Head {
        var key: UInt32 = 0
        var link = PostingLink.none
    }

    private struct Entry {
        var sequence: UInt32
        var older: PostingLink
    }

    private static let smallest = 64

    private var heads: [Head]
    private var used = 0
    private var entries: [Entry] = []
    /// Postings held, the expired ones included until they are packed away.
    private(set) var count = 0
    /// Keys of the entries since the last commit, in order.
    private var uncommitted: [UInt32] = []
    /// Entries below this sequence number have expired.
    private var first: UInt32 = 0
    /// `first` when the table was packed last.
    private var packedFirst: UInt32 = 0
    /// One above the newest article's sequence number.
    private var next: UInt32 = 0
    private let salt: UInt32

    /// `salt` spreads keys over the table, so that crafted keys do not meet in one place of everyone's table.
    init(salt: UInt32 = 0x9e37_79b9) {
        self.salt = salt | 1
        heads = [Head](repeating: Head(), count: Self.smallest)
    }

    /// Bytes of the arrays in use.
    var bytes: Int { heads.count * MemoryLayout<Head>.stride + entries.count * MemoryLayout<Entry>.stride }

    mutating func insert(_ key: UInt32, _ sequence: UInt32) {
        add(key, sequence)
        uncommitted.append(key)
    }

    private mutating func add(_ key: UInt32, _ sequence: UInt32) {
        if (used + 1) * 4 > heads.count * 3 { rebuild(heads.count + heads.count / 2) }
        let index = slot(key)
        let link = heads[index].link
        if link == .none {
            heads[index] = Head(key: key, link: PostingLink(article: sequence))
            used += 1
        } else if link == .emptied {
            heads[index].link = PostingLink(article: sequence)
        } else {
            heads[index].link = PostingLink(entry: entries.count)
            entries.append(Entry(sequence: sequence, older: link))
        }
        count += 1
        next = max(next, sequence + 1)
    }

    /// Calls `body` with the newest articles under a key, at most `depth` of them; answers how many.
    @discardableResult
    func forEach(_ key: UInt32, depth: Int, _ body: (UInt32) -> Void) -> Int {
        walk(heads[slot(key)].link, depth: depth, body)
    }

    @discardableResult
    private func walk(_ start: PostingLink, depth: Int, _ body: (UInt32) -> Void) -> Int {
        var link = start
        var left = depth
        while left > 0, !link.isEnd {
            let entry = link.entry.map { entries[$0] } ?? Entry(sequence: link.article, older: .none)
            guard entry.sequence >= first else { break }
            body(entry.sequence)
            link = entry.older
            left -= 1
        }
        return depth - left
    }

    /// Calls `body` with every key and living article, in no order; a key's articles come together, the newest first.
    func forEachEntry(_ body: (UInt32, UInt32) -> Void) {
        for head in heads { walk(head.link, depth: .max) { body(head.key, $0) } }
    }

    mutating func commit() { uncommitted.removeAll(keepingCapacity: true) }

    mutating func rollBack() {
        for key in uncommitted.reversed() {
            let index = slot(key)
            if heads[index].link.entry == nil {
                heads[index].link = .emptied
            } else if let entry = entries.popLast() {
                // Its own, since all later ones have been taken back.
                heads[index].link = entry.older
            }
            count -= 1
        }
        uncommitted.removeAll(keepingCapacity: true)
    }

    /// Forgets articles before a sequence number; packs the table once a quarter of it has expired. Only after `commit`.
    mutating func expire(before sequence: UInt32) {
        first = max(first, sequence)
        let expired = Int(first) - Int(packedFirst)
        if expired * 4 > Int(max(next, first)) - Int(packedFirst) { pack() }
    }

    private mutating func pack() {
        var living = PostingTable(salt: salt)
        let keys = heads.reduce(0) { $0 + (isLiving($1.link) ? 1 : 0) }
        living.rebuild(max(Self.smallest, keys + keys / 2))
        for head in heads where isLiving(head.link) {
            var sequences: [UInt32] = []
            walk(head.link, depth: .max) { sequences.append($0) }
            for sequence in sequences.reversed() { living.add(head.key, sequence) }
        }
        living.first = first
        living.packedFirst = first
        living.next = next
        self = living
    }

    private func isLiving(_ link: PostingLink) -> Bool {
        var isLiving = false
        walk(link, depth: 1) { _ in isLiving = true }
        return isLiving
    }

    private func slot(_ key: UInt32) -> Int {
        heads.withUnsafeBufferPointer { heads in
            var mixed = key &* salt
            mixed ^= mixed >> 15
            mixed = mixed &* 0x85eb_ca6b
            mixed ^= mixed >> 13
            // The hash as a fraction of the table, whose size need be no power of two.
            var index = Int(truncatingIfNeeded: (UInt64(mixed) &* UInt64(heads.count)) >> 32)
            while heads[index].link != .none, heads[index].key != key {
                index += 1
                if index == heads.count { index = 0 }
            }
            return index
        }
    }

    /// The same heads in a table of another size.
    private mutating func rebuild(_ size: Int) {
        let old = heads
        heads = [Head](repeating: Head(), count: size)
        for head in old where head.link != .none { heads[slot(head.key)] = head }
    }
}
