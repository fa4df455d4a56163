package import Model

/// How long a feed may bring nothing before that is a signal: by its own rhythm, with patience for its nights and weekends.
///
/// The patience is the longest of `factor` times the pause that nine of ten of its last pauses stayed under, half as much again as the
/// second longest of them (one outage of the past proves nothing), and the floor; all in the hours of the week in which the feed usually
/// publishes. A feed of less than two weeks' standing has not shown its weekends yet: it gets three days at least. One that has shown
/// fewer than six publications has no rhythm, and gets the time for those.
package struct SilencePatience: Sendable {
    private let rules: SignalRules

    package init(_ rules: SignalRules) { self.rules = rules }

    /// Pauses that make a rhythm.
    private static let leastPauses = 5
    private static let standing: Duration = .seconds(14 * 86_400)
    private static let patienceWithTheYoung: Duration = .seconds(3 * 86_400)

    package func plan(_ rhythm: FeedRhythm) -> SilencePlan {
        let pattern = WeekPattern(rhythm)
        let times = rhythm.recent.map(Timestamp.init(seconds:))
        let pauses = zip(times, times.dropFirst()).map { pattern.active(from: $1, to: $0) }.sorted()
        guard pauses.count >= Self.leastPauses else {
            return SilencePlan(
                silentAt: rhythm.last + rules.silenceUnknown,
                reason: "its rhythm is not known, so \(rules.silenceUnknown.words) are given")
        }
        let usual = pauses[pauses.count * 9 / 10]
        let long = pauses[pauses.count - 2]
        let patience = max(rules.silenceFloor, usual * rules.silenceFactor, long * 1.5)
        var silentAt = pattern.moment(after: patience, from: rhythm.last)
        if rhythm.last - (rhythm.first ?? rhythm.last) < Self.standing { silentAt = max(silentAt, rhythm.last + Self.patienceWithTheYoung) }
        let median = pauses[pauses.count / 2]
        return SilencePlan(
            silentAt: silentAt,
            reason: "publishes about every \(median.words), nine of ten pauses under \(usual.words)")
    }

    /// What `plan` depends on besides the rhythm.
    package var words: String {
        "1 \(rules.silenceFactor) \(rules.silenceFloor.microseconds) \(rules.silenceUnknown.microseconds)"
    }
}
