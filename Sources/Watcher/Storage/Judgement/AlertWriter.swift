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
            let outgoing = OutboxEntry(
                thread: .alert(owed.message.alert), version: owed.message.version, isEnd: owed.message.kind == .closed,
                reason: owed.message.reason, time: owed.message.time, dueAt: owed.dueAt)
            for channel in owed.channels {
                let (delivery, superseded) = try db.owe(outgoing, to: channel)
                result.superseded += superseded
                if let delivery { result.deliveries.append(delivery) }
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
}
