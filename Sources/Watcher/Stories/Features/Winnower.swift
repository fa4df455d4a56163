/// Chooses a few of a text's shingles so that texts with a passage in common have one of them in common, wherever the passage stands.
///
/// Of every run of shingles the smallest hash is chosen (Schleimer, Wilkerson, Aiken, "Winnowing: local algorithms for document
/// fingerprinting", 2003): two texts that share a whole run share the choice from it, which a choice by the hash alone does not
/// promise. About one shingle in eight is chosen.
enum Winnower {
    /// Shingles in a run: a passage of this many shingles, 20 words, is always met.
    static let run = 16

    /// A text of so many shingles, but less than a run, keeps all of them: where a longer one holds it, the longer one's choice from a run
    /// may lie beside it, but all its choices do for one in five alone.
    static let short = 8

    /// The distinct chosen hashes, ascending; at most `maximum`, the smallest, which texts that hold them choose alike.
    static func choose(_ hashes: [UInt32], maximum: Int) -> [UInt32] {
        if (short..<run).contains(hashes.count) { return Array(Set(hashes).sorted().prefix(maximum)) }
        var chosen: [UInt32] = []
        hashes.withUnsafeBufferPointer { hashes in
            guard !hashes.isEmpty else { return }
            var smallest = -1
            for end in min(run, hashes.count) - 1..<hashes.count {
                let start = max(0, end - run + 1)
                if smallest < start {
                    smallest = start
                    for place in start...end where hashes[place] < hashes[smallest] { smallest = place }
                } else if hashes[end] < hashes[smallest] {
                    smallest = end
                } else {
                    continue
                }
                chosen.append(hashes[smallest])
            }
        }
        chosen.sort()
        var distinct: [UInt32] = []
        for hash in chosen where hash != distinct.last && distinct.count < maximum { distinct.append(hash) }
        return distinct
    }
}
