/// How often, and how, a term occurs in an article.
struct TermCount {
    var term: UInt32
    /// Occurrences; those in the lead count more.
    var count: Int
    var occurrences = 1
    /// Occurrences with a capital letter within a sentence.
    var names = 0
    /// Inverse document frequency in 1/8 of a natural logarithm; of a pair that of both words together.
    var rarity: Int

    var isName: Bool { names > 0 && names * 2 >= occurrences }

    /// More for names, which tell events of one kind apart: `ofName` halves.
    func wordWeight(ofName: UInt64) -> UInt64 {
        UInt64(FixedPoint.log2(UInt64(1 + count)) * rarity) * (isName ? ofName : 2)
    }

    var pairWeight: UInt64 {
        UInt64((256 + FixedPoint.log2(UInt64(occurrences)) * 177 / 256) * rarity)
    }

    /// A headline is short: what counts is whether it names the rare things, not how often; common words say nothing there.
    var headlineWeight: UInt64 { UInt64(max(0, 5 * rarity - 28)) }

    /// One item per term, ascending.
    static func merged(_ counts: [TermCount]) -> [TermCount] {
        var merged: [TermCount] = []
        merged.reserveCapacity(counts.count)
        for item in counts.sorted(by: { $0.term < $1.term }) {
            guard let last = merged.last, last.term == item.term else {
                merged.append(item)
                continue
            }
            merged[merged.count - 1].count += item.count
            merged[merged.count - 1].occurrences += item.occurrences
            merged[merged.count - 1].names += item.names
        }
        return merged
    }
}
