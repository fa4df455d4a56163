package import Model

/// Microsoft Teams by a workflow's webhook: an Adaptive Card 1.4. No edits, no threads.
package struct TeamsFormat: ChannelFormat {
    package init() {}

    package func problem(with target: ChannelTarget) -> String? {
        let origin = target.address.origin.lowercased()
        guard origin.hasSuffix(".webhook.office.com") || origin.hasSuffix("//outlook.office.com") else { return nil }
        return "connectors of Office 365 are retired: create a workflow \"When a Teams webhook request is received\" and use its url"
    }

    package func request(
        for message: OutgoingMessage, receipt: String?, key: DeliveryKey, target: ChannelTarget, now: Timestamp
    ) -> OutgoingRequest {
        let wording = AlertWording(message: message)
        let attachment: JSONValue = [
            "contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": .null, "content": card(wording),
        ]
        return OutgoingRequest("POST", target.address, json: ["type": "message", "attachments": [attachment]])
    }

    /// The retired connectors' proxies reported a throttled message under status 200.
    package func outcome(_ response: ChannelResponse) -> DeliveryOutcome {
        let text = String(decoding: response.body.prefix(500), as: UTF8.self)
        if response.isSuccess, text.contains("HTTP error 429") { return .retry(after: response.retryAfter, reason: response.summary) }
        return response.standardOutcome()
    }

    /// Some 12 kB at most, of the 28 kB that a message may have.
    private func card(_ wording: AlertWording) -> JSONValue {
        var body = [
            block("\(wording.verb) · \(wording.topic())", limit: 300, style: [(key: "weight", value: "Bolder")]),
            block(wording.story(), limit: 500, style: [(key: "size", value: "Large")]),
            block(wording.origins, limit: 900, style: []),
        ]
        body += wording.links(5).map { item in
            let outlet = item.outlet.isEmpty ? "" : " — \(escaped(item.outlet, 120))"
            return text("\(link(item))\(outlet)", style: [(key: "spacing", value: "Small")])
        }
        body.append(block(wording.detail, limit: 600, style: [(key: "isSubtle", value: true)]))
        var members: [(key: String, value: JSONValue)] = [
            (key: "type", value: "AdaptiveCard"), (key: "version", value: "1.4"), (key: "body", value: .array(body)),
        ]
        if let url = wording.storyURL {
            members.append((key: "actions", value: [["type": "Action.OpenUrl", "title": "Read", "url": .string(url)]]))
        }
        return .object(members)
    }

    private func link(_ item: AlertWording.Link) -> String {
        guard let url = SafeLink.markdownURL(item.url), url.utf8.count <= 500 else { return escaped(item.title, 400) }
        return "[\(escaped(item.title, 400))](\(url))"
    }

    private func block(_ words: String, limit: Int, style: [(key: String, value: JSONValue)]) -> JSONValue {
        text(escaped(words, limit), style: style)
    }

    private func text(_ text: String, style: [(key: String, value: JSONValue)]) -> JSONValue {
        .object([(key: "type", value: "TextBlock"), (key: "text", value: .string(text)), (key: "wrap", value: true)] + style)
    }

    private func escaped(_ text: String, _ limit: Int) -> String {
        CleanText.cut(CleanText.withoutMentions(text), limit: limit, escape: CleanText.markdownEscape)
    }
}
