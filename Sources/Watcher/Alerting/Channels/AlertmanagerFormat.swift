package import Model

/// Alertmanager's API v2 as a sink: the alert's labels identify it through all versions, its end closes it.
package struct AlertmanagerFormat: ChannelFormat {
    package init() {}

    package var minimumSpacing: Duration { .milliseconds(50) }

    package func request(
        for message: OutgoingMessage, receipt: String?, key: DeliveryKey, target: ChannelTarget, now: Timestamp
    ) -> OutgoingRequest {
        let wording = AlertWording(message: message)
        let end = message.isEnd ? message.time : message.time + Self.life
        var alert: [(key: String, value: JSONValue)] = [
            (key: "labels", value: labels(message, key)), (key: "annotations", value: annotations(message, wording)),
            // The start is never after the end, which the service refuses.
            (key: "startsAt", value: .string(min(start(message), end).rfc3339)),
            (key: "endsAt", value: .string(end.rfc3339)),
        ]
        if let url = wording.storyURL { alert.append((key: "generatorURL", value: .string(url))) }
        return OutgoingRequest("POST", target.address.ending(in: "/api/v2/alerts"), json: [.object(alert)])
    }

    private func start(_ message: OutgoingMessage) -> Timestamp {
        switch message {
        case .alert(let alert): alert.story.firstSeen
        case .signal(let signal): signal.since
        }
    }

    private func labels(_ message: OutgoingMessage, _ key: DeliveryKey) -> JSONValue {
        switch message {
        case .alert(let alert):
            [
                "alertname": "WatcherStory", "topic": .string(CleanText.line(alert.topicID, limit: 64)),
                "alert_id": .string(key.alertKey),
            ]
        case .signal(let signal):
            [
                "alertname": "WatcherSignal", .init(signal.subject.noun): .string(CleanText.line(signal.subject.id, limit: 64)),
                "signal_id": .string(key.alertKey),
            ]
        }
    }

    private func annotations(_ message: OutgoingMessage, _ wording: AlertWording) -> JSONValue {
        switch message {
        case .alert(let alert):
            [
                "summary": .string(wording.headline()), "story": .string(wording.story()),
                "origins": .string(wording.origins), "reason": .string(wording.reason), "score": .string(ScoreText.two(alert.score)),
                "articles": .string(wording.plain(limit: 4_000, unit: .bytes)),
            ]
        case .signal(let signal):
            [
                "summary": .string(wording.headline()), "state": .string(signal.kind.rawValue), "reason": .string(wording.reason),
            ]
        }
    }

    /// How long an alert stays active after its latest version: without an end it would resolve after `resolve_timeout`.
    private static let life: Duration = .seconds(86_400)
}
