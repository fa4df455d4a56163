import Text

/// Chooses and weighs the terms of an article's vector: words, names more than others, pairs of neighbouring words, and
/// the words of the headline, which are compared with headlines once more.
///
/// Words are cut to stems of six code points, which folds most inflections without a word list, and weighed by log(1 + count) times
/// inverse document frequency; those of the title and the first words of the text count more. Scripts without spaces
/// give runs of code points instead of words.
struct TermCollector: Sendable {
    /// Words of a text without a headline that stand for one.
    static let openingWords = 14
    /// Bytes of the text that are read at most, so that no megabyte article is folded whole.
    static let maximumBytes = 8_192
    /// Terms kept of each kind, the weightiest.
    static let maximumTerms = 192
    /// Below this weight (1/8 of a natural logarithm) a word is too common to make a pair.
    static let minimumPairWeight = 10
    /// `StoryWeights.unknownLength` and `unknownNameHalves` of a language whose words were counted. By hand: the measurement is in
    /// Benchmarks/stories.md.
    private static let learntLength: UInt64 = 63_877
    private static let learntNameHalves: UInt64 = 4

    private var reader = WordReader(frequencies: .builtIn, languageWords: .builtIn, places: PlaceReader(names: .builtIn))
    private let folding = Tokenizer(folding: .caseAndDiacritics)
    private let probes: Int

    init(probes: Int) { self.probes = probes }

    /// What was counted of words, beside what the built-in table says.
    var learnt: LearntFrequencies {
        get { reader.learnt }
        set { reader.learnt = newValue }
    }

    func collect(title: String, text: String, tokens: Tokens, titleWords: Int) -> (vector: TermVector, probes: [UInt32]) {
        guard !isPlain(tokens) else { return collect(tokens, titleWords: titleWords) }
        let (folded, foldedTitleWords) = folded(title: title, text: text)
        return collect(folded, titleWords: foldedTitleWords)
    }

    private func folded(title: String, text: String) -> (tokens: Tokens, titleWords: Int) {
        var folded = folding.tokens(in: title.utf8.count > Self.maximumBytes ? cut(title) : title)
        let titleWords = folded.count
        folding.append(text.utf8.count > Self.maximumBytes ? cut(text) : text, to: &folded)
        return (folded, titleWords)
    }

    /// The terms that an article may have, as they are written there.
    func words(title: String, text: String) -> TermWords {
        let (tokens, titleWords) = folded(title: title, text: text)
        return TermWords(reader.read(tokens, titleWords: titleWords).words, tokens)
    }

    /// Whether the words that will be read hold ASCII alone, so that there is nothing to fold.
    private func isPlain(_ tokens: Tokens) -> Bool {
        let words = min(tokens.count, StoryWeights.words)
        let end = words == 0 ? 0 : Int(tokens.ends[words - 1])
        return tokens.bytes.withUnsafeBufferPointer { bytes in
            var bits: UInt8 = 0
            for byte in bytes[..<end] { bits |= byte }
            return bits < 0x80
        }
    }

    private func cut(_ text: String) -> String { String(decoding: text.utf8.prefix(Self.maximumBytes), as: UTF8.self) }

    private func collect(_ tokens: Tokens, titleWords: Int) -> (vector: TermVector, probes: [UInt32]) {
        let reading = reader.read(tokens, titleWords: titleWords)
        let words = reading.words
        let (length, nameWeight) = Self.lengthAndNameWeight(reading)
        var singles: [TermCount] = []
        var pairs: [TermCount] = []
        var headline: [TermCount] = []
        singles.reserveCapacity(words.count)
        pairs.reserveCapacity(words.count)
        for (index, word) in words.enumerated() {
            word.append(next: index + 1 < words.count ? words[index + 1] : nil, singles: &singles, pairs: &pairs, headline: &headline)
        }
        // A headline alone has few words and a threshold of its own.
        let most = titleWords == tokens.count ? UInt64(FixedPoint.one) : StoryWeights.heaviest
        func weighed(_ counts: [TermCount], _ root: UInt64, weight: (TermCount) -> UInt64) -> [Weighed] {
            Self.weighed(TermCount.merged(counts), share: (root * length) >> 16, most: most, weight: weight)
        }
        var terms = weighed(singles, StoryWeights.wordShare) { $0.wordWeight(ofName: nameWeight) }
        terms += weighed(pairs, StoryWeights.pairShare, weight: \.pairWeight)
        let heaviest = terms.sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }
        terms += weighed(headline, StoryWeights.headlineShare, weight: \.headlineWeight)
        terms.sort { $0.term < $1.term }
        let vector = TermVector(terms: terms.map(\.term), weights: terms.map(\.weight), language: reading.language)
        return (vector, heaviest.prefix(probes).map(\.term))
    }

    /// Where the rarity of words is not known strangers are more alike, and names are what is rare; where it was counted, half as much.
    private static func lengthAndNameWeight(_ reading: WordReader.Reading) -> (length: UInt64, name: UInt64) {
        guard reading.isForeign else { return (UInt64(FixedPoint.one), StoryWeights.nameHalves) }
        return reading.isLearnt ? (learntLength, learntNameHalves) : (StoryWeights.unknownLength, StoryWeights.unknownNameHalves)
    }

    private struct Weighed {
        var term: UInt32
        var weight: UInt16
    }

    /// Scales the weightiest terms to a vector of the length `share` (a 16-bit fraction: the root of the kind's part in a
    /// similarity; the squares of all kinds' shares add up to one), with no term above `most`.
    private static func weighed(_ counts: [TermCount], share: UInt64, most: UInt64, weight: (TermCount) -> UInt64) -> [Weighed] {
        var kept = counts.map { (count: $0, weight: weight($0)) }.filter { $0.weight > 0 }
        if kept.count > maximumTerms {
            kept.sort { ($1.weight, $0.count.term) < ($0.weight, $1.count.term) }
            kept.removeLast(kept.count - maximumTerms)
        }
        let length = FixedPoint.squareRoot(kept.reduce(0) { $0 + $1.weight * $1.weight })
        guard length > 0 else { return [] }
        return kept.compactMap { item in
            let value = UInt16(clamping: min(item.weight * share / length, most)) & ~TermVector.nameBit
            guard value > 0 else { return nil }
            return Weighed(term: item.count.term, weight: value | (item.count.isName ? TermVector.nameBit : 0))
        }
    }
}
