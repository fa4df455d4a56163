package import Model
package import Stories

/// The words of the finished days that new articles are weighed by: those of as many days as the window has, up to the latest counted.
struct LearntWords: Sendable {
    /// Ascending.
    private(set) var days: [DayWords] = []

    var frequencies: LearntFrequencies { LearntFrequencies(days: days.map(\.counts)) }

    /// - Parameter window: days.
    mutating func add(_ more: [DayWords], window: Int64) {
        days += more
        days.sort { $0.day < $1.day }
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
    /// The words of the days that are over at a time and were not counted yet, or whose counts were lost: to be kept, then given to
    /// `learn`. None where nothing was judged on them. Only between batches.
    /// - Parameter window: so many days, up to the last, count.
    package func wordsToLearn(before time: Timestamp, window: Int64) -> [DayWords] {
        guard clock.microseconds > .min, time.day > clock.day else { return [] }
        let first = max(clock.day - window + 1, 0)
        return stories.words(from: first, before: time, except: Set(learnt.days.map(\.day)))
    }

    /// Weighs the words of new articles by those of finished days too. Only between batches.
    /// - Parameter window: so many days, up to the last, count.
    package mutating func learn(_ days: [DayWords], window: Int64) {
        guard !days.isEmpty else { return }
        learnt.add(days, window: window)
        preparer.learn(learnt.frequencies)
    }
}
