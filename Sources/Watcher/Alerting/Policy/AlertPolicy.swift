package import Model

/// Decides whether a story opens, updates or holds a topic's alert. Pure: the same situation gives the same decision.
///
/// A story opens one alert when its score reaches the topic's threshold and it has `min_origins` independent origins. An open
/// alert is updated when something was not told before: a new origin, a development, a merge, or a score at least `scoreStep` above the
/// highest one told. A copy that adds no development updates nothing. What passes but is stopped by a rule is held under that rule's name, and
/// stays untold, so that the next article which may speak tells it.
///
/// Every reason begins with the rule's name: `opened`, `new_origin`, `development`, `merge`, `score_step` for what is sent; `disabled`,
/// `min_origins`, `told`, `backlog`, `muted`, `silence` for what is held; `no_match`, `below_threshold`, `copy`, `no_change`, `closed`
/// for nothing.
package struct AlertPolicy: Sendable {
    /// The least rise of the score that is worth an update.
    package let scoreStep: Double

    package init(scoreStep: Double = 0.1) { self.scoreStep = scoreStep }

    package func decide(_ situation: AlertSituation) -> AlertDecision {
        guard situation.score > 0 else {
            return AlertDecision(action: .none, reason: "no_match: the query matches no article of the story")
        }
        let threshold = situation.topic.threshold
        guard situation.score + Self.tolerance >= threshold else {
            let (score, bound) = ScoreText.pair(situation.score, threshold)
            return AlertDecision(action: .none, reason: "below_threshold: score \(score) < \(bound)")
        }
        guard let alert = situation.existing else { return opening(situation) }
        return updating(alert, situation)
    }

    private func opening(_ situation: AlertSituation) -> AlertDecision {
        let origins = situation.story.origins.count
        if let reason = disabled(situation) { return held(reason) }
        guard origins >= situation.topic.minOrigins else {
            return held("min_origins: \(origins) of \(situation.topic.minOrigins) independent origins")
        }
        if situation.isToldElsewhere { return held("told: another alert of this topic told of every origin of \(situation.story.id)") }
        if situation.isBacklog { return held("backlog: an old entry of a feed's first document opens no alert") }
        if let reason = stopped(situation) { return held(reason) }
        let (score, bound) = ScoreText.pair(situation.score, situation.topic.threshold)
        return AlertDecision(
            action: .opened, reason: "opened: score \(score) ≥ \(bound), \(origins) \(origins == 1 ? "origin" : "origins")")
    }

    private func updating(_ alert: Alert, _ situation: AlertSituation) -> AlertDecision {
        guard alert.state == .open else {
            return AlertDecision(action: .none, reason: "closed: \(alert.id) was closed, and what it told is not told again")
        }
        guard let news = news(since: alert.told, in: situation) else { return unchanged(alert, situation) }
        if let reason = disabled(situation) { return held("\(reason); untold: \(news)") }
        if situation.isBacklog { return held("backlog: an old entry of a feed's first document updates no alert; untold: \(news)") }
        if let reason = stopped(situation) { return held("\(reason); untold: \(news)") }
        return AlertDecision(action: .updated, reason: news)
    }

    /// What the story holds that was not told, rule by rule; nil for nothing. A copy brings none but a merge, which then tells all.
    private func news(since told: Alert.Told, in situation: AlertSituation) -> String? {
        var parts: [String] = []
        let absorbed = situation.story.absorbed
        if !absorbed.isEmpty {
            let names = absorbed.prefix(5).map(\.description).joined(separator: ", ")
            parts.append("merge: \(names) joined this story")
        }
        guard !situation.isCopy || !parts.isEmpty else { return nil }
        let known = Set(told.origins)
        let fresh = situation.isToldElsewhere ? [] : situation.story.origins.filter { !known.contains($0.anchor) }
        if !fresh.isEmpty { parts.append("new_origin: \(OriginSummary.names(of: fresh))") }
        if !situation.isToldElsewhere, let words = developments(since: told, in: situation.story) { parts.append(words) }
        if situation.score + Self.tolerance >= told.score + scoreStep {
            let (before, now) = ScoreText.pair(told.score, situation.score)
            parts.append("score_step: \(before) → \(now)")
        }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    /// The latest developments that were not told, with the sentences that show them; at most two in words.
    private func developments(since told: Alert.Told, in story: StoryState) -> String? {
        let fresh = story.developments.filter { $0.kind.isNews && !told.tells($0) }
        guard !fresh.isEmpty else { return nil }
        let words = fresh.suffix(2).map { CleanText.line($0.words, limit: 240) }.joined(separator: ", ")
        return "development: \(words)" + (fresh.count > 2 ? ", \(fresh.count - 2) more" : "")
    }

    private func unchanged(_ alert: Alert, _ situation: AlertSituation) -> AlertDecision {
        if situation.isCopy {
            return AlertDecision(action: .none, reason: "copy: a copy alone updates no alert")
        }
        let origins = situation.story.origins.count
        return AlertDecision(
            action: .none,
            reason: "no_change: \(origins) \(origins == 1 ? "origin" : "origins") and score \(ScoreText.two(alert.told.score)) are told")
    }

    private func disabled(_ situation: AlertSituation) -> String? {
        situation.topic.isEnabled ? nil : "disabled: topic \(situation.topic.id) is disabled"
    }

    /// The person's own rules, named after everything that the story itself lacks.
    private func stopped(_ situation: AlertSituation) -> String? {
        if let end = situation.mutedUntil {
            return "muted: \(situation.story.id)" + (end.seconds < Self.endOfCalendar ? " until \(end.rfc3339)" : "")
        }
        return situation.silence.map { "silence: \(CleanText.line($0, limit: 120))" }
    }

    private func held(_ reason: String) -> AlertDecision { AlertDecision(action: .held, reason: reason) }

    /// Scores and thresholds are written with few decimals: .1 + .2 must reach .3.
    private static let tolerance = 1e-9

    /// The year 10000: a mute beyond it has no end worth printing.
    private static let endOfCalendar: Int64 = 253_402_300_800
}
