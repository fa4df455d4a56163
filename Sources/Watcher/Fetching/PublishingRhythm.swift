package import Model

/// A feed's own rhythm, from the dates of its entries.
package enum PublishingRhythm {
    /// The median time between entries, over the newest 20 dates that are not in the future, or half the time since the
    /// newest where that is longer: a feed that has gone quiet is a slow one. Nil with fewer than three dates.
    package static func typicalGap(_ dates: [Timestamp], now: Timestamp) -> Duration? {
        let known = Set(dates).filter { $0 <= now }.sorted(by: >).prefix(20)
        guard known.count >= 3, let newest = known.first else { return nil }
        let gaps = zip(known, known.dropFirst()).map { ($0 - $1).microseconds }.sorted()
        let silence = (now - newest).microseconds / 2
        return .microseconds(max(gaps[gaps.count / 2], silence))
    }
}
