import GRDB
import Model

/// Writes alerts, their versions and the deliveries owed, within a judgement's transaction.
struct AlertWriter {
    let db: Database

    func write(_ judgement: JudgementCommit) throws -> JudgementResult {
        for alert in judgement.alerts { try write(alert) }
        var result = JudgementResult()
        for owed in judgement.messages {
            try write(owed.message)
            for channel in owed.channels {
                result.superseded += try write(owed, channel: channel, deliveries: &result.deliveries)
            }
        }
        return result
    }

    private func write(_ alert: Alert) throws {
        let known = try db.first("SELECT 1 FROM alerts WHERE id = ?", [alert.id.rawValue]) { $0.bool() }
        let sql = """
            INSERT INTO alerts (id, topic, story, anchor, state, version, told, opened_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET story = excluded.story, anchor = excluded.anchor, state = excluded.state,
                version = excluded.version, told = excluded.told, updated_at = excluded.updated_at
            """
        try db.run(
            sql,
            [
                alert.id.rawValue, alert.topic, alert.story.rawValue, alert.anchor.rawValue, alert.state.rawValue, alert.version,
                try StoredJSON.text(alert.told), alert.openedAt.microseconds, alert.updatedAt.microseconds,
            ])
        if known == nil { try db.add(1, to: .alerts) }
    }

    private func write(_ message: AlertMessage) throws {
        let sql = "INSERT INTO alert_versions (alert, version, kind, time, title, reason, message) VALUES (?, ?, ?, ?, ?, ?, ?)"
        try db.run(
            sql,
            [
                message.alert.rawValue, message.version, message.kind.rawValue, message.time.microseconds, message.story.title,
                message.reason, try StoredJSON.text(message),
            ])
    }

    /// Puts a version into the outbox and takes older queued ones out. It inherits their due time, since that may be a
    /// receiver's Retry-After. Returns how many it replaced.
    private func write(_ owed: OwedMessage, channel: String, deliveries: inout [DeliveryID]) throws -> Int {
        let message = owed.message
        let time = message.time.microseconds
        try db.run("INSERT INTO channels (name, state, reason) VALUES (?, 'active', '') ON CONFLICT (name) DO NOTHING", [channel])
        let supersede = """
            UPDATE deliveries SET state = 'superseded', reason = ?, updated_at = ?
            WHERE alert = ? AND channel = ? AND version < ? AND state = 'queued' RETURNING due_at
            """
        let reason = "version \(message.version) took its place"
        let replaced = try db.rows(
            supersede, [reason, time, message.alert.rawValue, channel, message.version]
        ) { $0.integer() }
        let due = max(owed.dueAt.microseconds, replaced.max() ?? .min)
        let id = try db.take(of: .nextDelivery)
        let sql = """
            INSERT INTO deliveries (id, alert, version, channel, state, due_at, reason, created_at, updated_at)
            VALUES (?, ?, ?, ?, 'queued', ?, ?, ?, ?)
            """
        try db.run(sql, [id, message.alert.rawValue, message.version, channel, due, message.reason, time, time])
        deliveries.append(DeliveryID(rawValue: id))
        return replaced.count
    }
}
