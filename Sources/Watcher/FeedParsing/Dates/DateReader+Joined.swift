/// Numbers joined by a separator.
extension DateReader {
    /// Two or three numbers, or numbers around a month's name, joined by one separator without spaces.
    mutating func triple(separator: UInt8) -> Bool {
        guard let first = number(at: index) else { return false }
        if word(at: index + 2) == .weekMark, first.digits.count == 4 {
            index += 2
            week(year: first.value)
            return true
        }
        if case .month(let month)? = word(at: index + 2) { return namedTriple(first, month, separator) }
        guard let second = number(at: index + 2) else { return false }
        guard mark(at: index + 3) == separator, let third = number(at: index + 4) else {
            return pair(first, second, separator)
        }
        index += 5
        var date = NumericDate(first, second, day(third, of: first), separator: separator)
        date.weekdays = fields.weekdays
        date.resolve(into: &fields)
        return true
    }

    /// The day, where the clock hangs on it: 2003-12-3110:14:55. The hour is left for the next step.
    private mutating func day(
        _ third: (value: Int, digits: [UInt8]), of year: (value: Int, digits: [UInt8])
    ) -> (value: Int, digits: [UInt8]) {
        guard year.digits.count == 4, third.digits.count == 4, mark(at: index) == UInt8(ascii: ":") else { return third }
        index -= 1
        tokens[index] = .number(value: third.value % 100, digits: Array(third.digits[2...]))
        return (third.value / 100, Array(third.digits[..<2]))
    }

    /// -YYMM and -YY-MM, the century left out (ISO 8601:1988, section 5.2.1.3).
    mutating func truncatedCentury() {
        guard mark(at: 0) == UInt8(ascii: "-"), let first = number(at: 1) else { return }
        if first.digits.count == 4, isEndOfDate(2) {
            fields.setYear(first.value / 100, digits: 2)
            fields.month = first.value % 100
            index = 2
        } else if first.digits.count == 2, mark(at: 2) == UInt8(ascii: "-"), let month = number(at: 3), month.digits.count == 2,
            isEndOfDate(4)
        {
            fields.setYear(first.value, digits: 2)
            fields.month = month.value
            index = 4
        }
    }

    /// Nothing, a space or the mark of a time stands at this place.
    private func isEndOfDate(_ place: Int) -> Bool {
        place >= tokens.count || tokens[place] == .space || word(at: place) == .timeMark
    }

    mutating func namedTriple(_ first: (value: Int, digits: [UInt8]), _ month: Int, _ separator: UInt8) -> Bool {
        guard mark(at: index + 3) == separator, let third = number(at: index + 4) else { return false }
        fields.month = month
        let yearFirst = first.digits.count >= 3 || first.value > 31
        fields.setYear(yearFirst ? first.value : third.value, digits: yearFirst ? first.digits.count : third.digits.count)
        fields.day = yearFirst ? third.value : first.value
        index += 5
        return true
    }

    /// `2003-12` is a month, `2003-335` the day of a year.
    mutating func pair(
        _ first: (value: Int, digits: [UInt8]), _ second: (value: Int, digits: [UInt8]), _ separator: UInt8
    ) -> Bool {
        guard separator != UInt8(ascii: ":"), fields.month == nil else { return false }
        if second.digits.count == 3, first.digits.count != 3 {
            fields.setOrdinal(year: first.value, digits: first.digits.count, day: second.value)
        } else if first.digits.count == 4, second.digits.count <= 2 {
            fields.setYear(first.value, digits: 4)
            fields.month = second.value
        } else if second.digits.count == 4, first.digits.count <= 2, first.value <= 12 {
            fields.setYear(second.value, digits: 4)
            fields.month = first.value
        } else {
            return false
        }
        index += 3
        return true
    }
}
