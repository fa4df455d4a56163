/// The classes that a backslash and a letter name.
enum ScalarClass: Hashable {
    case digit, word, space

    func contains(_ value: UInt32) -> Bool {
        if value < 128 {
            switch self {
            case .digit: return (48...57).contains(value)
            case .word: return (48...57).contains(value) || (97...122).contains(value) || (65...90).contains(value) || value == 95
            case .space: return value == 32 || (9...13).contains(value)
            }
        }
        guard let properties = Unicode.Scalar(value)?.properties else { return false }
        switch self {
        case .digit: return properties.generalCategory == .decimalNumber
        case .space: return properties.isWhitespace
        case .word:
            switch properties.generalCategory {
            case .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .connectorPunctuation: return true
            default: return properties.isAlphabetic
            }
        }
    }
}
