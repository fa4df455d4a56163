import Text

/// A word of an article on its way into the vector.
struct StoryWord {
    /// Of the word's stem, or of a run of code points in scripts without spaces.
    var hash: UInt64
    /// Inverse document frequency in 1/8 of a natural logarithm.
    var rarity: Int
    /// Whether it counts as a name.
    var isName = false
    var isLead = false
    /// Whether it belongs to the headline, or to the first words of a text without one.
    var isHeadline = false
    /// Whether it stands for a place, by whatever name.
    var isPlace = false
    /// Whether it stands for a run of code points.
    var isRun = false
    /// The longer run from here, which takes the place of a pair.
    var longRunHash: UInt64?
    /// The tokens that it was read from.
    var tokens = 0..<0
    /// Those of the longer run, where there is one.
    var longRunTokens = 0..<0

    /// The word as a term of a vector.
    var term: UInt32 { isPlace ? TermHash.place(hash) : TermHash.word(hash) }

    /// Adds this word, its pair with the next one, and its place in the headline to the counts.
    func append(next: StoryWord?, singles: inout [TermCount], pairs: inout [TermCount], headline: inout [TermCount]) {
        guard rarity > 0 else { return }
        if isHeadline { headline.append(TermCount(term: TermHash.headline(hash), count: 1, rarity: rarity)) }
        singles.append(
            TermCount(
                term: term, count: isLead ? StoryWeights.leadCount : 1, names: isName ? 1 : 0, rarity: rarity))
        if let longRunHash {
            pairs.append(TermCount(term: TermHash.pair(longRunHash, 1), count: 1, rarity: 2 * rarity))
        } else if let next, !isRun, !next.isRun, min(rarity, next.rarity) >= TermCollector.minimumPairWeight {
            pairs.append(TermCount(term: TermHash.pair(hash, next.hash), count: 1, rarity: rarity + next.rarity))
        }
    }
}
