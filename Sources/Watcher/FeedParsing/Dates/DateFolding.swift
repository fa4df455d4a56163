import Text

/// Makes the letters and digits of all scripts comparable before a date is cut into tokens.
enum DateFolding {
    private static let tokenizer = Tokenizer(folding: .caseAndDiacritics)

    /// A word in lower case and without diacritics: feeds write "février", "fevrier" and "FÉVRIER". Single letters stay as they are: "à" is
    /// no zone A.
    static func word(_ word: String) -> String {
        if word.unicodeScalars.count == 1 || word.utf8.allSatisfy({ $0 < 0x80 }) { return word.lowercased() }
        let folded = tokenizer.tokens(in: word).strings.joined()
        return folded.isEmpty ? word.lowercased() : folded
    }

    /// Digits of other scripts and full-width signs as ASCII; no-break and thin spaces, direction marks and typographic dashes, which
    /// word processors put into dates, as a plain space or hyphen.
    static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if let byte = ascii(scalar) { plain.append(byte) } else { plain.append(contentsOf: String(scalar).utf8) }
        }
        return plain
    }

    private static func ascii(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0..<0x80: return UInt8(scalar.value)
        case 0xFF01...0xFF5E: return UInt8(scalar.value - 0xFEE0)
        case 0x2212: return UInt8(ascii: "-")
        default: break
        }
        switch scalar.properties.generalCategory {
        case .decimalNumber: return scalar.properties.numericValue.map { UInt8(ascii: "0") + UInt8($0) }
        case .spaceSeparator, .format, .lineSeparator, .paragraphSeparator: return UInt8(ascii: " ")
        case .dashPunctuation: return UInt8(ascii: "-")
        default: return nil
        }
    }
}
