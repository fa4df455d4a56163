import Model

/// The hours of the week in which a feed publishes, as far as it has shown: time outside of them says nothing of its silence.
///
/// An hour is quiet when it and its neighbours have hardly ever had an entry, a weekday when it has not; both only once there are
/// enough entries to tell. All in UTC.
struct WeekPattern {
    private let isQuietHour: [Bool]
    private let isQuietDay: [Bool]
    private let hasQuiet: Bool

    /// Entries, faded, from which on hours and weekdays are told apart: a feed without quiet hours leaves three in a row empty once
    /// in 1,800 then, and a weekday once in 70.
    private static let enoughForHours = 60
    private static let enoughForDays = 30
    /// A share of less than an eighth of the even one is quiet.
    private static let quietShare = 8

    init(_ rhythm: FeedRhythm) {
        let total = rhythm.hours.reduce(0, +)
        let hours = rhythm.hours
        isQuietHour = hours.indices.map { hour in
            guard total >= Self.enoughForHours * FeedRhythm.unit else { return false }
            let near = hours[(hour + 23) % 24] + hours[hour] + hours[(hour + 1) % 24]
            return near * 24 * Self.quietShare < total * 3
        }
        isQuietDay = rhythm.days.map { day in
            total >= Self.enoughForDays * FeedRhythm.unit && day * 7 * Self.quietShare < total
        }
        hasQuiet = isQuietHour.contains(true) || isQuietDay.contains(true)
    }

    /// Whether the feed usually publishes in this hour, counted from the epoch.
    private func isActive(hour: Int64) -> Bool {
        let day = (floored(hour, by: 24) + 4) % 7
        return !isQuietHour[Int(hour - floored(hour, by: 24) * 24)] && !isQuietDay[Int(day < 0 ? day + 7 : day)]
    }

    /// The part of a time that lies in active hours. Beyond some weeks the difference is none.
    func active(from start: Timestamp, to end: Timestamp) -> Duration {
        guard hasQuiet, end > start, end - start < .seconds(40 * 86_400) else { return max(.zero, end - start) }
        var sum: Int64 = 0
        var second = start.seconds
        while second < end.seconds {
            let hour = floored(second, by: 3_600)
            let next = min((hour + 1) * 3_600, end.seconds)
            if isActive(hour: hour) { sum += next - second }
            second = next
        }
        return .seconds(sum)
    }

    /// The moment at which so much active time has passed.
    func moment(after duration: Duration, from start: Timestamp) -> Timestamp {
        guard hasQuiet, duration < .seconds(40 * 86_400) else { return start + duration }
        var left = duration
        var time = start
        // Every week has active hours, so this ends; the bound is for values that no feed has.
        for _ in 0..<20_000 {
            let hour = floored(time.seconds, by: 3_600)
            let next = Timestamp(seconds: (hour + 1) * 3_600)
            if isActive(hour: hour) {
                if next - time >= left { return time + left }
                left -= next - time
            }
            time = next
        }
        return time
    }

    private func floored(_ value: Int64, by divisor: Int64) -> Int64 {
        let quotient = value / divisor
        return value % divisor < 0 ? quotient - 1 : quotient
    }
}
