/// Text as the search index sees it.
enum SearchText {
    /// Puts spaces around the characters of scripts that write none between words, so that each is a word of its own, as in the
    /// rest of the program; the index itself splits at white space and folds case and diacritics.
    static func indexed(_ text: String) -> String {
        // All of these scripts need three bytes of UTF-8 or more, and begin with E0 or above.
        guard text.utf8.contains(where: { $0 >= 0xE0 }), text.unicodeScalars.contains(where: isIdeographic) else { return text }
        var spaced = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isIdeographic(scalar) {
                spaced.append(" ")
                spaced.append(scalar)
                spaced.append(" ")
            } else {
                spaced.append(scalar)
            }
        }
        return String(spaced)
    }

    /// Han, kana, Thai, Lao, Myanmar and Khmer.
    private static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x0E00: false
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
