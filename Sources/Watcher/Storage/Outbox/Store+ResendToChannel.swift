import GRDB
package import Model

extension Store {
    /// Sends an alert's latest version to one channel, again or for the first time, under the version's own key. Throws `invalid`
    /// where it is just being sent.
    package func resend(_ alert: AlertID, to channel: String, now: Timestamp) throws(StorageFailure) -> Delivery {
        try write(.full) { db in
            let version = try db.first("SELECT version FROM alerts WHERE id = ?", [alert.rawValue]) { $0.int32() }
            guard let version else { throw StorageFailure(.notFound, "no alert \(alert); `alert list` shows them") }
            let sql = "SELECT \(DeliveryRow.columns) FROM deliveries WHERE thread = ? AND version = ? AND channel = ?"
            guard let known = try db.first(sql, [alert.rawValue, version, channel], DeliveryRow.delivery) else {
                return try db.owe(alert, version: version, to: channel, now: now)
            }
            guard known.state != .sending else {
                throw StorageFailure(.invalid, "delivery \(known.id) is being sent to \(channel) at this moment; see what becomes of it")
            }
            try db.set(known, .queued, due: now, reason: "sent again by hand", now: now)
            try db.run("UPDATE deliveries SET attempts = 0 WHERE id = ?", [known.id.rawValue])
            return try db.existingDelivery(known.id)
        }
    }
}

extension Database {
    /// A delivery to a channel that was not owed this version before.
    func owe(_ alert: AlertID, version: Int32, to channel: String, now: Timestamp) throws -> Delivery {
        try run("INSERT INTO channels (name, state, reason) VALUES (?, 'active', '') ON CONFLICT (name) DO NOTHING", [channel])
        let id = try take(of: .nextDelivery)
        let sql = """
            INSERT INTO deliveries (id, thread, version, channel, state, due_at, reason, created_at, updated_at)
            VALUES (?, ?, ?, ?, 'queued', ?, 'sent by hand', ?, ?)
            """
        let time = now.microseconds
        try run(sql, [id, alert.rawValue, version, channel, time, time, time])
        return try existingDelivery(DeliveryID(rawValue: id))
    }
}
