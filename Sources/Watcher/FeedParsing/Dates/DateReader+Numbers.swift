/// Numbers: clocks, compact dates, numbers with a unit.
extension DateReader {
    mutating func number(_ value: Int, _ digits: Int) -> Bool {
        if digits <= 2, !hasTime, mark(at: index + 1) == UInt8(ascii: ":"), number(at: index + 2) != nil { return clock() }
        if digits <= 2, isDateKnown, !hasTime, mark(at: index + 1) == UInt8(ascii: "."), number(at: index + 2)?.digits.count == 2 {
            return clock(separator: UInt8(ascii: "."))
        }
        if let next = mark(at: index + 1), Self.isDateMark(next) || (next == UInt8(ascii: ":") && digits == 4), !hasDate,
            triple(separator: next)
        {
            return true
        }
        index += 1
        switch wordAfterSpace(at: index) {
        case .unit(let unit)?: return set(unit, value, digits)
        case .meridiem? where digits <= 2 && !hasTime: fields.hour = value
        case .weekMark? where digits == 4: week(year: value)
        case .hourMark? where digits <= 2 && !hasTime: clock(hour: value)
        default: return compactOrLoose(value, digits)
        }
        return true
    }

    var hasDate: Bool { fields.year != nil && fields.month != nil && fields.day != nil }

    /// The same before the loose numbers are put in their places.
    private var isDateKnown: Bool { hasDate || (fields.month != nil && loose.count >= 2) }

    /// Whether a space and a clock come next.
    private var clockFollows: Bool {
        index < tokens.count && tokens[index] == .space && mark(at: index + 2) == UInt8(ascii: ":")
    }

    static func isDateMark(_ mark: UInt8) -> Bool {
        mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: ".")
    }

    mutating func compactOrLoose(_ value: Int, _ digits: Int) -> Bool {
        let followsT = index >= 2 && word(at: index - 2) == .timeMark
        if hasDate, !hasTime, followsT || (digits == 6 && index >= 2 && tokens[index - 2] == .space) {
            return compactTime(value, digits)
        }
        if digits == 8, !hasDate {
            fields.setDate(compact: value, yearDigits: 4)
        } else if digits == 7, !hasDate {
            fields.setOrdinal(year: value / 1000, digits: 4, day: value % 1000)
        } else if digits == 6, !hasDate, fields.month == nil, word(at: index) == .timeMark || clockFollows {
            fields.setDate(compact: value, yearDigits: 2)
        } else if digits == 5, !hasDate, fields.month == nil, word(at: index) == .timeMark || clockFollows {
            fields.setOrdinal(year: value / 1000, digits: 2, day: value % 1000)
        } else if !(hasDate && hasTime) {
            loose.append((value, digits))
        }
        return loose.count <= 4
    }

    /// hh, hhmm or hhmmss after a `T`.
    mutating func compactTime(_ value: Int, _ digits: Int) -> Bool {
        switch digits {
        case 1, 2:
            guard mark(at: index) != UInt8(ascii: ":") else { return false }
            fields.hour = value
            clockOfFileNames()
        case 4: (fields.hour, fields.minute) = (value / 100, value % 100)
        case 6: (fields.hour, fields.minute, fields.second) = (value / 10_000, value / 100 % 100, value % 100)
        default: return false
        }
        fraction()
        return true
    }

    /// hh-mm-ss after a `T`, as in names of files, where colons are forbidden.
    private mutating func clockOfFileNames() {
        let hyphen = UInt8(ascii: "-")
        guard mark(at: index) == hyphen, let minute = number(at: index + 1), minute.digits.count == 2, mark(at: index + 2) == hyphen,
            let second = number(at: index + 3), second.digits.count == 2
        else { return }
        (fields.minute, fields.second) = (minute.value, second.value)
        index += 4
    }

    /// 10h, 10h30 and 10 h 30 min.
    private mutating func clock(hour: Int) {
        fields.hour = hour
        if tokens[index] == .space { index += 1 }
        index += 1
        let isApart = index < tokens.count && tokens[index] == .space
        let place = isApart ? index + 1 : index
        guard let minute = number(at: place), minute.digits.count == 2 else { return }
        // Apart from its hour it could be a day.
        let unit = place + 2 < tokens.count ? tokens[place + 2] : nil
        guard !isApart || place + 1 == tokens.count || unit == .word("min") || unit == .word("mn") else { return }
        fields.minute = minute.value
        index = place + 1
    }

    /// h:mm, h:mm:ss and h:mm:ss.fraction; also with dots, as in the North and in Italy.
    mutating func clock(separator: UInt8 = UInt8(ascii: ":")) -> Bool {
        guard let hour = number(at: index), let minute = number(at: index + 2), minute.digits.count <= 2 else { return false }
        fields.hour = hour.value
        fields.minute = minute.value
        index += 3
        if mark(at: index) == separator, let second = number(at: index + 1), second.digits.count <= 2 {
            fields.second = second.value
            index += 2
            // Some programs print milliseconds after a third colon; anything else there is no clock.
            if mark(at: index) == UInt8(ascii: ":"), let fraction = number(at: index + 1) {
                guard fraction.digits.count == 3 else { return false }
                fields.microsecond = fraction.value * 1000
                index += 2
            }
        }
        fraction()
        return true
    }

    mutating func fraction() {
        guard let mark = mark(at: index), mark == UInt8(ascii: ".") || mark == UInt8(ascii: ","),
            let digits = number(at: index + 1)?.digits
        else { return }
        fields.microsecond = CompactDate.microseconds(digits)
        index += 2
    }

    mutating func set(_ unit: DateUnit, _ value: Int, _ digits: Int) -> Bool {
        if tokens[index] == .space { index += 1 }
        if case .word(let text) = tokens[index] { isKorean = isKorean || DateWord.isKorean(text) }
        index += 1
        switch unit {
        case .year where fields.yearsBeforeEra > 0: fields.year = fields.yearsBeforeEra + value
        case .year: fields.setYear(value, digits: digits)
        case .month: fields.month = value
        case .day: fields.day = value
        case .hour: fields.hour = value
        case .minute: fields.minute = value
        case .second: fields.second = value
        }
        return true
    }

    /// A year, `W`, a week and perhaps a day, as `2003-W52-3` or `2003W523`.
    mutating func week(year: Int) {
        fields.year = year
        index += 1
        guard let number = number(at: index) else { return }
        index += 1
        if number.digits.count == 3 {
            fields.setWeek(number.value / 10, day: number.value % 10)
        } else if mark(at: index) == UInt8(ascii: "-"), let day = self.number(at: index + 1), day.digits.count == 1 {
            fields.setWeek(number.value, day: day.value)
            index += 2
        } else {
            fields.setWeek(number.value, day: 1)
        }
    }
}
