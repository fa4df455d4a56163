import Model

/// What has been read of a date, before it is checked and put together.
struct DateFields {
    var year: Int?
    var month: Int?
    var day: Int?
    var hour: Int?
    var minute = 0
    var second = 0
    var microsecond = 0
    /// Seconds east of UTC.
    var offset: Int?
    /// Where no offset was written but a place was named.
    var zone: ZoneRule?
    /// True after noon, false before it, nil on a 24-hour clock.
    var isAfternoon: Bool?
    /// Sunday is bit 0; decides between day/month and month/day. Zero: no weekday was named.
    var weekdays: UInt8 = 0
    /// Added to the years of an era's count, as of Reiwa.
    var yearsBeforeEra = 0

    /// The moment, or nil where a part is missing or out of range. 24:00 is the next midnight; a leap second counts as the next second.
    /// The first day of year 1 is what some programs write for no date at all.
    var timestamp: Timestamp? {
        let month = month ?? 1
        let day = day ?? 1
        guard let year, (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDate.days(inMonth: month, year: year), year * month * day > 1, let seconds = secondsOfDay
        else { return nil }
        let local = CivilDate(year: year, month: month, day: day).daysSinceEpoch * 86_400 + Int64(seconds)
        let offset = offset ?? zone?.offset(at: local, year: year) ?? 0
        return Timestamp(microseconds: (local - Int64(offset)) * 1_000_000 + Int64(microsecond))
    }

    private var secondsOfDay: Int? {
        guard var hour else { return 0 }
        if let isAfternoon, hour <= 12 { hour = hour % 12 + (isAfternoon ? 12 : 0) }
        guard (0...24).contains(hour), (0...59).contains(minute), (0...60).contains(second) else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    /// Two digits mean 1970 to 2069; three are the years since 1900 that old scripts printed (RFC 2822 section 4.3).
    mutating func setYear(_ value: Int, digits: Int) {
        switch digits {
        case 1, 2: year = value < 70 ? 2000 + value : 1900 + value
        case 3: year = 1900 + value
        default: year = value
        }
    }

    /// The day of a year, 1…366.
    mutating func setOrdinal(year value: Int, digits: Int, day ordinal: Int) {
        setYear(value, digits: digits)
        guard let year, (1000...9999).contains(year), (1...366).contains(ordinal) else {
            month = 0
            return
        }
        set(daysSinceEpoch: CivilDate(year: year, month: 1, day: 1).daysSinceEpoch + Int64(ordinal - 1))
    }

    /// A week of ISO 8601; its first week holds the year's first Thursday. Monday is day 1.
    mutating func setWeek(_ week: Int, day weekday: Int) {
        guard let year, (1000...9999).contains(year), (1...53).contains(week), (1...7).contains(weekday) else {
            month = 0
            return
        }
        let fourth = CivilDate(year: year, month: 1, day: 4).daysSinceEpoch
        let monday = fourth - Int64((Self.weekday(daysSinceEpoch: fourth) + 6) % 7)
        set(daysSinceEpoch: monday + Int64((week - 1) * 7 + weekday - 1))
    }

    /// yyyymmdd or yymmdd, and hhmmss where there is a time.
    mutating func setDate(compact value: Int, yearDigits: Int, time: Int? = nil) {
        setYear(value / 10_000, digits: yearDigits)
        month = value / 100 % 100
        day = value % 100
        guard let time else { return }
        hour = time / 10_000
        minute = time / 100 % 100
        second = time % 100
    }

    private mutating func set(daysSinceEpoch days: Int64) {
        let date = CivilDate(daysSinceEpoch: days)
        year = date.year
        month = date.month
        day = date.day
    }

    /// 0 is Sunday; 1970-01-01 was a Thursday.
    static func weekday(daysSinceEpoch days: Int64) -> Int { Int(((days + 4) % 7 + 7) % 7) }
}
