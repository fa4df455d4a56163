/// How a feed has published so far: all that a later judgement of its silence needs, small enough to be stored with each feed.
package struct FeedRhythm: Hashable, Sendable, Codable {
    /// The newest publications that are apart by a second or more, in seconds since the epoch, newest first.
    package private(set) var recent: [Int64]
    /// Publications by hour of the UTC day, faded by a quarter each week, in sixteenths.
    package private(set) var hours: [Int]
    /// The same by day of the week; 0 is Sunday.
    package private(set) var days: [Int]
    /// The oldest publication ever counted.
    package private(set) var first: Timestamp?
    /// The latest sign of life: a publication, or the arrival of an entry, new or edited.
    package private(set) var last: Timestamp
    /// The week, counted from the epoch, that `hours` and `days` are faded to.
    private var week: Int64

    /// Publications kept one by one.
    package static let kept = 64
    /// One publication in `hours` and `days`.
    package static let unit = 16

    /// - Parameter start: since when its silence counts while nothing is known of it.
    package init(start: Timestamp) {
        recent = []
        hours = Array(repeating: 0, count: 24)
        days = Array(repeating: 0, count: 7)
        last = start
        week = Self.week(of: start)
    }

    /// Takes publications in. Dates that lie in the future count as now.
    ///
    /// - Parameter isArrival: they came to be seen at `now`, which is a sign of life whatever their dates.
    package mutating func add(_ times: [Timestamp], now: Timestamp, isArrival: Bool) {
        fade(to: now)
        let known = Set(recent)
        let fresh = Set(times.map { min($0, now).seconds }).subtracting(known)
        for second in fresh {
            let time = Timestamp(seconds: second)
            hours[Int(floorModulo(second, 86_400) / 3_600)] += Self.unit
            // The epoch began on a Thursday.
            days[Int(floorModulo(time.day + 4, 7))] += Self.unit
            first = min(first ?? time, time)
        }
        recent = Array((recent + fresh).sorted(by: >).prefix(Self.kept))
        if let newest = fresh.max() { last = max(last, Timestamp(seconds: newest)) }
        if isArrival { last = max(last, now) }
    }

    private mutating func fade(to now: Timestamp) {
        let weeks = min(Self.week(of: now) - week, 52)
        guard weeks > 0 else { return }
        for _ in 0..<weeks {
            for index in hours.indices { hours[index] -= (hours[index] + 3) / 4 }
            for index in days.indices { days[index] -= (days[index] + 3) / 4 }
        }
        week = Self.week(of: now)
    }

    private static func week(of time: Timestamp) -> Int64 { floorDivide(time.day, 7) }
}

private func floorModulo(_ value: Int64, _ divisor: Int64) -> Int64 { value - floorDivide(value, divisor) * divisor }
