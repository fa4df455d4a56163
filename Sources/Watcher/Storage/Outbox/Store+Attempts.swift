import GRDB
package import Model

extension Store {
    /// Records a try and what follows from it: delivered, queued again for `nextAttempt`, dead, or the channel parked. Returns the
    /// delivery as it is then.
    package func commit(attempt: AttemptCommit) throws(StorageFailure) -> Delivery { try commit(attempt: attempt, judge: nil).delivery }

    /// The same, with what follows for the channel's signals.
    package func commit(
        attempt: AttemptCommit, judge: (any SignalJudge)?
    ) throws(StorageFailure) -> (delivery: Delivery, news: [SignalNews]) {
        let result = try write(.normal) { db in
            let delivery = try db.existingDelivery(attempt.delivery)
            try db.record(attempt, of: delivery)
            try db.apply(attempt, to: delivery)
            if let quiet = attempt.channelNotBefore {
                try db.run(
                    "UPDATE channels SET not_before = MAX(COALESCE(not_before, ?1), ?1) WHERE name = ?2",
                    [quiet.microseconds, delivery.channel])
            }
            return (try db.existingDelivery(attempt.delivery), try db.judge(attempt, of: delivery.channel, by: judge))
        }
        settle(result.1)
        return result
    }
}

extension Database {
    fileprivate func judge(_ attempt: AttemptCommit, of channel: String, by judge: (any SignalJudge)?) throws -> [SignalNews] {
        guard let judge, case .park(let reason) = attempt.outcome else { return [] }
        let open = try openSignals(of: .channel(channel)).first
        guard let decision = judge.decision(onParked: channel, reason: reason, open: open, now: attempt.endedAt) else { return [] }
        return try SignalWriter(db: self).write([decision])
    }

    fileprivate func record(_ attempt: AttemptCommit, of delivery: Delivery) throws {
        let sql = """
            INSERT INTO attempts (delivery, number, started_at, ended_at, status, outcome, reason)
            SELECT ?1, COALESCE(MAX(number), 0) + 1, ?2, ?3, ?4, ?5, ?6 FROM attempts WHERE delivery = ?1
            """
        let (word, reason) = attempt.outcome.onRecord
        try run(
            sql,
            [
                delivery.id.rawValue, attempt.startedAt.microseconds, attempt.endedAt.microseconds, attempt.status, word, reason,
            ])
        try run("UPDATE deliveries SET attempts = attempts + 1 WHERE id = ?", [delivery.id.rawValue])
    }

    fileprivate func apply(_ attempt: AttemptCommit, to delivery: Delivery) throws {
        let now = attempt.endedAt
        if case .delivered(let receipt) = attempt.outcome {
            // Also when the lease ran out or a person dropped it meanwhile: it has arrived, and that is the truth to keep.
            try finish(delivery, receipt: receipt, now: now)
            return
        }
        guard delivery.state == .sending else { return }
        switch attempt.outcome {
        case .delivered: break
        case .retry(_, let reason):
            if let next = attempt.nextAttempt {
                try requeue(delivery, due: next, reason: reason, now: now)
            } else {
                try set(delivery, .dead, reason: "given up after \(delivery.attempts + 1) tries: \(reason)", now: now)
            }
        case .postAnew(let reason):
            try run("DELETE FROM receipts WHERE thread = ? AND channel = ?", [delivery.thread.stored, delivery.channel])
            try requeue(delivery, due: attempt.nextAttempt ?? now, reason: reason, now: now)
        case .refused(let reason):
            try set(delivery, .dead, reason: reason, now: now)
        case .park(let reason):
            try set(channel: delivery.channel, .parked, reason: reason, now: now)
            try requeue(delivery, due: now, reason: reason, now: now)
        }
    }

    private func finish(_ delivery: Delivery, receipt: String?, now: Timestamp) throws {
        if delivery.state != .delivered { try add(1, to: .delivered) }
        try run(
            """
            UPDATE deliveries SET state = 'delivered', lease_until = NULL, reason = 'delivered', receipt = ?, updated_at = ?
            WHERE id = ?
            """,
            [receipt, now.microseconds, delivery.id.rawValue])
        guard let receipt else { return }
        let sql = """
            INSERT INTO receipts (thread, channel, version, receipt) VALUES (?, ?, ?, ?)
            ON CONFLICT (thread, channel) DO UPDATE SET version = excluded.version, receipt = excluded.receipt
            """
        try run(sql, [delivery.thread.stored, delivery.channel, delivery.version, receipt])
    }
}

extension DeliveryOutcome {
    /// The word and the reason that an attempt is remembered by.
    fileprivate var onRecord: (word: String, reason: String) {
        switch self {
        case .delivered: ("delivered", "")
        case .retry(_, let reason): ("retry", reason)
        case .postAnew(let reason): ("post-anew", reason)
        case .refused(let reason): ("refused", reason)
        case .park(let reason): ("park", reason)
        }
    }
}
