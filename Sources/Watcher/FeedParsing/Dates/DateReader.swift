/// Walks over a date's tokens once and gathers what they say, in whatever order they come.
struct DateReader {
    private(set) var fields = DateFields()
    private let tokens: [DateToken]
    private var index = 0
    /// Numbers that stand alone: day and year beside a month's name, or a date written with spaces.
    private var loose: [(value: Int, digits: Int)] = []
    /// Words that mean nothing here; a text with many of them is no date.
    private var strangers = 0
    private var hasTime: Bool { fields.hour != nil }

    init(tokens: [DateToken]) { self.tokens = tokens }

    /// False where the tokens cannot be a date.
    mutating func read() -> Bool {
        while index < tokens.count {
            guard step() else { return false }
        }
        return strangers <= 4 && settle()
    }

    private mutating func step() -> Bool {
        switch tokens[index] {
        case .space:
            index += 1
        case .number(let value, let digits):
            return number(value, digits.count)
        case .word(let word):
            index += 1
            self.word(word)
        case .mark(let mark):
            return self.mark(mark)
        }
        return true
    }

    // MARK: - Looking ahead

    private func number(at place: Int) -> (value: Int, digits: [UInt8])? {
        guard place < tokens.count, case .number(let value, let digits) = tokens[place] else { return nil }
        return (value, digits)
    }

    private func mark(at place: Int) -> UInt8? {
        guard place < tokens.count, case .mark(let mark) = tokens[place] else { return nil }
        return mark
    }

    private func word(at place: Int) -> DateWord? {
        guard place < tokens.count, case .word(let word) = tokens[place] else { return nil }
        return DateWord(word)
    }

    private func wordAfterSpace(at place: Int) -> DateWord? {
        word(at: place < tokens.count && tokens[place] == .space ? place + 1 : place)
    }

    // MARK: - Numbers

    private mutating func number(_ value: Int, _ digits: Int) -> Bool {
        if digits <= 2, !hasTime, mark(at: index + 1) == UInt8(ascii: ":"), number(at: index + 2) != nil { return clock() }
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
        case .hourMark? where digits <= 2 && !hasTime:
            fields.hour = value
            index += 1
            if let minute = number(at: index), minute.digits.count == 2 {
                fields.minute = minute.value
                index += 1
            }
        default: return compactOrLoose(value, digits)
        }
        return true
    }

    private var hasDate: Bool { fields.year != nil && fields.month != nil && fields.day != nil }

    private static func isDateMark(_ mark: UInt8) -> Bool {
        mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: ".")
    }

    private mutating func compactOrLoose(_ value: Int, _ digits: Int) -> Bool {
        let followsT = index >= 2 && word(at: index - 2) == .timeMark
        if hasDate, !hasTime, followsT || (digits == 6 && index >= 2 && tokens[index - 2] == .space) {
            return compactTime(value, digits)
        }
        if digits == 8, !hasDate {
            fields.setDate(compact: value, yearDigits: 4)
        } else if digits == 7, !hasDate {
            fields.setOrdinal(year: value / 1000, digits: 4, day: value % 1000)
        } else if digits == 6, !hasDate, word(at: index) == .timeMark {
            fields.setDate(compact: value, yearDigits: 2)
        } else if !(hasDate && hasTime) {
            loose.append((value, digits))
        }
        return loose.count <= 4
    }

    /// hh, hhmm or hhmmss after a `T`.
    private mutating func compactTime(_ value: Int, _ digits: Int) -> Bool {
        switch digits {
        case 1, 2: fields.hour = value
        case 4: (fields.hour, fields.minute) = (value / 100, value % 100)
        case 6: (fields.hour, fields.minute, fields.second) = (value / 10_000, value / 100 % 100, value % 100)
        default: return false
        }
        fraction()
        return true
    }

    /// h:mm, h:mm:ss and h:mm:ss.fraction.
    private mutating func clock() -> Bool {
        guard let hour = number(at: index), let minute = number(at: index + 2), minute.digits.count <= 2 else { return false }
        fields.hour = hour.value
        fields.minute = minute.value
        index += 3
        if mark(at: index) == UInt8(ascii: ":"), let second = number(at: index + 1), second.digits.count <= 2 {
            fields.second = second.value
            index += 2
            // Some programs print milliseconds after a third colon.
            if mark(at: index) == UInt8(ascii: ":"), number(at: index + 1) != nil { index += 2 }
        }
        fraction()
        return true
    }

    private mutating func fraction() {
        guard let mark = mark(at: index), mark == UInt8(ascii: ".") || mark == UInt8(ascii: ","),
            let digits = number(at: index + 1)?.digits
        else { return }
        fields.microsecond = CompactDate.microseconds(digits)
        index += 2
    }

    private mutating func set(_ unit: DateUnit, _ value: Int, _ digits: Int) -> Bool {
        index += tokens[index] == .space ? 2 : 1
        switch unit {
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
    private mutating func week(year: Int) {
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

    // MARK: - Numbers joined by a separator

    /// Two or three numbers, or numbers around a month's name, joined by one separator without spaces.
    private mutating func triple(separator: UInt8) -> Bool {
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
        var date = NumericDate(first, second, third, separator: separator)
        date.weekday = fields.weekday
        date.resolve(into: &fields)
        return true
    }

    private mutating func namedTriple(_ first: (value: Int, digits: [UInt8]), _ month: Int, _ separator: UInt8) -> Bool {
        guard mark(at: index + 3) == separator, let third = number(at: index + 4) else { return false }
        fields.month = month
        let yearFirst = first.digits.count >= 3 || first.value > 31
        fields.setYear(yearFirst ? first.value : third.value, digits: yearFirst ? first.digits.count : third.digits.count)
        fields.day = yearFirst ? third.value : first.value
        index += 5
        return true
    }

    /// `2003-12` is a month, `2003-335` the day of a year.
    private mutating func pair(
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

    // MARK: - Words and marks

    private mutating func word(_ text: String) {
        switch DateWord(text) {
        case .month(let month): fields.month = month
        case .weekday(let day): fields.weekday = day
        case .meridiem(let isAfternoon): fields.isAfternoon = isAfternoon
        case .zone(let seconds):
            if hasTime, fields.offset == nil { fields.offset = seconds }
        case .letter(let letter): self.letter(letter)
        case .stranger: strangers += 1
        case .unit, .timeMark, .weekMark, .hourMark, .filler: break
        }
    }

    /// One letter: `a.m.`, `p.m.`, or a military zone.
    private mutating func letter(_ letter: UInt8) {
        let isMeridiem = letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p")
        if isMeridiem, mark(at: index) == UInt8(ascii: "."), index + 1 < tokens.count, tokens[index + 1] == .word("m") {
            fields.isAfternoon = letter == UInt8(ascii: "p")
            index += 2
        } else if hasTime, fields.offset == nil {
            fields.offset = DateZones.military(letter)
        }
    }

    private mutating func mark(_ mark: UInt8) -> Bool {
        let isSign = mark == UInt8(ascii: "+") || mark == UInt8(ascii: "-")
        index += 1
        if mark == UInt8(ascii: "("), !closesLater() { return true }
        guard isSign, hasTime || (mark == UInt8(ascii: "+") && hasDate), let number = number(at: index) else { return true }
        // A sign before the clock joins date and time: 2004-07-13-10:15:00.
        return offset(number, isWest: mark == UInt8(ascii: "-"))
    }

    /// Skips a comment, unless it holds the only zone there is.
    private mutating func closesLater() -> Bool {
        guard let end = tokens[index...].firstIndex(of: .mark(UInt8(ascii: ")"))) else { return false }
        if fields.offset == nil, case .zone? = word(at: index) { return true }
        index = end + 1
        return true
    }

    /// ±h, ±hh, ±hmm, ±hhmm, ±hh:mm, also after `GMT`.
    private mutating func offset(_ number: (value: Int, digits: [UInt8]), isWest: Bool) -> Bool {
        index += 1
        var hours = number.value
        var minutes = 0
        switch number.digits.count {
        case 1, 2:
            if mark(at: index) == UInt8(ascii: ":"), let value = self.number(at: index + 1) {
                minutes = value.value
                index += 2
                if mark(at: index) == UInt8(ascii: ":"), self.number(at: index + 1) != nil { index += 2 }
            }
        case 3, 4: (hours, minutes) = (number.value / 100, number.value % 100)
        default: return false
        }
        guard hours < 24, minutes < 60 else { return false }
        fields.offset = (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
        return true
    }

    // MARK: - Putting the loose numbers in their places

    private mutating func settle() -> Bool {
        if fields.year != nil, fields.month != nil { return settleDay() }
        switch (fields.month, loose.count) {
        case (_?, 1): return settleOne()
        case (_?, 2): settleTwo()
        case (nil, 3):
            var date = NumericDate(loose[0], loose[1], loose[2])
            date.weekday = fields.weekday
            date.resolve(into: &fields)
        case (nil, 1) where loose[0].digits == 4 && fields.year == nil && !hasTime: fields.year = loose[0].value
        default: break
        }
        return fields.year != nil && (fields.month != nil || !hasTime)
    }

    private mutating func settleDay() -> Bool {
        if fields.day == nil, let number = loose.first, number.value <= 31 { fields.day = number.value }
        return true
    }

    /// A month's name with one number: a year, or a day where the year is known already.
    private mutating func settleOne() -> Bool {
        guard loose[0].digits >= 3 || loose[0].value > 31 || fields.day != nil else { return false }
        fields.setYear(loose[0].value, digits: loose[0].digits)
        return true
    }

    private mutating func settleTwo() {
        let yearFirst = loose[0].digits >= 3 || loose[0].value > 31
        let (year, day) = yearFirst ? (loose[0], loose[1]) : (loose[1], loose[0])
        fields.setYear(year.value, digits: year.digits)
        fields.day = day.value
    }
}
