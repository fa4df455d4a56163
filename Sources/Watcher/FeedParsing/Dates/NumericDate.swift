import Model

/// Three numbers that are a date, in an order to be found out.
struct NumericDate {
    private typealias Part = (value: Int, digits: Int)

    private let first: Part
    private let second: Part
    private let third: Part
    /// Nil where the numbers were written with spaces.
    private let separator: UInt8?
    /// Sunday is bit 0; the reading that agrees with the weekday's name wins.
    var weekdays: UInt8 = 0

    init(
        _ first: (value: Int, digits: [UInt8]), _ second: (value: Int, digits: [UInt8]), _ third: (value: Int, digits: [UInt8]),
        separator: UInt8
    ) {
        self.first = (first.value, first.digits.count)
        self.second = (second.value, second.digits.count)
        self.third = (third.value, third.digits.count)
        self.separator = separator
    }

    init(_ first: (value: Int, digits: Int), _ second: (value: Int, digits: Int), _ third: (value: Int, digits: Int)) {
        self.first = first
        self.second = second
        self.third = third
        separator = nil
    }

    /// Year first: month, then day, as in ISO 8601, unless the month is above twelve. Year last: with slashes month first, else day
    /// first, unless a number above twelve or the weekday's name says otherwise. Two-digit parts joined by hyphens are year, month, day.
    func resolve(into fields: inout DateFields) {
        if first.digits >= 3 || first.value > 31 {
            set(&fields, year: first, month: second.value, day: third.value)
        } else if third.digits >= 3 || third.value > 31 || separator != UInt8(ascii: "-") {
            let monthFirst = separator == UInt8(ascii: "/")
            set(
                &fields, year: third, month: monthFirst ? first.value : second.value, day: monthFirst ? second.value : first.value)
        } else {
            set(&fields, year: first, month: second.value, day: third.value)
        }
    }

    private func set(_ fields: inout DateFields, year: Part, month: Int, day: Int) {
        fields.setYear(year.value, digits: year.digits)
        let isYearFirst = year == first
        let isContradicted =
            !isYearFirst && day <= 12 && disagrees(fields.year, month, day) && !disagrees(fields.year, day, month)
        let isSwapped = month > 12 ? day <= 12 : isContradicted
        fields.month = isSwapped ? day : month
        fields.day = isSwapped ? month : day
    }

    /// Whether the weekday's name contradicts this reading.
    private func disagrees(_ year: Int?, _ month: Int, _ day: Int) -> Bool {
        guard weekdays != 0, let year, (1000...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return false }
        let weekday = DateFields.weekday(daysSinceEpoch: CivilDate(year: year, month: month, day: day).daysSinceEpoch)
        return weekdays & (1 << UInt8(weekday)) == 0
    }
}
