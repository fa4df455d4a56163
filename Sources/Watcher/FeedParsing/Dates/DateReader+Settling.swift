/// Putting the loose numbers in their places.
extension DateReader {
    mutating func settle() -> Bool {
        if fields.year != nil, fields.month != nil { return settleDay() }
        switch (fields.month, loose.count) {
        case (_?, 1): return settleOne()
        case (_?, 2): settleTwo()
        case (nil, 3):
            var date = NumericDate(loose[0], loose[1], loose[2])
            date.weekdays = fields.weekdays
            date.resolve(into: &fields)
        case (nil, 1) where loose[0].digits == 4 && fields.year == nil && !hasTime: fields.year = loose[0].value
        default: break
        }
        return fields.year != nil && (fields.month != nil || !hasTime)
    }

    mutating func settleDay() -> Bool {
        if fields.day == nil, let number = loose.first, number.value <= 31 { fields.day = number.value }
        return true
    }

    /// A month's name with one number: a year, or a day where the year is known already. A clock asks for a day.
    mutating func settleOne() -> Bool {
        guard fields.day != nil || !hasTime, loose[0].digits >= 3 || loose[0].value > 31 || fields.day != nil else { return false }
        fields.setYear(loose[0].value, digits: loose[0].digits)
        return true
    }

    mutating func settleTwo() {
        let yearFirst = loose[0].digits >= 3 || loose[0].value > 31
        let (year, day) = yearFirst ? (loose[0], loose[1]) : (loose[1], loose[0])
        fields.setYear(year.value, digits: year.digits)
        fields.day = day.value
    }
}
