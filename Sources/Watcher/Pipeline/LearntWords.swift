package import Model
package import Stories

/// The words of the finished days that new articles are weighed by: those of as many days as the window has, up to the latest counted.
struct LearntWords: Sendable {
    /// Ascending.
    private(set) var days: [DayWords] = []

    /// The first day that was not counted.
    var next: Int64 { days.last.map { $0.day + 1 } ?? .min }

    var frequencies: LearntFrequencies { LearntFrequencies(days: days.map(\.counts)) }

    /// - Parameter window: days.
    mutating func add(_ more: [DayWords], window: Int64) {
        days += more
        guard let last = days.last else { return }
        days.removeAll { $0.day <= last.day - window }
    }

    var digest: UInt64 {
        var sum: UInt64 = 0
        for day in days { sum &+= Digest.of("\(day.day) \(day.counts.encoded())") }
        return sum
    }
}

extension Judge {
    /// The words of the days that are over at a time and were not counted yet: to be kept, then given to `learn`. None where nothing was
    /// judged on them. Only between batches.
    package func wordsToLearn(before time: Timestamp) -> [DayWords] {
        guard max(clock, time).day > clock.day, clock.microseconds > .min else { return [] }
        return stories.words(from: max(learnt.next, Timestamp(microseconds: 0).day), before: max(clock, time))
    }

    /// Weighs the words of new articles by those of finished days too. Only between batches.
    /// - Parameter window: so many days, up to the last, count.
    package mutating func learn(_ days: [DayWords], window: Int64) {
        guard !days.isEmpty else { return }
        learnt.add(days, window: window)
        preparer.learn(learnt.frequencies)
    }
}
