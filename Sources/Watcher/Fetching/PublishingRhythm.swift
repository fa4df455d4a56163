package import Model

/// A feed's own rhythm, from the dates of its entries.
package struct PublishingRhythm: Hashable, Sendable {
    /// The median time between entries, over the newest 20 dates that are not in the future; nil with fewer than three dates.
    package let typicalGap: Duration?
    /// Of those that are not in the future.
    package let newest: Timestamp?

    package init(_ dates: [Timestamp], now: Timestamp) {
        let known = Set(dates).filter { $0 <= now }.sorted(by: >).prefix(20)
        newest = known.first
        let gaps = zip(known, known.dropFirst()).map { $0 - $1 }.sorted()
        typicalGap = known.count >= 3 ? gaps[gaps.count / 2] : nil
    }
}
