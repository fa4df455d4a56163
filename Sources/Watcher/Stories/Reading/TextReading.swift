import Text

/// A report as words with the punctuation before each, cut into sentences: what credits and developments are read from.
struct TextReading {
    struct Sentence: Hashable {
        /// Words, as indexes of `words`.
        var words: Range<Int>
        /// Bytes of the title or of the text.
        var bytes: Range<Int>
        var isTitle: Bool
        /// Whether a line begins with it.
        var startsLine: Bool
        /// Whether a line ends with it.
        var endsLine: Bool
    }

    var tokens = Tokens()
    /// Hash of each word, equal for every installation.
    var words: [UInt64] = []
    /// What stands before each word.
    var before: [Punctuation] = []
    /// What stands after the last word.
    var trailing: Punctuation = []
    var sentences: [Sentence] = []
    /// Words between quotation marks.
    var quotes: [Range<Int>] = []

    /// What stands behind a word.
    func after(_ index: Int) -> Punctuation { index + 1 < before.count ? before[index + 1] : trailing }

    func isCapitalised(_ index: Int) -> Bool { tokens.marks[index].contains(.capitalised) }

    /// A hash of 32 bits of some words in a row.
    func hash(_ range: Range<Int>) -> UInt32 {
        var hash: UInt64 = 0
        for word in words[range] { hash = TermHash.mixed(hash ^ word) }
        return UInt32(truncatingIfNeeded: hash >> 32)
    }

    /// The words as they stand in the text, for names: capital letters are gone.
    func string(_ range: Range<Int>) -> String { range.map { tokens.string($0) }.joined(separator: " ") }
}
