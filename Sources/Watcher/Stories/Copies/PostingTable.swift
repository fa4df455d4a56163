/// Lists of articles by 32-bit key, the newest first: what LSH bands, sampled shingles, headlines and terms are looked up in.
///
/// Flat arrays: a table of heads by open addressing, and chained entries of eight bytes. Articles are named by their
/// sequence number. Entries since the last `commit` can be taken back exactly, in reverse order.
struct PostingTable: Sendable {
    private struct Head {
        var key: UInt32 = 0
        /// 1 + index of the newest entry; 0 in an emptied list.
        var entry: UInt32 = 0
        var isUsed = false
    }

    private struct Entry {
        var sequence: UInt32
        /// 1 + index of the next older entry; 0 at the end.
        var older: UInt32
    }

    private var heads: [Head]
    private var used = 0
    private var entries: [Entry] = []
    /// Keys of the entries since the last commit, in order.
    private var uncommitted: [UInt32] = []
    /// Entries below this sequence number have expired.
    private var first: UInt32 = 0
    private let salt: UInt32

    /// `salt` spreads keys over the table, so that crafted keys do not meet in one place of everyone's table.
    init(salt: UInt32 = 0x9e37_79b9) {
        self.salt = salt | 1
        heads = [Head](repeating: Head(), count: 64)
    }

    var count: Int { entries.count }

    mutating func insert(_ key: UInt32, _ sequence: UInt32) {
        if (used + 1) * 10 > heads.count * 7 { grow() }
        let index = slot(key)
        if !heads[index].isUsed {
            heads[index].isUsed = true
            heads[index].key = key
            used += 1
        }
        entries.append(Entry(sequence: sequence, older: heads[index].entry))
        heads[index].entry = UInt32(truncatingIfNeeded: entries.count)
        uncommitted.append(key)
    }

    /// Calls `body` with the newest articles under a key, at most `depth` of them.
    func forEach(_ key: UInt32, depth: Int, _ body: (UInt32) -> Void) {
        let head = heads[slot(key)]
        guard head.isUsed else { return }
        var next = head.entry
        var left = depth
        while next != 0, left > 0 {
            let entry = entries[Int(next) - 1]
            guard entry.sequence >= first else { return }
            body(entry.sequence)
            next = entry.older
            left -= 1
        }
    }

    /// Calls `body` with every key and living article, in no order.
    func forEachEntry(_ body: (UInt32, UInt32) -> Void) {
        for head in heads where head.isUsed { forEach(head.key, depth: .max) { body(head.key, $0) } }
    }

    mutating func commit() { uncommitted.removeAll(keepingCapacity: true) }

    mutating func rollBack() {
        for key in uncommitted.reversed() {
            guard let entry = entries.popLast() else { break }
            heads[slot(key)].entry = entry.older
        }
        uncommitted.removeAll(keepingCapacity: true)
    }

    /// Forgets articles before a sequence number; packs the table once half of it has expired. Only after `commit`.
    mutating func expire(before sequence: UInt32) {
        first = max(first, sequence)
        let firstLiving = entries.firstIndex { $0.sequence >= first } ?? entries.count
        if firstLiving * 2 > entries.count { pack() }
    }

    private mutating func pack() {
        var living: [(key: UInt32, sequence: UInt32)] = []
        forEachEntry { living.append(($0, $1)) }
        living.sort { ($0.sequence, $0.key) < ($1.sequence, $1.key) }
        heads = [Head](repeating: Head(), count: 64)
        used = 0
        entries = []
        entries.reserveCapacity(living.count)
        for item in living { insert(item.key, item.sequence) }
        commit()
    }

    private func slot(_ key: UInt32) -> Int {
        let mask = heads.count - 1
        var mixed = key &* salt
        mixed ^= mixed >> 15
        var index = Int(truncatingIfNeeded: (mixed &* 0x85eb_ca6b) >> 7) & mask
        while heads[index].isUsed, heads[index].key != key { index = (index + 1) & mask }
        return index
    }

    private mutating func grow() {
        let old = heads
        heads = [Head](repeating: Head(), count: old.count * 2)
        for head in old where head.isUsed { heads[slot(head.key)] = head }
    }
}
