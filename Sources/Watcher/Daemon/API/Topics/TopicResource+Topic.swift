import Control
import Model
import Storage
import Topics

extension TopicResource {
    init(_ topic: Topic, openAlerts: Int, isRemoved: Bool = false) {
        let isOutdated = topic.scorerVersion < TopicScorer.version
        let state = isRemoved ? "removed" : topic.isEnabled ? "enabled" : "disabled"
        var reason =
            isRemoved
            ? "removed by hand; its open alerts were closed and stay on record" : topic.isEnabled ? "" : "disabled by hand or by its file"
        if isOutdated && !isRemoved {
            reason = "its threshold was chosen for version \(topic.scorerVersion) of the scorer, and \(TopicScorer.version) runs"
        }
        self.init(
            id: topic.id, state: state, reason: reason, title: topic.title, query: topic.query, threshold: topic.threshold,
            minOrigins: topic.minOrigins, channels: topic.channels, enabled: topic.isEnabled, version: Int(clamping: topic.version),
            scorerVersion: Int(topic.scorerVersion), thresholdOutdated: isOutdated, openAlerts: openAlerts)
    }
}

extension Store {
    /// Open alerts of each topic.
    func openAlerts(topic: String? = nil) throws -> [String: Int] {
        let filter = AlertFilter(topic: topic, state: .open)
        let alerts = try PageRequest(limit: 10_000).gather { try self.alerts(filter, after: $0, limit: min($1, 1_000)) }
        return Dictionary(grouping: alerts.items, by: \.alert.topic).mapValues(\.count)
    }

    /// A topic by its id, or by the unique beginning of one.
    func findTopic(_ text: String) throws -> Topic {
        let topics = try topics()
        if let exact = topics.first(where: { $0.id == text }) { return exact }
        let near = text.isEmpty ? [] : topics.filter { $0.id.hasPrefix(text) }
        guard let only = near.first else {
            throw ProblemDocument(.unknownID, "There is no topic \"\(text)\"; `topic list` shows them.")
        }
        guard near.count == 1 else {
            throw ProblemDocument(
                .ambiguousID, "\"\(text)\" is the beginning of several topics' ids; give a whole one.", choices: near.prefix(10).map(\.id))
        }
        return only
    }
}
