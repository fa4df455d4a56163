import Model

/// What distance in time takes off the similarity of reports: those of one event follow each other within hours, while the next event of
/// its kind, which is told in the same words, comes days later.
///
/// Reports published close to each other are as like as they are; from `near` on the part grows evenly, up to `most` from `far` on. What
/// counts is when they were published, for a feed that is read for the first time brings old news; a report without a time, or with one
/// that cannot be true, is as near to all others as can be, so that news without dates is judged by its words alone.
struct TimeRule: Sendable {
    /// Microseconds.
    private let near: Int64
    private let far: Int64
    private let oldest: Int64
    /// A 16-bit fraction.
    private let most: Int

    init(_ configuration: StoriesConfiguration) {
        near = configuration.timeNear.microseconds
        far = max(near + 1, configuration.timeFar.microseconds)
        oldest = configuration.oldestPublication.microseconds
        most = FixedPoint.fraction(configuration.timeWeight)
    }

    /// When a report was published, as far as that can be true; nil where it is not told, lies after the report's arrival, or so long
    /// before it that the date is rather wrong than the report old.
    func known(_ published: Timestamp?, arrival: Timestamp) -> Timestamp? {
        guard let published, published <= arrival, (arrival - published).microseconds <= oldest else { return nil }
        return published
    }

    /// Between two reports by their known times.
    func part(_ one: Timestamp?, _ other: Timestamp?) -> TimePart {
        guard let one, let other else { return .nothing }
        return part(Int64(clamping: (one - other).microseconds.magnitude))
    }

    /// Between two groups of reports: that of their nearest two.
    func part(_ ones: [Timestamp?], _ others: [Timestamp?]) -> TimePart {
        var least = UInt64.max
        for one in ones {
            for other in others {
                guard let one, let other else { return .nothing }
                least = min(least, (one - other).microseconds.magnitude)
            }
        }
        return ones.isEmpty || others.isEmpty ? .nothing : part(Int64(clamping: least))
    }

    private func part(_ gap: Int64) -> TimePart {
        guard gap > near else { return .nothing }
        // Seconds keep the product within 64 bits, whatever the settings are.
        let share = Int(min(gap, far) / 1_000_000 - near / 1_000_000)
        let whole = max(1, Int(far / 1_000_000 - near / 1_000_000))
        return TimePart(taken: (most * share + whole / 2) / whole, gap: .microseconds(gap))
    }
}
