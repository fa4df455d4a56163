import Text

/// Phrases of several languages, in one part or in several with other words between, found by their first word.
struct PhraseTable<Value: Sendable>: Sendable {
    struct Phrase: Sendable {
        let value: Value
        /// It counts wherever in the text it stands.
        let isNotice: Bool
        fileprivate let language: ReportLanguage
        /// Parts, of places, of the words that may stand there.
        fileprivate let parts: [[Set<UInt64>]]
        /// It begins a sentence, and a mark follows it.
        fileprivate let isLabel: Bool
        /// Two words or more, or a long one: hardly a word of another language.
        fileprivate let isPlain: Bool

        fileprivate var words: Int { parts.reduce(0) { $0 + $1.count } }
    }

    /// Words between two parts of a phrase.
    private static var gap: Int { 14 }
    /// Letters from which a word is taken for its own language's, where that of the text is not known.
    private static var plainLetters: Int { 6 }
    private static var labelMarks: Punctuation { [.colon, .dash, .comma, .stop, .newline, .closing] }

    private var phrases: [UInt64: [Phrase]] = [:]
    /// A bit for each word that begins a phrase, so that most words need no look-up.
    private var filter = [UInt64](repeating: 0, count: 64)

    /// - Parameter text: "a/b" for either word, "..." for other words between, ":" at the end for a label, "!" before it for a notice.
    mutating func insert(_ text: String, _ value: Value, _ language: ReportLanguage) {
        let isLabel = text.hasSuffix(":")
        let words = text.split(separator: " ")
        var parts: [[Set<UInt64>]] = [[]]
        var letters = 0
        for word in words {
            guard word != "..." else {
                parts.append([])
                continue
            }
            let choices = word.split(separator: "/").map { Self.hashes(of: String($0)) }
            letters = max(letters, word.split(separator: "/").map(\.count).max() ?? 0)
            guard choices.count > 1 else {
                parts[parts.count - 1] += (choices.first ?? []).map { [$0] }
                continue
            }
            parts[parts.count - 1].append(Set(choices.flatMap { $0 }))
        }
        guard let first = parts.first?.first, parts.allSatisfy({ !$0.isEmpty }) else { return }
        let phrase = Phrase(
            value: value, isNotice: isLabel || text.hasPrefix("!"), language: language, parts: parts, isLabel: isLabel,
            isPlain: words.count > 1 || letters >= Self.plainLetters)
        for word in first {
            phrases[word, default: []].append(phrase)
            phrases[word]?.sort { $0.words > $1.words }
            filter[Int(word >> 6) & 63] |= 1 << (word & 63)
        }
    }

    private static func hashes(of word: String) -> [UInt64] { TextReader.hash.hashes(of: TextReader.tokenizer.tokens(in: word)) }

    /// The phrase of most words that begins at a word, and where it ends. `language`: nil for one that is not known.
    func match(
        at index: Int, in reading: TextReading, sentence: Range<Int>, language: ReportLanguage?
    ) -> (phrase: Phrase, end: Int)? {
        let first = reading.words[index]
        guard filter[Int(first >> 6) & 63] & (1 << (first & 63)) != 0, let found = phrases[first] else { return nil }
        for phrase in found where language.map({ $0 == phrase.language }) ?? phrase.isPlain {
            if let end = end(of: phrase, at: index, in: reading, sentence: sentence) { return (phrase, end) }
        }
        return nil
    }

    private func end(of phrase: Phrase, at index: Int, in reading: TextReading, sentence: Range<Int>) -> Int? {
        if phrase.isLabel, index != sentence.lowerBound { return nil }
        var end = index
        for (number, part) in phrase.parts.enumerated() {
            let starts = number == 0 ? index..<index + 1 : end..<min(end + Self.gap + 1, sentence.upperBound)
            guard let start = starts.first(where: { fits(part, at: $0, in: reading, before: sentence.upperBound) }) else { return nil }
            end = start + part.count
        }
        if phrase.isLabel, reading.after(end - 1).isDisjoint(with: Self.labelMarks) { return nil }
        return end
    }

    /// No mark stands within a part.
    private func fits(_ part: [Set<UInt64>], at start: Int, in reading: TextReading, before end: Int) -> Bool {
        guard start + part.count <= end else { return false }
        for (offset, words) in part.enumerated() {
            guard words.contains(reading.words[start + offset]), offset == 0 || reading.before[start + offset].isEmpty else { return false }
        }
        return true
    }
}
