import GRDB
import Model

/// Carries decisions on signals out within a transaction: the state, what is told of it, and the deliveries owed.
struct SignalWriter {
    let db: Database

    func write(_ decisions: [SignalDecision]) throws -> [SignalNews] { try decisions.compactMap(write) }

    /// Nil where things have changed since the decision: the signal is open already, or over.
    private func write(_ decision: SignalDecision) throws -> SignalNews? {
        switch decision.step {
        case .open: try open(decision)
        case .change(let id): try db.openSignal(id).flatMap { try change($0, decision) }
        case .end(let id): try db.openSignal(id).flatMap { try end($0, decision) }
        }
    }

    private func open(_ decision: SignalDecision) throws -> SignalNews? {
        guard let aspect = decision.kind.aspect else { return nil }
        let isKnown = try db.openSignals(of: decision.subject).contains { $0.kind.aspect == aspect }
        guard !isKnown else { return nil }
        let signal = Signal(
            id: SignalID(try db.take(of: .nextSignal)), subject: decision.subject, kind: decision.kind, code: decision.code,
            reason: decision.reason, since: decision.since ?? decision.time, updatedAt: decision.time, version: decision.isTold ? 1 : 0)
        let sql = """
            INSERT INTO signals (id, noun, subject, feed, aspect, kind, code, reason, since, updated_at, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        let head: StatementArguments = [
            signal.id.rawValue, signal.subject.noun, signal.subject.id, signal.subject.feed?.rawValue, aspect.rawValue,
        ]
        let tail: StatementArguments = [
            signal.kind.rawValue, signal.code, signal.reason, signal.since.microseconds, signal.updatedAt.microseconds, signal.version,
        ]
        try db.run(sql, head + tail)
        return try news(of: signal, decision, isNew: true)
    }

    private func change(_ known: Signal, _ decision: SignalDecision) throws -> SignalNews? {
        var signal = known
        signal.kind = decision.kind
        signal.code = decision.code
        signal.reason = decision.reason
        signal.updatedAt = decision.time
        if decision.isTold { signal.version += 1 }
        let sql = "UPDATE signals SET kind = ?, code = ?, reason = ?, updated_at = ?, version = ? WHERE id = ?"
        try db.run(
            sql,
            [
                signal.kind.rawValue, signal.code, signal.reason, signal.updatedAt.microseconds, signal.version, signal.id.rawValue,
            ])
        return try news(of: signal, decision, isNew: signal.kind != known.kind)
    }

    private func end(_ known: Signal, _ decision: SignalDecision) throws -> SignalNews? {
        var signal = known
        signal.kind = decision.kind
        signal.reason = decision.reason
        guard known.version > 0 else {
            try db.run("DELETE FROM signals WHERE id = ?", [known.id.rawValue])
            return try news(of: signal, decision, isNew: true)
        }
        signal.version += 1
        try db.run(
            "UPDATE signals SET updated_at = ?1, ended_at = ?1, version = ?2 WHERE id = ?3",
            [decision.time.microseconds, signal.version, known.id.rawValue])
        return try news(of: signal, decision, isNew: true)
    }

    /// Writes the version that is told, where one is.
    private func news(of signal: Signal, _ decision: SignalDecision, isNew: Bool) throws -> SignalNews {
        let message = SignalMessage(
            kind: decision.kind, time: decision.time, signal: signal.id, version: signal.version, subject: signal.subject,
            name: decision.name, url: decision.url, code: signal.code, reason: decision.reason, since: signal.since)
        let isEnd = decision.kind.isEnd
        guard isEnd ? signal.version > 0 : decision.isTold else { return SignalNews(message: message, isNew: isNew, owed: 0) }
        try db.run(
            "INSERT INTO signal_versions (signal, version, message) VALUES (?, ?, ?)",
            [signal.id.rawValue, signal.version, try StoredJSON.text(message)])
        let entry = OutboxEntry(
            thread: .signal(signal.id), version: signal.version, isEnd: isEnd, reason: decision.reason, time: decision.time,
            dueAt: decision.time)
        var owed = 0
        for channel in try channels(of: entry.thread, decision) where try db.owe(entry, to: channel).delivery != nil { owed += 1 }
        return SignalNews(message: message, isNew: isNew, owed: owed)
    }

    /// Those that were told before, and for a state those that are to be told now.
    private func channels(of thread: DeliveryThread, _ decision: SignalDecision) throws -> [String] {
        let told = try db.rows("SELECT DISTINCT channel FROM deliveries WHERE thread = ? ORDER BY channel", [thread.stored]) { $0.string() }
        guard !decision.kind.isEnd else { return told }
        return told + decision.channels.filter { !told.contains($0) }
    }
}
