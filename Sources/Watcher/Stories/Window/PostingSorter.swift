/// Collects the postings of a day and sorts them for its segment.
struct PostingSorter {
    private var keys: [UInt32] = []
    private var places: [UInt32] = []

    mutating func add(_ key: UInt32, _ place: UInt32) {
        keys.append(SegmentPostings.mixed(key))
        places.append(place)
    }

    /// Where the buckets begin, and the entries, each bucket ascending.
    consuming func sorted(articles: Int) -> (starts: [UInt32], entries: [UInt32]) {
        let bits = SegmentPostings.bits(articles)
        var starts = [UInt32](repeating: 0, count: (1 << Int(bits)) + 1)
        for key in keys { starts[Int(key >> (32 - bits)) + 1] += 1 }
        for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
        var next = starts
        var entries = [UInt32](repeating: 0, count: keys.count)
        for (key, place) in zip(keys, places) {
            let bucket = Int(key >> (32 - bits))
            entries[Int(next[bucket])] = key << bits | place
            next[bucket] += 1
        }
        entries.withUnsafeMutableBufferPointer { entries in
            for bucket in 0..<starts.count - 1 {
                Self.sort(UnsafeMutableBufferPointer(rebasing: entries[Int(starts[bucket])..<Int(starts[bucket + 1])]))
            }
        }
        return (starts, entries)
    }

    /// Buckets are small unless somebody crafted them.
    private static func sort(_ entries: UnsafeMutableBufferPointer<UInt32>) {
        var entries = entries
        guard entries.count <= 64 else { return entries.sort() }
        for index in entries.indices.dropFirst() {
            let entry = entries[index]
            var place = index
            while place > 0, entries[place - 1] > entry {
                entries[place] = entries[place - 1]
                place -= 1
            }
            entries[place] = entry
        }
    }
}
