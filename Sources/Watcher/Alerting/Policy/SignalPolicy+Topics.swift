package import Model

extension SignalPolicy {
    package func decision(on silent: SilentTopic, now: Timestamp) -> SignalDecision {
        decision(
            .open, .topicSilent, "silent",
            "nothing has met it since \(silent.last.rfc3339) (\((now - silent.last).words)); \(silent.plan.reason)", topic: silent.id,
            title: silent.title, isTold: rules.tells(.topicSilent), since: silent.plan.silentAt, now: now)
    }

    package func end(of signal: Signal, title: String, kind: SignalKind, reason: String, now: Timestamp) -> SignalDecision {
        decision(
            .end(signal.id), kind, signal.code, reason, topic: signal.subject.id, title: title, isTold: signal.version > 0, now: now)
    }

    private func decision(
        _ step: SignalDecision.Step, _ kind: SignalKind, _ code: String, _ reason: String, topic: String, title: String, isTold: Bool,
        since: Timestamp? = nil, now: Timestamp
    ) -> SignalDecision {
        SignalDecision(
            step: step, kind: kind, code: code, reason: reason, time: now, since: since, subject: .topic(topic),
            name: title.isEmpty ? topic : title, isTold: isTold, channels: rules.channels)
    }
}
