import GRDB
package import Model

extension Store {
    /// Deliveries, newest first.
    package func deliveries(
        _ filter: DeliveryFilter = DeliveryFilter(), after cursor: Cursor? = nil, limit: Int
    ) throws(StorageFailure) -> Page<Delivery> {
        let limit = Paging.limit(limit)
        return try read { db in
            var conditions = ["id < ?"]
            var arguments: StatementArguments = [try Paging.id(cursor) ?? .max]
            if !filter.states.isEmpty {
                conditions.append("state IN (\(filter.states.map { "'\($0.rawValue)'" }.joined(separator: ", ")))")
            }
            if let channel = filter.channel {
                conditions.append("channel = ?")
                arguments += [channel]
            }
            if let alert = filter.alert {
                conditions.append("thread = ?")
                arguments += [alert.rawValue]
            }
            let sql = """
                SELECT \(DeliveryRow.columns) FROM deliveries WHERE \(conditions.joined(separator: " AND ")) ORDER BY id DESC LIMIT ?
                """
            let found = try db.rows(sql, arguments + [limit + 1], DeliveryRow.delivery)
            return Page(found, limit: limit) { String($0.id.rawValue) }
        }
    }

    package func delivery(_ id: DeliveryID) throws(StorageFailure) -> DeliveryDetail {
        try read { db in try db.detail(of: try db.existingDelivery(id)) }
    }

    /// Queues a dead or dropped delivery again, or makes a queued one due now. Throws `invalid` where a newer version has its place.
    package func retryDelivery(_ id: DeliveryID, now: Timestamp) throws(StorageFailure) -> Delivery {
        try write(.full) { db in
            let delivery = try db.existingDelivery(id)
            guard [.dead, .dropped, .queued].contains(delivery.state) else {
                throw StorageFailure(
                    .invalid, "delivery \(id) is \(delivery.state.rawValue); only dead, dropped and queued ones can be retried")
            }
            if let newer = try db.newerVersion(than: delivery, in: [.queued, .sending, .delivered]) {
                throw StorageFailure(
                    .invalid, "delivery \(id) has version \(delivery.version); version \(newer) has taken its place, retry that one")
            }
            try db.set(delivery, .queued, due: now, reason: "retried by hand", now: now)
            try db.run("UPDATE deliveries SET attempts = 0 WHERE id = ?", [id.rawValue])
            return try db.existingDelivery(id)
        }
    }

    /// Takes a delivery out of the queue for good. One that is being sent may still arrive.
    package func dropDelivery(_ id: DeliveryID, now: Timestamp) throws(StorageFailure) -> Delivery {
        try write(.full) { db in
            let delivery = try db.existingDelivery(id)
            guard [.dead, .queued, .sending].contains(delivery.state) else {
                throw StorageFailure(.invalid, "delivery \(id) is \(delivery.state.rawValue); there is nothing to drop")
            }
            try db.set(delivery, .dropped, reason: "dropped by hand", now: now)
            return try db.existingDelivery(id)
        }
    }

    /// Sends an alert's latest version again, to the channels that were owed it, under the same keys.
    package func resend(_ alert: AlertID, now: Timestamp) throws(StorageFailure) -> [Delivery] {
        try write(.full) { db in
            let version = try db.first("SELECT version FROM alerts WHERE id = ?", [alert.rawValue]) { $0.int32() }
            guard let version else { throw StorageFailure(.notFound, "no alert \(alert); `alert list` shows them") }
            let sql = "SELECT \(DeliveryRow.columns) FROM deliveries WHERE thread = ? AND version = ? ORDER BY id"
            let owed = try db.rows(sql, [alert.rawValue, version], DeliveryRow.delivery)
            if owed.isEmpty {
                // A version for the record alone goes where those before it went.
                let earlier = "SELECT DISTINCT channel FROM deliveries WHERE thread = ? ORDER BY channel"
                let channels = try db.rows(earlier, [alert.rawValue]) { $0.string() }
                if !channels.isEmpty { return try channels.map { try db.owe(alert, version: version, to: $0, now: now) } }
                throw StorageFailure(.invalid, "version \(version) of alert \(alert) was owed to no channel; give its topic one")
            }
            for delivery in owed where delivery.state != .sending {
                try db.set(delivery, .queued, due: now, reason: "sent again by hand", now: now)
                try db.run("UPDATE deliveries SET attempts = 0 WHERE id = ?", [delivery.id.rawValue])
            }
            return try db.rows(sql, [alert.rawValue, version], DeliveryRow.delivery)
        }
    }
}
