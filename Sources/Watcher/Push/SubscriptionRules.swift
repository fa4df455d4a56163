package import Model

/// How a subscription goes on. Pure: time and chance come with the call; what comes back is to be stored before anything is done.
package struct SubscriptionRules: Hashable, Sendable {
    /// What hubs are asked for.
    package var lease: Duration

    /// Requests to end a subscription: after them the hub is left to find out by itself.
    static let mostEndings = 3
    /// Polls in a row that may find what the hub did not push.
    static let mostMissed = 3
    /// No hub keeps a subscription longer without being asked again.
    static let longestLease = Duration.seconds(90 * 86_400)
    /// A hub that gives leases of seconds is still not asked more often.
    static let shortestRenewal = Duration.seconds(30)
    /// How long a hub may take for its confirmation before it is asked again.
    static let patience = Duration.seconds(600)

    package init(lease: Duration) { self.lease = lease }

    /// A request is about to be sent. Its confirmation may come before its answer, and until the answer is known the next one is due
    /// as if this had failed.
    ///
    /// - Parameter keys: those of the next hub's callback, should its turn have come.
    package func asking(_ subscription: Subscription, keys: SubscriptionKeys, now: Timestamp, random: UInt64) -> Subscription {
        var next = subscription
        let isUnanswered = next.state == .pending && next.pending == .subscribe
        if next.state == .live, !next.isLive(at: now) {
            change(&next, to: .pending, "the hub's lease ran out", now)
            if next.pending == .subscribe { turn(&next, keys) }
        } else if isUnanswered {
            turn(&next, keys)
        } else if next.state == .denied || next.state == .untrusted {
            if next.state == .untrusted { turn(&next, keys) }
            change(&next, to: .pending, "asked again after: \(next.reason)", now)
            next.missed = 0
        }
        next.pending = next.mode
        next.attempts += 1
        next.nextRequest = now + Self.backoff(next.attempts, random)
        return next
    }

    /// After the hub's answer; nil: nothing is left to be done.
    package func answered(
        _ subscription: Subscription, _ answer: HubAnswer, keys: SubscriptionKeys, now: Timestamp
    ) -> Subscription? {
        var next = subscription
        switch answer {
        case .taken:
            guard next.pending != nil else { return next }
            if next.state == .pending { next.reason = "asked; the hub has not confirmed it yet" }
            next.nextRequest = max(next.nextRequest, now + Self.patience)
        case .failed(let reason, let wait):
            guard next.pending != nil else { return next }
            next.reason = next.state == .live ? "renewal failed: \(reason)" : reason
            next.nextRequest = max(next.nextRequest, now + min(wait ?? .zero, .seconds(30 * 86_400)))
            // A hub that asks for patience is there, and is waited for.
            if next.state == .pending, wait == nil { goOn(&next, keys, now) }
        }
        return next.state == .ending && next.attempts >= Self.mostEndings ? nil : next
    }

    /// The hub asks whether we meant it. Outer nil: we did not, or not this; `.some(nil)`: the subscription is over.
    package func confirmed(
        _ subscription: Subscription, mode: Subscription.Mode, topic: String, lease: Int?, now: Timestamp, random: UInt64
    ) -> Subscription?? {
        guard subscription.offer.topic == topic, subscription.pending == mode else { return nil }
        guard mode == .subscribe else { return .some(nil) }
        var next = subscription
        let given = lease.map { Duration.seconds(min(max($0, 0), 10_000_000)) } ?? self.lease
        guard given > .zero else { return nil }
        let length = min(given, Self.longestLease)
        let wasLive = next.isLive(at: now)
        change(&next, to: .live, "confirmed by the hub for \(length.text)", now)
        if !wasLive || next.verifiedAt == nil { next.verifiedAt = now }
        next.leaseUntil = now + length
        next.pending = nil
        next.attempts = 0
        // Two thirds of the lease, a little earlier or later, so that not all renewals come together.
        next.nextRequest = now + max(length * (0.6 + 0.1 * Self.fraction(random)), Self.shortestRenewal)
        return next
    }

    /// The hub says no, at once or in the midst of a lease; asked again after a day.
    package func denied(
        _ subscription: Subscription, topic: String, reason: String, keys: SubscriptionKeys, now: Timestamp, random: UInt64
    ) -> Subscription?? {
        guard subscription.offer.topic == topic else { return nil }
        guard subscription.state != .ending else { return .some(nil) }
        var next = subscription
        change(&next, to: .denied, reason.isEmpty ? "denied by the hub without a reason" : "denied by the hub: \(reason)", now)
        next.pending = nil
        next.leaseUntil = nil
        next.nextRequest = now + .seconds(86_400) * (1 + Self.fraction(random) / 4)
        goOn(&next, keys, now)
        return next
    }

    /// A poll has found what the hub should have pushed. A hub that goes on so is given up for the time of a lease.
    package func missed(_ subscription: Subscription, now: Timestamp) -> Subscription {
        var next = subscription
        guard next.isLive(at: now) else { return next }
        next.missed += 1
        guard next.missed >= Self.mostMissed else { return next }
        change(&next, to: .untrusted, "\(next.missed) polls in a row found entries that the hub had not pushed", now)
        next.pending = nil
        next.leaseUntil = nil
        next.nextRequest = now + (next.offer.spares.isEmpty ? lease : min(lease, .seconds(86_400)))
        return next
    }

    /// After a failure the next hub is asked at once, until all have been asked in turn; then as late as was planned.
    private func goOn(_ subscription: inout Subscription, _ keys: SubscriptionKeys, _ now: Timestamp) {
        guard !subscription.offer.spares.isEmpty else { return }
        let isRoundOver = subscription.attempts.isMultiple(of: subscription.offer.spares.count + 1)
        turn(&subscription, keys)
        if isRoundOver { return }
        subscription.nextRequest = now
        change(&subscription, to: .pending, "\(subscription.reason); the feed's next hub is asked", now)
    }

    /// To the feed's next hub, where it names several. The callback is a new one, so that the hub left behind can neither confirm nor push.
    private func turn(_ subscription: inout Subscription, _ keys: SubscriptionKeys) {
        guard !subscription.offer.spares.isEmpty else { return }
        let left = subscription.offer.hub
        subscription.offer.hub = subscription.offer.spares.removeFirst()
        subscription.offer.spares.append(left)
        subscription.token = keys.token
        subscription.secret = keys.secret
        subscription.pending = nil
        subscription.verifiedAt = nil
    }

    private func change(_ subscription: inout Subscription, to state: Subscription.State, _ reason: String, _ now: Timestamp) {
        if subscription.state != state { subscription.since = now }
        subscription.state = state
        subscription.reason = reason
    }

    /// From one minute, doubling up to a day; the later half of it is chance.
    static func backoff(_ attempts: Int, _ random: UInt64) -> Duration {
        let bound = min(Duration.seconds(60 << min(max(attempts, 1) - 1, 12)), .seconds(86_400))
        return bound * (0.5 + fraction(random) / 2)
    }

    /// The upper 53 bits as a fraction below 1.
    private static func fraction(_ random: UInt64) -> Double { Double(random >> 11) / Double(1 << 53) }
}
