import Model
import Storage

/// What became of an article in one word and one sentence: told, held by a rule, not worth a word, or not yet judged.
struct Verdict {
    /// alerted, held, quiet, waiting or unknown.
    var state: String
    var reason: String

    init(_ state: String, _ reason: String) {
        self.state = state
        self.reason = reason
    }

    /// The verdict of all topics, or of one.
    init(_ trail: ArticleTrail, topic: String? = nil) {
        let decisions = trail.latestDecisions.filter { topic == nil || $0.score.topic == topic }
        let alerts = trail.alerts.filter { topic == nil || $0.alert.topic == topic }
        if let own = decisions.first(where: { [.opened, .updated].contains($0.decision.action) }) {
            let name = own.alert.map { "alert \($0)" } ?? "an alert"
            self.init("alerted", "\(own.decision.action.rawValue) \(name) of topic \(own.score.topic): \(own.decision.reason)")
        } else if let told = alerts.first {
            self.init("alerted", "told as part of alert \(told.alert.id) of topic \(told.alert.topic): \(told.reason)")
        } else if let held = decisions.first(where: { $0.decision.action == .held }) {
            self.init("held", "held for topic \(held.score.topic): \(held.decision.reason)")
        } else if let best = decisions.first {
            self.init("quiet", "topic \(best.score.topic): \(best.decision.reason)")
        } else {
            self.init("quiet", topic.map { "topic \($0)'s query met neither the article nor its story" } ?? "no topic's query meets it")
        }
    }
}
