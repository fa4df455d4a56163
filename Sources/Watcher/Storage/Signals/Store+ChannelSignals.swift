import GRDB
package import Model

extension Store {
    /// Looks for channels whose receivers have taken nothing for long, and for those that take messages again.
    package func judgeChannels(now: Timestamp, by judge: any SignalJudge) throws(StorageFailure) -> [SignalNews] {
        let (stuck, open) = try read { db in (try db.stuckChannels(), try db.channelSignals()) }
        guard !stuck.isEmpty || !open.isEmpty else { return [] }
        let names = Set(stuck.map(\.name))
        var decisions = stuck.compactMap { channel in
            judge.decision(onStuck: channel, open: open.first { $0.subject == .channel(channel.name) }, now: now)
        }
        // A parked one waits for a person.
        decisions += open.filter { $0.kind == .channelFailing && !names.contains($0.subject.id) }.map {
            judge.recovery(of: $0, reason: "its receiver takes messages again", now: now)
        }
        guard !decisions.isEmpty else { return [] }
        return try writeSignals { [decisions] db in try SignalWriter(db: db).write(decisions) }
    }

    /// Lets a paused or parked channel's deliveries go, and ends what was told of it.
    package func resumeChannel(
        _ name: String, now: Timestamp, by judge: any SignalJudge
    ) throws(StorageFailure) -> (state: ChannelState, news: [SignalNews]) {
        try write(.full) { db in
            let state = try db.set(channel: name, .active, reason: "", now: now)
            let open = try db.openSignals(of: .channel(name)).filter { $0.kind == .channelParked }
            let ends = open.map { judge.recovery(of: $0, reason: "resumed by hand", now: now) }
            return (state, try SignalWriter(db: db).write(ends))
        }
    }
}

extension Database {
    /// Channels in use whose oldest tried delivery still waits.
    fileprivate func stuckChannels() throws -> [StuckChannel] {
        let sql = """
            SELECT d.channel, MIN(d.created_at), d.reason FROM deliveries d JOIN channels c ON c.name = d.channel
            WHERE d.state = 'queued' AND d.attempts > 0 AND c.state = 'active' GROUP BY d.channel ORDER BY d.channel
            """
        return try rows(sql) { StuckChannel(name: $0.string(), since: $0.time(), reason: $0.string()) }
    }

    fileprivate func channelSignals() throws -> [Signal] {
        try rows("SELECT \(SignalRow.columns) FROM signals WHERE noun = 'channel' AND ended_at IS NULL", [], SignalRow.signal)
    }
}
