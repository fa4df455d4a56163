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
        var writer = TokenWriter(size: text.utf8.count, table: table)
        writer.read(text)
        return writer.tokens()
    }

    /// Appends the words of a text; its first word begins a sentence.
    package func append(_ text: String, to tokens: inout Tokens) {
        var text = text
        text.withUTF8 { append($0, to: &tokens) }
    }

    /// The same for bytes; what is no UTF-8 separates words.
    package func append(_ bytes: UnsafeBufferPointer<UInt8>, to tokens: inout Tokens) {
        var writer = TokenWriter(size: bytes.count, table: table)
        writer.read(bytes)
        writer.append(to: &tokens)
    }

    /// The words of a title and those of its text, which begin a sentence anew, with the number of the title's.
    package func tokens(title: String, text: String) -> (tokens: Tokens, titleWords: Int) {
        var writer = TokenWriter(size: title.utf8.count + text.utf8.count, table: table)
        writer.read(title)
        let titleWords = writer.columns.count
        writer.read(text)
        return (writer.tokens(), titleWords)
    }

    /// The hashes of the same words, for who needs no more of them.
    package func hashes(title: String, text: String, by hash: SeededHash) -> [UInt64] {
        var writer = TokenWriter(size: title.utf8.count + text.utf8.count, table: table)
        writer.read(title)
        writer.read(text)
        return writer.hashes(by: hash)
    }
}
