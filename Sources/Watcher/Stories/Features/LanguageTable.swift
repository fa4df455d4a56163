/// Words of grammar as base64: per word the step to the next 24-bit key, then the languages that have it as bits (both seven
/// bits a byte, the lowest first). Generated; see `LanguageWords` for what it is made from.
enum LanguageTable {
    /// ISO 639 codes, by bit.
    static let languages = [
        "af", "ca", "cs", "da", "de", "en", "es", "et", "fi", "fr", "hr", "hu", "id", "it",
        "lt", "lv", "nl", "no", "pl", "pt", "ro", "sk", "sl", "sv", "sw", "tl", "tr", "vi",
    ]
    /// The number of English within its script, from 1.
    static let english = 6
    static let parts: [StaticString] = [part1]
}
