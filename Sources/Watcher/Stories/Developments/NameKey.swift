import Text

/// What the spellings and inflections of a name have in common, as 32 bits: Шойгу, Shoigu and Choïgou are one, Анкару and Ankara too.
enum NameKey {
    private static let folding = Tokenizer(folding: .caseAndDiacritics)
    /// Letters that are left of a name without its last vowels.
    private static let least = 3

    /// - Parameter word: in lower case.
    static func of(_ word: String) -> UInt32 {
        let folded = folded(word)
        var stem = WordStem()
        let letters = Array(folded.utf8).withUnsafeBufferPointer { bytes in stem.with(bytes) { Array($0) } }
        let key = shortened(letters)
        return key.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: TermHash.mixed(TermHash.of($0)) >> 32) }
    }

    /// The key of the place that a capitalised word names, in whatever language: Moscow, Moskau, Москве. `isInflected`: whether names of
    /// places change with their case there. Nil where it names none.
    static func ofPlace(_ word: String, isInflected: Bool) -> UInt32? {
        let folded = folded(word)
        let place = Array(folded.utf8).withUnsafeBufferPointer { bytes in
            let entry = PlaceNames.builtIn.entry(TermHash.of(bytes)).flatMap { $0.isWhole ? $0.place : nil }
            return entry ?? (isInflected ? PlaceForms(names: .builtIn, word: bytes, mayBeName: true).place : nil)
        }
        return place.map { UInt32(truncatingIfNeeded: TermHash.mixed(PlaceNames.hash($0)) >> 32) }
    }

    private static func folded(_ word: String) -> String {
        word.utf8.allSatisfy { $0 < 0x80 } ? word : folding.tokens(in: word).strings.first ?? word
    }

    /// Without the vowels at the end, which case and language change; Cyrillic has one letter for g and h.
    private static func shortened(_ letters: [UInt8]) -> [UInt8] {
        var letters = letters.map { $0 == UInt8(ascii: "g") ? UInt8(ascii: "h") : $0 }
        while letters.count > least, let last = letters.last, isVowel(last) { letters.removeLast() }
        return letters
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
        default: false
        }
    }
}
