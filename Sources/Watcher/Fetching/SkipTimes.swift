import Model

/// The hours and days on which a feed asks not to be polled (RSS 2.0 skipHours, skipDays), in UTC.
struct SkipTimes {
    private let hours: Set<Int>
    private let days: Set<Int>

    /// Hours and days out of range are dropped, save that 24 is midnight; what would leave no time at all is ignored.
    init(_ hints: PollHints) {
        let hours = Set(hints.skipHours.map { $0 == 24 ? 0 : $0 }.filter { (0..<24).contains($0) })
        let days = Set(hints.skipDays.filter { (0..<7).contains($0) })
        self.hours = hours.count < 24 ? hours : []
        self.days = days.count < 7 ? days : []
    }

    /// The first moment at or after `time` that is in no skipped hour or day.
    func next(after time: Timestamp) -> Timestamp {
        var next = time
        // Six days and 23 hours can be skipped in a row, so eight days of steps are enough.
        for _ in 0..<8 * 24 {
            if days.contains(Self.weekday(next)) {
                next = Timestamp(seconds: (next.day + 1) * 86_400)
            } else if hours.contains(Self.hour(next)) {
                next = Timestamp(seconds: next.seconds - (next.seconds - next.day * 86_400) % 3_600 + 3_600)
            } else {
                return next
            }
        }
        return next
    }

    /// 0 is Sunday; 1970-01-01 was a Thursday.
    private static func weekday(_ time: Timestamp) -> Int { Int(((time.day + 4) % 7 + 7) % 7) }

    private static func hour(_ time: Timestamp) -> Int { Int((time.seconds - time.day * 86_400) / 3_600) }
}
