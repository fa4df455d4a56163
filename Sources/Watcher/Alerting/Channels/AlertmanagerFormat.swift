package import Model

/// Alertmanager's API v2 as a sink: the alert's labels identify it through all versions, its end closes it.
package struct AlertmanagerFormat: ChannelFormat {
    package init() {}

    package var minimumSpacing: Duration { .milliseconds(50) }

    package func request(
        for message: AlertMessage, receipt: String?, key: DeliveryKey, target: ChannelTarget, now: Timestamp
    ) -> OutgoingRequest {
        let wording = AlertWording(message: message)
        let end = message.kind == .closed ? message.time : message.time + Self.life
        var alert: [(key: String, value: JSONValue)] = [
            (
                key: "labels",
                value: [
                    "alertname": "WatcherStory", "topic": .string(CleanText.line(message.topicID, limit: 64)),
                    "alert_id": .string(key.alertKey),
                ]
            ),
            (
                key: "annotations",
                value: [
                    "summary": .string(wording.headline()), "story": .string(wording.story()),
                    "origins": .string(wording.origins), "reason": .string(wording.reason), "score": .string(ScoreText.two(message.score)),
                    "articles": .string(wording.plain(limit: 4_000, unit: .bytes)),
                ]
            ),
            // The start is never after the end, which the service refuses.
            (key: "startsAt", value: .string(min(message.story.firstSeen, end).rfc3339)),
            (key: "endsAt", value: .string(end.rfc3339)),
        ]
        if let url = wording.storyURL { alert.append((key: "generatorURL", value: .string(url))) }
        return OutgoingRequest("POST", target.address.ending(in: "/api/v2/alerts"), json: [.object(alert)])
    }

    /// How long an alert stays active after its latest version: without an end it would resolve after `resolve_timeout`.
    private static let life: Duration = .seconds(86_400)
}
