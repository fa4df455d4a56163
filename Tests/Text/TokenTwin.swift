@testable import Text

/// The words of a text with their marks, read one character after the other: what the tokenizer's loops over blocks and runs must equal.
/// Of plain letters, digits, ideographs and what stands between words; nothing composes or expands.
enum TokenTwin {
    struct Word: Equatable {
        var text = ""
        var marks: TokenMarks = []
    }

    static func words(_ text: String) -> [Word] {
        var words: [Word] = []
        var open: [Unicode.Scalar] = []
        var sentence = SentenceState()
        func close() {
            guard let first = open.first else { return }
            let letters = open.filter { !isDigit($0) && $0 != "_" }
            var marks: TokenMarks = isUpper(first) ? .capitalised : []
            if open.contains(where: isDigit) { marks.insert(.number) }
            if letters.count > 1, open.allSatisfy({ isUpper($0) || isDigit($0) }) { marks.insert(.allCapitals) }
            words.append(Word(text: open.map { $0.properties.lowercaseMapping }.joined(), marks: sentence.mark(marks)))
            open = []
        }
        for scalar in text.unicodeScalars {
            if (0x4e00...0x9fff).contains(scalar.value) {
                close()
                words.append(Word(text: String(scalar), marks: sentence.mark(.ideograph)))
            } else if scalar.properties.isAlphabetic || isDigit(scalar) || scalar == "_" {
                open.append(scalar)
            } else {
                close()
                sentence.separate(SentenceState.flags(of: scalar.value))
            }
        }
        close()
        return words
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }
    private static func isUpper(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isUppercase }
}
