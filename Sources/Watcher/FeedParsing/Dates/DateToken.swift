/// A piece of a date's text.
enum DateToken: Equatable {
    /// `digits` are the bytes as written, so that leading zeros and fractions keep their meaning.
    case number(value: Int, digits: [UInt8])
    /// Letters of any script, in lower case and without diacritics.
    case word(String)
    /// An ASCII punctuation mark.
    case mark(UInt8)
    /// One or more spaces.
    case space
}
