import Text

/// The words of an article behind the terms of its vector, which are hashes: folded as they are compared.
package struct TermWords: Sendable {
    /// So many are told of what two articles have in common.
    private static let told = 8

    private var words: [UInt32: String] = [:]

    init(_ read: [StoryWord], _ tokens: Tokens) {
        for (index, word) in read.enumerated() where word.rarity > 0 {
            let text = Self.text(word.tokens, tokens)
            words[word.term] = text
            words[TermHash.headline(word.hash)] = text
            if let longRunHash = word.longRunHash {
                words[TermHash.pair(longRunHash, 1)] = Self.text(word.longRunTokens, tokens)
            } else if index + 1 < read.count {
                words[TermHash.pair(word.hash, read[index + 1].hash)] = text + " " + Self.text(read[index + 1].tokens, tokens)
            }
        }
    }

    private static func text(_ range: Range<Int>, _ tokens: Tokens) -> String {
        let isRun = range.first.map { tokens.marks[$0].contains(.ideograph) } ?? false
        return range.map(tokens.string).joined(separator: isRun ? "" : " ")
    }

    /// What two articles have in common, the weightiest first, each with its part in their similarity: "kalven reef .05, astra .04". Nil
    /// where there is nothing.
    func common(_ one: TermVector, _ other: TermVector) -> String? {
        var parts: [String: Int] = [:]
        var unnamed = 0
        let weights = Dictionary(uniqueKeysWithValues: zip(other.terms, other.weights))
        for (term, weight) in zip(one.terms, one.weights) {
            guard let match = weights[term] else { continue }
            let part = TermVector.counted(Int((UInt64(weight) * UInt64(match)) >> 16), one.language, other.language)
            if let word = words[term] { parts[word, default: 0] += part } else { unnamed += part }
        }
        // Less than half a hundredth is not told.
        let heaviest = parts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.filter { $0.value * 200 >= FixedPoint.one }
        guard !heaviest.isEmpty else { return nil }
        let rest = heaviest.dropFirst(Self.told).reduce(unnamed) { $0 + $1.value }
        let told = heaviest.prefix(Self.told).map { "\($0.key) \(FixedPoint.text($0.value))" }.joined(separator: ", ")
        return rest * 200 >= FixedPoint.one ? told + ", others \(FixedPoint.text(rest))" : told
    }
}
