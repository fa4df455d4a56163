import GRDB
package import Model

extension Store {
    /// Takes due deliveries, at most `perChannel` of each channel so that a slow one starves nobody.
    ///
    /// Of each (channel, thread) only one is ever under way, and versions go in order. Paused and parked channels, and those that
    /// asked for quiet, give none. A claim that is not committed within the lease is due again, under the same key.
    package func claimDeliveries(
        now: Timestamp, limit: Int, lease: Duration, perChannel: Int = 8
    ) throws(StorageFailure) -> [ClaimedDelivery] {
        try write(.normal) { db in
            try db.requeue(expiredAt: now)
            var claimed: [ClaimedDelivery] = []
            for channel in try db.channels() where channel.isOpen(at: now) && claimed.count < limit {
                let most = min(perChannel, limit - claimed.count)
                for delivery in try db.dueDeliveries(channel.name, now: now, limit: most) {
                    claimed.append(try db.claim(delivery, until: now + lease, now: now))
                }
            }
            return claimed
        }
    }

    /// When the next delivery can go or the next lease ends; nil: nothing is owed on an open channel.
    package func nextDeliveryDue() throws(StorageFailure) -> Timestamp? {
        try read { db in
            var next = try db.first(
                "SELECT lease_until FROM deliveries WHERE state = 'sending' ORDER BY lease_until LIMIT 1"
            ) { $0.time() }
            for channel in try db.channels() where channel.state == .active {
                guard let due = try db.nextDue(channel.name) else { continue }
                let open = max(due, channel.notBefore ?? due)
                next = next.map { min($0, open) } ?? open
            }
            return next
        }
    }

    /// Gives claimed deliveries back that were not tried.
    package func releaseDeliveries(_ ids: [DeliveryID], now: Timestamp) throws(StorageFailure) {
        guard !ids.isEmpty else { return }
        try write(.normal) { db in
            for id in ids {
                let delivery = try db.existingDelivery(id)
                guard delivery.state == .sending else { continue }
                try db.requeue(delivery, due: delivery.dueAt, reason: "not tried: shutting down", now: now)
            }
        }
    }

    /// Ends the claims of a process that is gone. For the start: the state directory's lock says that no other one lives.
    ///
    /// A feed whose poll was cut off is due its own interval after that claim: nobody knows whether its server was asked, and asking at
    /// once is what a crash loop would do. `lease` is that of the claims, `interval` serves feeds without one of their own; a feed that
    /// was never polled waits a minute.
    package func releaseStaleClaims(
        now: Timestamp, lease: Duration = .seconds(300), interval: Duration = .seconds(900)
    ) throws(StorageFailure) {
        try write(.normal) { db in
            try db.requeue(expiredAt: Timestamp(microseconds: .max), now: now)
            let sql = """
                UPDATE feeds SET lease_until = NULL, due_reason = 'the last poll was cut off by the end of the daemon',
                    next_due = lease_until - ? + COALESCE(every, CASE WHEN last_poll IS NULL THEN 60000000 ELSE ? END)
                WHERE lease_until IS NOT NULL
                """
            try db.run(sql, [lease.microseconds, interval.microseconds])
        }
    }
}

extension ChannelState {
    fileprivate func isOpen(at now: Timestamp) -> Bool { state == .active && (notBefore.map { $0 <= now } ?? true) }
}

extension Database {
    /// Nothing of the same alert is under way on the channel.
    private static let isFree = """
        NOT EXISTS (SELECT 1 FROM deliveries s WHERE s.thread = d.thread AND s.channel = d.channel AND s.state = 'sending')
        """

    fileprivate func dueDeliveries(_ channel: String, now: Timestamp, limit: Int) throws -> [Delivery] {
        let sql = """
            SELECT \(DeliveryRow.columns) FROM deliveries d
            WHERE channel = ? AND state = 'queued' AND due_at <= ? AND \(Self.isFree)
                AND NOT EXISTS (SELECT 1 FROM deliveries o WHERE o.thread = d.thread AND o.channel = d.channel AND o.state = 'queued'
                    AND o.version < d.version)
            ORDER BY due_at, id LIMIT ?
            """
        return try rows(sql, [channel, now.microseconds, limit], DeliveryRow.delivery)
    }

    fileprivate func nextDue(_ channel: String) throws -> Timestamp? {
        let sql = """
            SELECT due_at FROM deliveries d WHERE channel = ? AND state = 'queued' AND \(Self.isFree) ORDER BY due_at LIMIT 1
            """
        return try first(sql, [channel]) { $0.time() }
    }

    fileprivate func claim(_ delivery: Delivery, until end: Timestamp, now: Timestamp) throws -> ClaimedDelivery {
        try run(
            "UPDATE deliveries SET state = 'sending', lease_until = ?, updated_at = ? WHERE id = ?",
            [end.microseconds, now.microseconds, delivery.id.rawValue])
        var sending = delivery
        sending.state = .sending
        sending.updatedAt = now
        return ClaimedDelivery(
            delivery: sending, message: try message(for: delivery),
            receipt: try first(
                "SELECT receipt FROM receipts WHERE thread = ? AND channel = ?", [delivery.thread.stored, delivery.channel]
            ) { $0.string() })
    }

    /// Claims whose time is over: the sender died, or hangs. Nobody knows whether the message arrived; the key is the same.
    fileprivate func requeue(expiredAt: Timestamp, now: Timestamp? = nil) throws {
        let sql = "SELECT \(DeliveryRow.columns) FROM deliveries WHERE state = 'sending' AND lease_until <= ?"
        for delivery in try rows(sql, [expiredAt.microseconds], DeliveryRow.delivery) {
            let time = now ?? expiredAt
            try requeue(delivery, due: delivery.dueAt, reason: "the try did not end", now: time)
        }
    }

    /// Puts a delivery back into the queue, or out of the way where a newer version waits; that one then keeps the due time,
    /// since it may be a receiver's Retry-After.
    func requeue(_ delivery: Delivery, due: Timestamp, reason: String, now: Timestamp) throws {
        guard let newer = try newerVersion(than: delivery, in: [.queued, .sending, .delivered]) else {
            try set(delivery, .queued, due: due, reason: reason, now: now)
            return
        }
        try set(delivery, .superseded, reason: "version \(newer) took its place; \(reason)", now: now)
        try run(
            "UPDATE deliveries SET due_at = MAX(due_at, ?) WHERE thread = ? AND channel = ? AND state = 'queued'",
            [due.microseconds, delivery.thread.stored, delivery.channel])
    }

    /// What a delivery says. An update that follows on nothing, since no earlier version has reached the channel, opens the alert there.
    fileprivate func message(for delivery: Delivery) throws -> OutgoingMessage {
        switch delivery.thread {
        case .alert(let alert):
            var message = try message(of: alert, version: delivery.version)
            if message.kind == .updated, try !hasReached(delivery.channel, delivery.thread) { message.kind = .opened }
            return .alert(message)
        case .signal(let signal): return .signal(try message(of: signal, version: delivery.version))
        }
    }

    private func message(of alert: AlertID, version: Int32) throws -> AlertMessage {
        let sql = "SELECT message FROM alert_versions WHERE alert = ? AND version = ?"
        guard let message = try first(sql, [alert.rawValue, version], { try $0.json(AlertMessage.self) }) else {
            throw StorageFailure(.corrupt, "alert \(alert) has no version \(version)")
        }
        return message
    }

    private func message(of signal: SignalID, version: Int32) throws -> SignalMessage {
        let sql = "SELECT message FROM signal_versions WHERE signal = ? AND version = ?"
        guard let message = try first(sql, [signal.rawValue, version], { try $0.json(SignalMessage.self) }) else {
            throw StorageFailure(.corrupt, "signal \(signal) has no version \(version)")
        }
        return message
    }

    /// Whether a channel has any version of a thread.
    private func hasReached(_ channel: String, _ thread: DeliveryThread) throws -> Bool {
        let sql = "SELECT 1 FROM deliveries WHERE thread = ? AND channel = ? AND state = 'delivered' LIMIT 1"
        return try first(sql, [thread.stored, channel]) { $0.bool() } ?? false
    }
}
