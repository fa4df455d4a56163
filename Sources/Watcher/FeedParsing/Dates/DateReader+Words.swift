/// Words, marks and zones.
extension DateReader {
    /// False where the word shows that the text is no date.
    mutating func word(_ text: String) -> Bool {
        isKorean = isKorean || DateWord.isKorean(text)
        isThai = isThai || DateWord.isThai(text)
        if spelledZone(at: index - 1) { return true }
        switch DateWord(text) {
        case .month(let month): self.month(month, weekdays: DateWeekdays.days[text] ?? 0)
        case .weekday(let days): fields.weekdays = days
        case .era(let year): fields.yearsBeforeEra = year
        case .meridiem(let isAfternoon): fields.isAfternoon = isAfternoon
        case .zone(let seconds):
            if hasTime, fields.offset == nil { fields.offset = seconds }
        case .letter(let letter): self.letter(letter)
        case .stranger:
            strangers += 1
            // Letters that hang on a zone: 2013-01-28T11:30:00-06:00Textra.
            return fields.offset == nil || number(at: index - 2) == nil
        case .unit, .timeMark, .weekMark, .hourMark, .filler: break
        }
        return true
    }

    /// Names such as "mar" are a month in one language and a weekday in another; after a month they are the weekday.
    private mutating func month(_ month: Int, weekdays: UInt8) {
        if weekdays != 0 { fields.weekdays = weekdays }
        if weekdays == 0 || fields.month == nil { fields.month = month }
    }

    /// One letter: `a.m.`, `p.m.`, or a military zone.
    mutating func letter(_ letter: UInt8) {
        let isMeridiem = letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p")
        if isMeridiem, mark(at: index) == UInt8(ascii: "."), index + 1 < tokens.count, tokens[index + 1] == .word("m") {
            fields.isAfternoon = letter == UInt8(ascii: "p")
            index += 2
        } else if hasTime, fields.offset == nil {
            fields.offset = DateZones.military(letter)
        }
    }

    mutating func mark(_ mark: UInt8) -> Bool {
        let isSign = mark == UInt8(ascii: "+") || mark == UInt8(ascii: "-")
        index += 1
        if mark == UInt8(ascii: "("), !closesLater() { return true }
        guard isSign, hasTime || (mark == UInt8(ascii: "+") && hasDate) else { return true }
        guard let number = number(at: index) else { return mark != UInt8(ascii: "+") || !isWord(at: index) }
        // A sign before the clock joins date and time: 2004-07-13-10:15:00.
        return offset(number, isWest: mark == UInt8(ascii: "-"))
    }

    /// Skips a comment, unless it holds the only zone there is.
    mutating func closesLater() -> Bool {
        guard let end = tokens[index...].firstIndex(of: .mark(UInt8(ascii: ")"))) else { return false }
        if fields.offset == nil, fields.zone == nil {
            if case .zone? = word(at: index) { return true }
            if spelledRule(at: index) != nil { return true }
        }
        index = end + 1
        return true
    }

    /// ±h, ±hh, ±hmm, ±hhmm, ±hh:mm, also after `GMT`.
    mutating func offset(_ number: (value: Int, digits: [UInt8]), isWest: Bool) -> Bool {
        index += 1
        var hours = number.value
        var minutes = 0
        switch number.digits.count {
        case 1, 2:
            if mark(at: index) == UInt8(ascii: ":") {
                guard let value = self.number(at: index + 1) else { return false }
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
}
