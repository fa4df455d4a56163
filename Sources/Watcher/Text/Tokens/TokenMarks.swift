/// What the written form of a token told before it was folded.
package struct TokenMarks: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The first character is an upper-case letter.
    package static let capitalised = TokenMarks(rawValue: 1)
    /// Two letters or more, all of them upper case.
    package static let allCapitals = TokenMarks(rawValue: 2)
    /// Stands at the beginning of the text, of a paragraph or of a sentence, where a capital letter tells little.
    package static let sentenceStart = TokenMarks(rawValue: 4)
    /// Has a digit.
    package static let number = TokenMarks(rawValue: 8)
    /// One code point of a script written without spaces: Han, kana, Thai, Lao, Khmer, Myanmar.
    package static let ideograph = TokenMarks(rawValue: 16)
}
