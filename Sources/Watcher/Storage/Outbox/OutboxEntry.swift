import GRDB
import Model

/// A version of a thread on its way into the outbox.
struct OutboxEntry {
    var thread: DeliveryThread
    var version: Int32
    /// It says that the matter is over.
    var isEnd: Bool
    var reason: String
    var time: Timestamp
    /// Not before.
    var dueAt: Timestamp
}

extension Database {
    /// Puts a version into the outbox and takes older queued ones out. It inherits their due time, since that may be a receiver's
    /// Retry-After. An end is owed only where anything of the matter has arrived or is on its way: to others it would be news of
    /// nothing. Answers how many versions it replaced.
    func owe(_ entry: OutboxEntry, to channel: String) throws -> (delivery: DeliveryID?, superseded: Int) {
        let time = entry.time.microseconds
        try run("INSERT INTO channels (name, state, reason) VALUES (?, 'active', '') ON CONFLICT (name) DO NOTHING", [channel])
        let isOwed = try !entry.isEnd || isTold(entry.thread, channel)
        let supersede = """
            UPDATE deliveries SET state = 'superseded', reason = ?, updated_at = ?
            WHERE thread = ? AND channel = ? AND version < ? AND state = 'queued' RETURNING due_at
            """
        let reason = isOwed ? "version \(entry.version) took its place" : "over before it was told: \(entry.reason)"
        let replaced = try rows(supersede, [reason, time, entry.thread.stored, channel, entry.version]) { $0.integer() }
        guard isOwed else { return (nil, replaced.count) }
        let due = max(entry.dueAt.microseconds, replaced.max() ?? .min)
        let id = try take(of: .nextDelivery)
        let sql = """
            INSERT INTO deliveries (id, thread, version, channel, state, due_at, reason, created_at, updated_at)
            VALUES (?, ?, ?, ?, 'queued', ?, ?, ?, ?)
            """
        try run(sql, [id, entry.thread.stored, entry.version, channel, due, entry.reason, time, time])
        return (DeliveryID(rawValue: id), replaced.count)
    }

    private func isTold(_ thread: DeliveryThread, _ channel: String) throws -> Bool {
        let sql = "SELECT 1 FROM deliveries WHERE thread = ? AND channel = ? AND state IN ('delivered', 'sending') LIMIT 1"
        return try first(sql, [thread.stored, channel]) { $0.bool() } ?? false
    }
}
