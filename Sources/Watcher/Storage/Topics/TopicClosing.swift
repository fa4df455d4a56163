import GRDB
import Model

/// Closes the open alerts of a topic that is taken off, within that transaction.
struct TopicClosing {
    let db: Database
    let topic: Topic
    let defaultChannels: [String]
    let now: Timestamp

    /// The messages owed, in the order of the alerts.
    func closeAlerts() throws -> [OwedMessage] {
        let sql = "SELECT \(AlertRow.columns) FROM alerts WHERE topic = ? AND state = ? ORDER BY id"
        var closed = try db.rows(sql, [topic.id, Alert.State.open.rawValue], AlertRow.alert)
        var messages: [OwedMessage] = []
        for index in closed.indices {
            closed[index].state = .closed
            closed[index].version += 1
            closed[index].updatedAt = now
            if let message = try message(closing: closed[index]) { messages.append(message) }
        }
        // Only alerts and messages are written; the ids that a judgement would raise are left alone.
        _ = try AlertWriter(db: db).write(
            JudgementCommit(alerts: closed, messages: messages, nextStory: StoryID(0), nextAlert: AlertID(0)))
        return messages
    }

    /// Shows the story as it was told last, which is what its readers know; nil for an alert of which nothing is on record.
    private func message(closing alert: Alert) throws -> OwedMessage? {
        let sql = "SELECT message FROM alert_versions WHERE alert = ? ORDER BY version DESC LIMIT 1"
        guard var message = try db.first(sql, [alert.id.rawValue], { try $0.json(AlertMessage.self) }) else { return nil }
        message.kind = .closed
        message.time = now
        message.version = alert.version
        message.reason = "closed: topic \(topic.id) was removed"
        return OwedMessage(message: message, channels: topic.channels.isEmpty ? defaultChannels : topic.channels, dueAt: now)
    }
}
