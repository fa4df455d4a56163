/// Which languages in Latin letters use a word for their grammar.
///
/// Made by Tools/story_languages.py from the lists of stopwords-iso (MIT licence); keys are the 24-bit hashes of stems that the
/// table of document frequencies has too.
struct LanguageWords: Sendable {
    static let builtIn = LanguageWords(encoded: LanguageTable.parts)

    /// Open addressing: languages << 32 | key, zero where free.
    private let slots: [UInt64]
    private static let mask = 0x3fff

    init(encoded parts: [StaticString]) {
        var slots = [UInt64](repeating: 0, count: Self.mask + 1)
        var reader = Base64Reader(parts)
        var key: UInt32 = 0
        while let step = reader.number(), let languages = reader.number() {
            key &+= step
            var index = Int(key) & Self.mask
            while slots[index] != 0 { index = (index + 1) & Self.mask }
            slots[index] = UInt64(languages) << 32 | UInt64(key)
        }
        self.slots = slots
    }

    /// The languages of a word, each by its place in `LanguageTable.languages`, as bits.
    func languages(_ hash: UInt64) -> UInt32 {
        let key = UInt64(TermHash.tableKey(hash))
        var index = Int(key) & Self.mask
        while slots[index] != 0 {
            if slots[index] & 0xffff_ffff == key { return UInt32(slots[index] >> 32) }
            index = (index + 1) & Self.mask
        }
        return 0
    }
}
