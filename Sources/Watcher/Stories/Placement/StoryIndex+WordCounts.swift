package import Model

/// The words of one day's stories, as they were counted when the next day began.
package struct DayWords: Hashable, Sendable {
    /// Days since 1970, UTC.
    package var day: Int64
    package var counts: WordCounts

    package init(day: Int64, counts: WordCounts) {
        self.day = day
        self.counts = counts
    }
}

extension StoryIndex {
    /// Counts the words of the finished days from `first` on, up to the day of `time`, but for those that are known; days without articles
    /// are left out.
    package func words(from first: Int64, before time: Timestamp, except known: Set<Int64> = []) -> [DayWords] {
        var days: [DayWords] = []
        var start = log.firstSequence(since: Timestamp(seconds: first * 86_400))
        let end = log.firstSequence(since: Timestamp(seconds: time.day * 86_400))
        while start < end {
            let day = log.time(start).day
            let next = min(end, log.firstSequence(since: Timestamp(seconds: (day + 1) * 86_400)))
            if !known.contains(day) { days.append(DayWords(day: day, counts: words(of: start..<next))) }
            start = next
        }
        return days
    }

    private func words(of sequences: Range<UInt32>) -> WordCounts {
        var tally = StoryWordTally()
        let places = sequences.map { (story: log.story($0), sequence: $0) }.sorted { $0 < $1 }
        var rest = places[...]
        while let story = rest.first?.story {
            let reports = rest.prefix { $0.story == story }
            tally.add(reports.map { log.terms($0.sequence) })
            rest = rest.dropFirst(reports.count)
        }
        return tally.counts
    }
}

/// Collects the words of stories by language.
private struct StoryWordTally {
    private var terms: [TextLanguage: [UInt32]] = [:]
    private var stories: [TextLanguage: Int] = [:]

    /// Adds a story by its reports.
    mutating func add(_ reports: [TermVector]) {
        for (language, vectors) in Dictionary(grouping: reports, by: \.language) where language != .unknown {
            stories[language, default: 0] += 1
            if vectors.count == 1 {
                terms[language, default: []] += vectors[0].terms.lazy.filter(TermHash.isSingle)
            } else {
                terms[language, default: []] += Set(vectors.lazy.flatMap(\.terms).filter(TermHash.isSingle))
            }
        }
    }

    var counts: WordCounts {
        var counts = WordCounts()
        for (language, terms) in terms { counts.add(language, stories: stories[language] ?? 0, terms: terms) }
        return counts
    }
}
