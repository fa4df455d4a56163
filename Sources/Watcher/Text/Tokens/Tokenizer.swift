/// Cuts text into words: runs of letters, digits, underscores and combining marks, in normalisation form KC and lower case.
///
/// Han, kana, Thai, Lao, Khmer and Myanmar, which are written without spaces, give one token a code point; Hangul gives words.
package struct Tokenizer: Sendable {
    package enum Folding: Sendable {
        /// Words differ by their diacritics: café is not cafe. For shingles and stories.
        case caseOnly
        /// Words are equal without diacritics and strokes: Łódź is lodz. For queries and names.
        case caseAndDiacritics
    }

    private let table: CharacterTable

    package init(folding: Folding = .caseOnly) {
        table = folding == .caseOnly ? .caseOnly : .caseAndDiacritics
    }

    package func tokens(in text: String) -> Tokens {
        var tokens = Tokens()
        append(text, to: &tokens)
        return tokens
    }

    /// Appends the words of a text; its first word begins a sentence.
    package func append(_ text: String, to tokens: inout Tokens) {
        var text = text
        text.withUTF8 { append($0, to: &tokens) }
    }

    /// The same for bytes; what is no UTF-8 separates words.
    package func append(_ bytes: UnsafeBufferPointer<UInt8>, to tokens: inout Tokens) {
        guard let start = bytes.baseAddress, bytes.count > 0 else { return }
        var writer = TokenWriter(input: start, count: bytes.count, table: table)
        writer.run()
        writer.move(to: &tokens)
    }
}
