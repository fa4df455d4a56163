import Text

/// Phrases of a few words, found in a text by their first word; of equal ones the first put in wins.
struct WordList<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        var words: [UInt64]
        /// Which words must begin with a capital letter, and whether all of it must be in capitals.
        var capitals: [Bool]
        var isAllCapitals: Bool
        var value: Value
    }

    private var entries: [UInt64: [Entry]] = [:]
    /// A bit for each word that begins an entry, so that most words need no look-up.
    private var filter = [UInt64](repeating: 0, count: 64)

    /// - Parameter checksCase: whether the text must have the capital letters of the phrase.
    mutating func insert(_ phrase: String, _ value: Value, checksCase: Bool = false) {
        let tokens = TextReader.tokenizer.tokens(in: phrase)
        let words = TextReader.hash.hashes(of: tokens)
        guard let first = words.first else { return }
        let capitals = tokens.marks.map { checksCase && $0.contains(.capitalised) }
        let isAllCapitals = checksCase && words.count == 1 && tokens.marks[0].contains(.allCapitals)
        let place = entries[first]?.firstIndex { $0.words.count < words.count } ?? entries[first]?.count ?? 0
        entries[first, default: []]
            .insert(Entry(words: words, capitals: capitals, isAllCapitals: isAllCapitals, value: value), at: place)
        filter[Int(first >> 6) & 63] |= 1 << (first & 63)
    }

    /// The longest phrase that begins at a word, and how many words it has.
    func match(at index: Int, in reading: TextReading, before end: Int) -> (value: Value, count: Int)? {
        let first = reading.words[index]
        guard filter[Int(first >> 6) & 63] & (1 << (first & 63)) != 0, let found = entries[first] else { return nil }
        for entry in found where index + entry.words.count <= end && fits(entry, at: index, in: reading) {
            return (entry.value, entry.words.count)
        }
        return nil
    }

    /// All phrases that begin at a word, the longest first.
    func matches(at index: Int, in reading: TextReading, before end: Int) -> [(value: Value, count: Int)] {
        let first = reading.words[index]
        guard filter[Int(first >> 6) & 63] & (1 << (first & 63)) != 0, let found = entries[first] else { return [] }
        return found.filter { index + $0.words.count <= end && fits($0, at: index, in: reading) }.map { ($0.value, $0.words.count) }
    }

    private func fits(_ entry: Entry, at index: Int, in reading: TextReading) -> Bool {
        for (offset, word) in entry.words.enumerated() {
            let marks = reading.tokens.marks[index + offset]
            guard reading.words[index + offset] == word else { return false }
            if entry.capitals[offset], !marks.contains(.capitalised) { return false }
            // A phrase is not torn by punctuation, but for a hyphen or a point within a name.
            if offset > 0, !reading.before[index + offset].isEmpty { return false }
        }
        return !entry.isAllCapitals || reading.tokens.marks[index].contains(.allCapitals)
    }
}
