import Text

/// Text as patterns see it: case and diacritics folded as in words, punctuation and spaces kept, as scalars.
enum FoldedText {
    /// Longer text is cut for patterns, whose cost grows with it.
    static let maximumLength = 32_768

    static func fold(_ text: String) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(min(text.utf8.count, maximumLength))
        let tokenizer = Tokenizer(folding: .caseAndDiacritics)
        var known: [Character: [UInt32]] = [:]
        for character in text {
            if result.count >= maximumLength { break }
            if let byte = character.asciiValue {
                // A line end of two bytes is one character, and its value that of the second.
                result.append(UInt32((65...90).contains(byte) ? byte + 32 : byte))
            } else if let folded = known[character] {
                result += folded
            } else {
                let folded = fold(character, tokenizer)
                known[character] = folded
                result += folded
            }
        }
        return result.count > maximumLength ? Array(result[..<maximumLength]) : result
    }

    /// What words make of the letter; other characters stay as they are.
    private static func fold(_ character: Character, _ tokenizer: Tokenizer) -> [UInt32] {
        // One grapheme may be a text of marks.
        let short = String(String.UnicodeScalarView(character.unicodeScalars.prefix(32)))
        let tokens = tokenizer.tokens(in: short)
        guard tokens.count > 0 else { return short.unicodeScalars.map(\.value) }
        return String(decoding: tokens.bytes, as: UTF8.self).unicodeScalars.map(\.value)
    }
}
