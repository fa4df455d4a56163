import Model

/// Dates that are digits only: Unix stamps in seconds, milliseconds or microseconds, and the compact forms of ISO 8601.
enum CompactDate {
    /// Nil where the tokens are anything but one number, a number with a fraction, or a stamp as .NET writes it: /Date(1072951735123)/.
    static func parse(_ tokens: [DateToken]) -> Timestamp? {
        if tokens.count > 5, tokens[1] == .word("date"), tokens[2] == .mark(0x28), case .number(let value, let digits) = tokens[3],
            digits.count == 13
        {
            return parse(value, digits)
        }
        switch tokens.count {
        case 1:
            guard case .number(let value, let digits) = tokens[0] else { return nil }
            return parse(value, digits)
        case 3:
            // A Unix stamp with a fraction of seconds; years and clock times never have nine digits.
            guard case .number(let value, let digits) = tokens[0], (9...10).contains(digits.count), tokens[1] == .mark(0x2E),
                case .number(_, let fraction) = tokens[2]
            else { return nil }
            return Timestamp(microseconds: Int64(value) * 1_000_000 + Int64(microseconds(fraction)))
        default:
            return nil
        }
    }

    private static func parse(_ value: Int, _ digits: [UInt8]) -> Timestamp? {
        var fields = DateFields()
        switch digits.count {
        case 4: fields.setYear(value, digits: 4)
        case 5, 7: fields.setOrdinal(year: value / 1000, digits: digits.count - 3, day: value % 1000)
        case 6: fields.setDate(compact: value, yearDigits: 2)
        case 8: fields.setDate(compact: value, yearDigits: 4)
        case 9, 10: return Timestamp(seconds: Int64(value))
        case 12: fields.setDate(compact: value / 10_000, yearDigits: 4, time: value % 10_000 * 100)
        case 13: return Timestamp(microseconds: Int64(value) * 1_000)
        case 14: fields.setDate(compact: value / 1_000_000, yearDigits: 4, time: value % 1_000_000)
        case 16: return Timestamp(microseconds: Int64(value))
        default: return nil
        }
        return fields.timestamp
    }

    /// The digits after a decimal point, cut to microseconds.
    static func microseconds(_ digits: [UInt8]) -> Int {
        var value = 0
        for place in 0..<6 { value = value * 10 + (place < digits.count ? Int(digits[place] - 0x30) : 0) }
        return value
    }
}
