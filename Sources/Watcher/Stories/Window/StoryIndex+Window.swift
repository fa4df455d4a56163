package import Model

/// Finished days leave the tables for segments; nothing that can be seen changes by it.
extension StoryIndex {
    /// What a segment should be made of next: articles of one day that stand in tables yet.
    package struct UnsealedDay: Hashable, Sendable {
        /// The UTC day of the judgement's clock, since 1970.
        package var day: Int64
        /// Articles of that day in the window's tables.
        package var articles: Int
        /// Articles of that day that a segment holds already.
        package var sealed: Int
        /// The last article of the day so far.
        package var last: ArticleID
    }

    /// The oldest day with articles in the tables; nil where all lie in segments, or a batch is undecided.
    package var unsealed: UnsealedDay? {
        guard journal.isEmpty, let day = log.records.first?.facts.time.day else { return nil }
        let articles = log.records.prefix { $0.facts.time.day == day }
        let sealed = log.days.last.flatMap { $0.segment.identity.day == day ? $0.segment.count : nil } ?? 0
        return articles.last.map { UnsealedDay(day: day, articles: articles.count, sealed: sealed, last: $0.facts.article) }
    }

    /// Takes a segment in the place of the articles that it holds; false where they are others, or a batch is undecided.
    package mutating func adopt(_ segment: DaySegment) -> Bool {
        guard journal.isEmpty, let base = log.base(of: segment) else { return false }
        log.adopt(segment, base: base)
        copies.adopt(segment, base: base)
        terms.adopt(segment.terms, base: base, end: base + UInt32(segment.count))
        return true
    }

    /// Lets go of what was read of finished days: their pages come back from the disk when they are read again.
    package func releasePages() { for day in log.days { day.segment.release() } }
}
