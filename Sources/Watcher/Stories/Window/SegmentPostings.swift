/// The postings of a finished day under one kind of key: sorted entries, found by the first bits of the key.
///
/// As many buckets as the day has places, rounded up to a power of two: what a bucket does not say of the key and the place together
/// fit 32 bits. A bucket holds as many entries as an article has keys, whoever chose the keys: they are mixed, and searched by halving.
struct SegmentPostings: Sendable {
    // Point into the segment's memory, which lives as long as the segment that these postings are part of.
    private nonisolated(unsafe) let starts: UnsafeBufferPointer<UInt32>
    private nonisolated(unsafe) let entries: UnsafeBufferPointer<UInt32>
    private let bits: UInt32

    /// Nil where the sections contradict each other. `articles`: how many the day has.
    init?(starts: UnsafeBufferPointer<UInt32>, entries: UnsafeBufferPointer<UInt32>, articles: Int) {
        let bits = Self.bits(articles)
        guard starts.count == (1 << Int(bits)) + 1, starts[starts.count - 1] == entries.count else { return nil }
        var isAscending = starts[0] == 0
        for index in starts.indices.dropFirst() { isAscending = isAscending && starts[index - 1] <= starts[index] }
        guard isAscending else { return nil }
        let mask = UInt32(1) << bits - 1
        var largest: UInt32 = 0
        for entry in entries { largest = max(largest, entry & mask) }
        guard entries.isEmpty || largest < articles else { return nil }
        self.starts = starts
        self.entries = entries
        self.bits = bits
    }

    var count: Int { entries.count }

    /// Where the entries of a key may lie: its bucket.
    ///
    /// A key is looked up in every day of the window, and each day's tables lie far apart in memory. So the look-up has parts, each of which
    /// the window does for all days before the next: they wait for memory together.
    struct Search {
        fileprivate var low: Int
        fileprivate var count: Int
        fileprivate let lowest: Int
    }

    /// - Parameter mixed: the key, as `mixed` has it.
    @inline(__always)
    func search(_ mixed: UInt32) -> Search {
        let bucket = Int(mixed >> (32 - bits))
        let lowest = Int(starts[bucket])
        return Search(low: lowest, count: Int(starts[bucket + 1]) - lowest, lowest: lowest)
    }

    /// Halves the bucket once, without a jump.
    @inline(__always)
    func narrow(_ search: inout Search, _ mixed: UInt32) {
        guard search.count > 1 else { return }
        let half = search.count / 2
        search.low &+= entries[search.low &+ half &- 1] <= last(mixed) ? half : 0
        search.count &-= half
    }

    /// Calls `body` with the newest places under a key, at most `depth` of them and none before `first`; answers how many.
    @inline(__always)
    func forEach(_ search: Search, _ mixed: UInt32, depth: Int, first: UInt32, _ body: (UInt32) -> Void) -> Int {
        let rest = mixed << bits
        var index = end(search, mixed)
        let mask = UInt32(1) << bits - 1
        var met = 0
        while met < depth, index > search.lowest {
            index -= 1
            let entry = entries[index]
            guard entry & ~mask == rest, entry & mask >= first else { break }
            body(entry & mask)
            met += 1
        }
        return met
    }

    /// Where the entries of a key end.
    private func end(_ search: Search, _ mixed: UInt32) -> Int {
        var search = search
        while search.count > 1 { narrow(&search, mixed) }
        return search.count == 1 && entries[search.low] <= last(mixed) ? search.low + 1 : search.low
    }

    /// The last entry that a key could have.
    @inline(__always)
    private func last(_ mixed: UInt32) -> UInt32 { mixed << bits | (UInt32(1) << bits - 1) }

    /// Calls `body` with every key and place that is not before `first`, in no order.
    func forEachEntry(first: UInt32, _ body: (UInt32, UInt32) -> Void) {
        let mask = UInt32(1) << bits - 1
        for bucket in 0..<starts.count - 1 {
            for index in Int(starts[bucket])..<Int(starts[bucket + 1]) where entries[index] & mask >= first {
                let entry = entries[index]
                body(Self.unmixed(UInt32(bucket) << (32 - bits) | entry >> bits), entry & mask)
            }
        }
    }

    /// Bits of a place in a day of so many articles, at least one.
    static func bits(_ articles: Int) -> UInt32 { UInt32(max(1, Int.bitWidth - max(0, articles - 1).leadingZeroBitCount)) }

    /// A bijection that spreads all bits into the upper ones (the finaliser of MurmurHash3, Appleby 2011).
    static func mixed(_ key: UInt32) -> UInt32 {
        var bits = key
        bits = (bits ^ (bits >> 16)) &* 0x85eb_ca6b
        bits = (bits ^ (bits >> 13)) &* 0xc2b2_ae35
        return bits ^ (bits >> 16)
    }

    /// The key that was mixed: each step of `mixed` taken back, the factors by their inverses modulo 2^32.
    private static func unmixed(_ value: UInt32) -> UInt32 {
        var bits = value ^ (value >> 16)
        bits = bits &* 0x7ed1_b41d
        bits ^= (bits >> 13) ^ (bits >> 26)
        bits = bits &* 0xa5cb_9243
        return bits ^ (bits >> 16)
    }
}
