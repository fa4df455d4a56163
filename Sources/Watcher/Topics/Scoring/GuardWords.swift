/// Words and beginnings of words of which an article must hold at least one for a query to match.
struct GuardWords {
    var words: [UInt64] = []
    var stems: [UInt64] = []
    /// Bytes of the shortest of them: the longer, the rarer.
    private var length = Int.max

    /// Nil where no word is certain: patterns, and prefixes of less than three bytes.
    init?(_ node: QueryNode) {
        switch node {
        case .term(let term):
            guard let own = GuardWords(term) else { return nil }
            self = own
        case .weighted(let inner, _):
            guard let own = GuardWords(inner) else { return nil }
            self = own
        case .any(let nodes):
            for node in nodes {
                guard let own = GuardWords(node) else { return nil }
                words += own.words
                stems += own.stems
                length = min(length, own.length)
            }
        case .all(let required, _, _):
            // The fewest alternatives, then the longest words; the first on a tie.
            let candidates = required.compactMap { GuardWords($0) }
            guard let best = candidates.min(by: { ($0.count, -$0.length) < ($1.count, -$1.length) }) else { return nil }
            self = best
        }
    }

    private init?(_ term: QueryTerm) {
        switch term.kind {
        case .phrase(let phrase), .near(let phrase, _): take(longestOf: phrase[...])
        case .prefix(let phrase):
            guard phrase.count == 1 else {
                take(longestOf: phrase.dropLast())
                return
            }
            let bytes = phrase[0].bytes
            guard bytes.count >= WordHash.stemLength else { return nil }
            stems = [WordHash.of(bytes.prefix(WordHash.stemLength))]
            length = bytes.count
        case .regex: return nil
        }
    }

    private mutating func take(longestOf words: ArraySlice<QueryWord>) {
        guard let longest = words.max(by: { $0.bytes.count < $1.bytes.count }) else { return }
        self.words = [longest.hash]
        length = longest.bytes.count
    }

    private var count: Int { words.count + stems.count }
}
