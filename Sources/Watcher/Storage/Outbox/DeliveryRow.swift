import GRDB
import Model

/// How deliveries and attempts lie in their tables.
enum DeliveryRow {
    static let columns = "id, thread, version, channel, state, attempts, due_at, reason, receipt, created_at, updated_at"

    static func delivery(_ columns: inout Columns) throws -> Delivery {
        Delivery(
            id: columns.id(), thread: DeliveryThread(stored: columns.integer()), version: columns.int32(), channel: columns.string(),
            state: try columns.word(),
            attempts: columns.int32(), dueAt: columns.time(), reason: columns.string(), receipt: columns.optionalString(),
            createdAt: columns.time(), updatedAt: columns.time())
    }

    static let attemptColumns = "number, started_at, ended_at, status, outcome, reason"

    static func attempt(_ columns: inout Columns) -> DeliveryAttempt {
        DeliveryAttempt(
            number: columns.int32(), startedAt: columns.time(), endedAt: columns.time(),
            status: columns.optionalInteger().map(Int.init), outcome: columns.string(), reason: columns.string())
    }
}

extension DeliveryThread {
    /// As in the column `thread`: a signal's id has its sign turned.
    init(stored: Int64) { self = stored < 0 ? .signal(SignalID(-stored)) : .alert(AlertID(stored)) }

    var stored: Int64 {
        switch self {
        case .alert(let id): id.rawValue
        case .signal(let id): -id.rawValue
        }
    }
}

extension Database {
    func existingDelivery(_ id: DeliveryID) throws -> Delivery {
        let sql = "SELECT \(DeliveryRow.columns) FROM deliveries WHERE id = ?"
        guard let delivery = try first(sql, [id.rawValue], DeliveryRow.delivery) else {
            throw StorageFailure(.notFound, "no delivery \(id); `delivery list` shows them")
        }
        return delivery
    }

    func detail(of delivery: Delivery) throws -> DeliveryDetail {
        let sql = "SELECT \(DeliveryRow.attemptColumns) FROM attempts WHERE delivery = ? ORDER BY number"
        return DeliveryDetail(delivery: delivery, attempts: try rows(sql, [delivery.id.rawValue]) { DeliveryRow.attempt(&$0) })
    }

    /// Moves a delivery to another state by hand or by rule.
    func set(_ delivery: Delivery, _ state: Delivery.State, due: Timestamp? = nil, reason: String, now: Timestamp) throws {
        let sql = """
            UPDATE deliveries SET state = ?, due_at = COALESCE(?, due_at), lease_until = NULL, reason = ?, updated_at = ? WHERE id = ?
            """
        try run(sql, [state.rawValue, due?.microseconds, reason, now.microseconds, delivery.id.rawValue])
    }

    /// The newest version of a thread that a channel was given beyond this delivery's, in any of these states.
    func newerVersion(than delivery: Delivery, in states: [Delivery.State]) throws -> Int32? {
        let words = states.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let sql = "SELECT MAX(version) FROM deliveries WHERE thread = ? AND channel = ? AND version > ? AND state IN (\(words))"
        let newest = try first(sql, [delivery.thread.stored, delivery.channel, delivery.version]) { $0.optionalInteger() }
        return (newest ?? nil).map(Int32.init(clamping:))
    }
}
