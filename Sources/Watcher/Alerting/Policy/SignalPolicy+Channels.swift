package import Model

extension SignalPolicy {
    package func decision(onParked channel: String, reason: String, open: Signal?, now: Timestamp) -> SignalDecision? {
        guard open?.kind != .channelParked else { return nil }
        let step = open.map { SignalDecision.Step.change($0.id) } ?? .open
        return decision(
            step, .channelParked, "parked", "its receiver is gone or forbids (\(reason)); `channel resume` goes on", channel: channel,
            isTold: true, now: now)
    }

    package func decision(onStuck channel: StuckChannel, open: Signal?, now: Timestamp) -> SignalDecision? {
        let age = now - channel.since
        guard open == nil, age >= rules.after else { return nil }
        return decision(
            .open, .channelFailing, "failing", "its receiver has taken nothing for \(age.words): \(channel.reason)", channel: channel.name,
            isTold: true, since: channel.since, now: now)
    }

    package func recovery(of signal: Signal, reason: String, now: Timestamp) -> SignalDecision {
        decision(
            .end(signal.id), .channelRecovered, signal.code, reason, channel: signal.subject.id, isTold: signal.version > 0, now: now)
    }

    /// No channel is told of its own trouble.
    private func decision(
        _ step: SignalDecision.Step, _ kind: SignalKind, _ code: String, _ reason: String, channel: String, isTold: Bool,
        since: Timestamp? = nil, now: Timestamp
    ) -> SignalDecision {
        let others = rules.channels.filter { $0 != channel }
        return SignalDecision(
            step: step, kind: kind, code: code, reason: reason, time: now, since: since, subject: .channel(channel), name: channel,
            isTold: isTold && (kind.isEnd || (rules.told.contains(kind) && !others.isEmpty)), channels: others)
    }
}
