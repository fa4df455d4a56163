import GRDB
package import Model

extension Store {
    /// The channels that the store has met, by name; one that nothing was owed to yet is not among them.
    package func channelStates() throws(StorageFailure) -> [ChannelState] {
        try read { db in try db.channels() }
    }

    /// Holds a channel's deliveries until it is resumed; they stay queued.
    package func pauseChannel(_ name: String, reason: String, now: Timestamp) throws(StorageFailure) -> ChannelState {
        try write(.full) { db in try db.set(channel: name, .paused, reason: reason, now: now) }
    }

    /// Lets a paused or parked channel's deliveries go.
    package func resumeChannel(_ name: String, now: Timestamp) throws(StorageFailure) -> ChannelState {
        try write(.full) { db in try db.set(channel: name, .active, reason: "", now: now) }
    }
}

extension Database {
    func channels() throws -> [ChannelState] {
        try rows("SELECT name, state, reason, not_before, changed_at FROM channels ORDER BY name") { columns in
            ChannelState(
                name: columns.string(), state: try columns.word(), reason: columns.string(), notBefore: columns.optionalTime(),
                changedAt: columns.optionalTime())
        }
    }

    @discardableResult
    func set(channel name: String, _ state: ChannelState.State, reason: String, now: Timestamp) throws -> ChannelState {
        let sql = """
            INSERT INTO channels (name, state, reason, changed_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET state = excluded.state, reason = excluded.reason, changed_at = excluded.changed_at,
                not_before = NULL
            """
        try run(sql, [name, state.rawValue, reason, now.microseconds])
        return ChannelState(name: name, state: state, reason: reason, changedAt: now)
    }
}
