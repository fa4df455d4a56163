import Model

/// How far a time zone is from UTC in the course of a year: always the same, or with a summer time.
///
/// The zones' present rules only: feeds carry news, and in old dates an hour is all that can be wrong.
struct ZoneRule: Equatable {
    /// The n-th weekday of a month (5 is the last), and a minute counted from that day's midnight.
    struct Change: Equatable {
        var month: Int
        var week: Int
        /// 0 is Sunday.
        var weekday: Int
        var minute: Int

        /// Seconds from 1970-01-01 on the clock of the place.
        func seconds(in year: Int) -> Int64 {
            let first = CivilDate(year: year, month: month, day: 1).daysSinceEpoch
            var day = (weekday - DateFields.weekday(daysSinceEpoch: first) + 7) % 7 + (week - 1) * 7
            if day >= CivilDate.days(inMonth: month, year: year) { day -= 7 }
            return (first + Int64(day)) * 86_400 + Int64(minute) * 60
        }
    }

    struct Summer: Equatable {
        /// Seconds east of UTC.
        var offset: Int
        var start: Change
        /// By the clock of the summer.
        var end: Change
    }

    /// Seconds east of UTC.
    var standard: Int
    var summer: Summer?

    /// Seconds east of UTC at a time on the clock of the place, in seconds from 1970-01-01. An hour that the clock shows twice is the first.
    func offset(at local: Int64, year: Int) -> Int {
        guard let summer = season(in: year) else { return standard }
        let (start, end) = (summer.start.seconds(in: year), summer.end.seconds(in: year))
        let isSummer = start < end ? start <= local && local < end : local < end || start <= local
        return isSummer ? summer.offset : standard
    }

    /// North America began its summers later before the Energy Policy Act of 2005 came into force, and ended them sooner.
    private func season(in year: Int) -> Summer? {
        guard var summer, year < 2007, (summer.start.month, summer.start.week, summer.end.month) == (3, 2, 11) else { return summer }
        (summer.start.month, summer.start.week) = (4, 1)
        (summer.end.month, summer.end.week) = (10, 5)
        return summer
    }

    static func always(_ minutes: Int) -> ZoneRule { ZoneRule(standard: minutes * 60) }

    /// The half of the year that a name speaks of, as "Pacific Daylight Time" does.
    var onlyStandard: ZoneRule { ZoneRule(standard: standard) }
    var onlySummer: ZoneRule { ZoneRule(standard: summer?.offset ?? standard + 3600) }
}

extension ZoneRule {
    /// A rule as `ZoneData` has it: `60 120 3.5.0/120 10.5.0/180`. Nil for anything else.
    init?(_ text: Substring) {
        let parts = text.split(separator: " ")
        guard let minutes = parts.first.flatMap({ Int($0) }) else { return nil }
        self.init(standard: minutes * 60)
        guard parts.count > 1 else { return }
        guard parts.count == 4, let offset = Int(parts[1]), let start = Change(parts[2]), let end = Change(parts[3]) else { return nil }
        summer = Summer(offset: offset * 60, start: start, end: end)
    }
}

extension ZoneRule.Change {
    fileprivate init?(_ text: Substring) {
        let numbers = text.split { $0 == "." || $0 == "/" }.compactMap { Int($0) }
        guard numbers.count == 4 else { return nil }
        self.init(month: numbers[0], week: numbers[1], weekday: numbers[2], minute: numbers[3])
    }
}
