import Text

/// The words of an article behind the terms of its vector, which are hashes: folded as they are compared, in their order.
package struct TermWords: Sendable {
    private struct Word {
        var term: UInt32
        var headline: UInt32
        /// Of this word with the next one, or of the longer run from here.
        var link: UInt32?
        var isRun: Bool
        /// The tokens that it was read from.
        var tokens: Range<Int>
    }

    /// So many stretches are told of what two articles have in common.
    private static let told = 8
    /// Words of a stretch that are told.
    private static let longest = 8

    private var words: [Word] = []
    private let tokens: [String]
    private let areRuns: [Bool]

    init(_ read: [StoryWord], _ tokens: Tokens) {
        self.tokens = tokens.strings
        areRuns = tokens.marks.map { $0.contains(.ideograph) }
        for (index, word) in read.enumerated() where word.rarity > 0 {
            let next = index + 1 < read.count ? read[index + 1] : nil
            let link = word.longRunHash.map { TermHash.pair($0, 1) } ?? next.map { TermHash.pair(word.hash, $0.hash) }
            words.append(
                Word(
                    term: word.term, headline: TermHash.headline(word.hash), link: link, isRun: word.isRun && !word.isPlace,
                    tokens: word.tokens))
        }
    }

    /// What two articles have in common, the weightiest first, each with its part in their similarity: "kalven reef .09, astra .04, others
    /// .03". `words`: theirs, of which one may be gone. Nil where there is nothing.
    static func common(_ one: TermVector, _ other: TermVector, words: [TermWords]) -> String? {
        var parts: [UInt32: Int] = [:]
        let weights = Dictionary(uniqueKeysWithValues: zip(other.terms, other.weights))
        for (term, weight) in zip(one.terms, one.weights) {
            guard let match = weights[term] else { continue }
            parts[term] = TermVector.counted(Int((UInt64(weight) * UInt64(match)) >> 16), one.language, other.language)
        }
        let whole = parts.values.reduce(0, +)
        guard whole * 200 >= FixedPoint.one else { return nil }
        var stretches: [(text: String, value: Int)] = []
        var rest = parts
        for words in words { stretches += words.stretches(of: parts, leaving: &rest) }
        // Less than half a hundredth is not told by itself.
        let told = stretches.filter { $0.value * 200 >= FixedPoint.one }.sorted { ($1.value, $0.text) < ($0.value, $1.text) }.prefix(
            Self.told)
        let others = whole - told.reduce(0) { $0 + $1.value }
        var texts = told.map { "\($0.text) \(FixedPoint.text($0.value))" }
        if others * 200 >= FixedPoint.one { texts.append("others \(FixedPoint.text(others))") }
        return texts.joined(separator: ", ")
    }

    /// The longest stretches of words that both articles have in one order, the weightiest first; each term counts in the first of them.
    /// `rest`: what no stretch has taken yet.
    private func stretches(of parts: [UInt32: Int], leaving rest: inout [UInt32: Int]) -> [(text: String, value: Int)] {
        var ranges: [Range<Int>] = []
        var start = 0
        while start < words.count {
            guard isMet(words[start], parts) else {
                start += 1
                continue
            }
            var end = start + 1
            while end < words.count, isMet(words[end], parts), isLinked(end, parts) { end += 1 }
            ranges.append(start..<end)
            start = end
        }
        // By what they hold before any term is taken, so that a name in full comes before its last word.
        let ranked = ranges.map { (range: $0, value: terms(of: $0).reduce(0) { $0 + (parts[$1] ?? 0) }) }
            .sorted { ($1.value, $0.range.lowerBound) < ($0.value, $1.range.lowerBound) }
        return ranked.compactMap { item in
            let value = terms(of: item.range).reduce(0) { $0 + (rest.removeValue(forKey: $1) ?? 0) }
            return value > 0 ? (text(of: item.range), value) : nil
        }
    }

    private func isMet(_ word: Word, _ parts: [UInt32: Int]) -> Bool { parts[word.term] != nil || parts[word.headline] != nil }

    /// Whether both articles have a word right behind the one before it.
    private func isLinked(_ index: Int, _ parts: [UInt32: Int]) -> Bool {
        let (previous, word) = (words[index - 1], words[index])
        guard word.tokens.lowerBound <= previous.tokens.upperBound else { return false }
        return previous.isRun && word.isRun || previous.link.map { parts[$0] != nil } ?? false
    }

    private func terms(of range: Range<Int>) -> Set<UInt32> {
        Set(words[range].flatMap { [$0.term, $0.headline] + ($0.link.map { [$0] } ?? []) })
    }

    private func text(of range: Range<Int>) -> String {
        let indices = words[range.lowerBound].tokens.lowerBound..<words[range].reduce(0) { max($0, $1.tokens.upperBound) }
        var text = ""
        for index in indices.prefix(areRuns[indices.lowerBound] ? 3 * Self.longest : Self.longest) {
            if !text.isEmpty, !(areRuns[index] && areRuns[index - 1]) { text += " " }
            text += tokens[index]
        }
        return text
    }
}
