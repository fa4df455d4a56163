/// How common words are in news: a frozen table, so that the first day works and a replay stays exact.
///
/// Made by Tools/story_frequencies.py from the counts of stems (`WordStem`) in 18,846 newswire texts of 1987, with estimates for some
/// 130 names of the day (Tools/story_names.txt) and the function words of 57 languages (stopwords-iso, MIT licence) marked. Keys are
/// 24-bit hashes; a word that is not in the table counts as rare.
struct DocumentFrequencies: Sendable {
    /// Counted up with every change of the table, which changes judgements.
    static let version: Int32 = 3

    static let builtIn = DocumentFrequencies(encoded: FrequencyTable.parts)

    /// What the table says of a word.
    struct Entry: Equatable {
        /// Inverse document frequency in 1/8 of a natural logarithm; 0 says nothing about an article.
        var weight: Int
        /// Whether some language other than English uses it as a function word.
        var isFunctionWord: Bool
    }

    static let rare = Entry(weight: 68, isFunctionWord: false)

    /// Open addressing: key << 8 | value, zero where free. The table is our own, so no hostile keys are stored.
    private let slots: [UInt32]
    let count: Int

    init(encoded parts: [StaticString]) {
        var slots = [UInt32](repeating: 0, count: 1 << 16)
        var reader = Base64Reader(parts)
        var key: UInt32 = 0
        var count = 0
        while let step = reader.number(), let value = reader.byte() {
            key &+= step
            Self.insert(key, value, into: &slots)
            count += 1
        }
        self.slots = slots
        self.count = count
    }

    func entry(_ hash: UInt64) -> Entry {
        let key = TermHash.tableKey(hash)
        var index = Int(key & 0xffff)
        while slots[index] != 0 {
            if slots[index] >> 8 == key {
                let value = slots[index] & 0xff
                return Entry(weight: Int(value & 0x7f), isFunctionWord: value & 0x80 != 0)
            }
            index = (index + 1) & 0xffff
        }
        return Self.rare
    }

    private static func insert(_ key: UInt32, _ value: UInt8, into slots: inout [UInt32]) {
        var index = Int(key & 0xffff)
        while slots[index] != 0 { index = (index + 1) & 0xffff }
        slots[index] = key << 8 | UInt32(value)
    }
}
