/// One thing that a query looks for: a word, a phrase, words near each other, the beginning of a word, or a pattern.
package struct QueryTerm: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Folded words that follow each other; often only one.
        case phrase([QueryWord])
        /// All the words in any order, with at most `distance` other words between them.
        case near([QueryWord], distance: Int)
        /// Words that follow each other, the last of which begins like this.
        case prefix([QueryWord])
        case regex(TextPattern)
    }

    package var kind: Kind
    /// Nil: title and text.
    package var field: QueryField?
    /// As written, for the evidence.
    package var written: String
}

/// A word of a query, folded as the words of articles are.
package struct QueryWord: Hashable, Sendable {
    /// Normalised UTF-8.
    package var bytes: [UInt8]
    package var hash: UInt64

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        hash = WordHash.of(bytes)
    }
}
