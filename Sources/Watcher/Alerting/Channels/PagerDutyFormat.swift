package import Model

/// PagerDuty Events v2: the key is the integration's routing key. The alert's key is the `dedup_key`, so that versions update one
/// incident and the closing resolves it.
package struct PagerDutyFormat: ChannelFormat {
    package init() {}

    package func problem(with target: ChannelTarget) -> String? {
        if target.token?.utf8.count != 32 { return "the key must hold the routing key of 32 characters" }
        let severity = target.options["severity"] ?? "info"
        return Self.severities.contains(severity) ? nil : "option severity must be one of \(Self.severities.joined(separator: ", "))"
    }

    package func request(
        for message: OutgoingMessage, receipt: String?, key: DeliveryKey, target: ChannelTarget, now: Timestamp
    ) -> OutgoingRequest {
        let wording = AlertWording(message: message)
        let links = wording.links(5).compactMap { link in
            link.url.map { JSONValue.object([(key: "href", value: .string($0)), (key: "text", value: .string(link.title))]) }
        }
        let json: JSONValue = [
            "routing_key": .string(target.token ?? ""),
            "event_action": message.isEnd ? "resolve" : "trigger",
            "dedup_key": .string(key.alertKey),
            "client": "Watcher",
            "payload": [
                "summary": .string(wording.headline(1_024)),
                "source": .string(target.options["source"] ?? "watcher"),
                "severity": .string(target.options["severity"] ?? "info"),
                "timestamp": .string(message.time.rfc3339),
                "custom_details": details(message, wording),
            ],
            "links": .array(links),
        ]
        return OutgoingRequest("POST", target.address, json: json)
    }

    private func details(_ message: OutgoingMessage, _ wording: AlertWording) -> JSONValue {
        switch message {
        case .alert(let alert):
            [
                "topic": .string(wording.topic()), "score": .number(alert.score), "reported_by": .string(wording.origins),
                "reason": .string(wording.reason), "version": .int(Int64(alert.version)),
            ]
        case .signal(let signal):
            [
                .init(signal.subject.noun): .string(wording.topic()), "state": .string(wording.origins), "reason": .string(wording.reason),
                "version": .int(Int64(signal.version)),
            ]
        }
    }

    /// 400 is never tried again, 401 to 404 say that the key is no good; the rest passes.
    package func outcome(_ response: ChannelResponse) -> DeliveryOutcome { response.standardOutcome() }

    private static let severities = ["critical", "error", "warning", "info"]
}
