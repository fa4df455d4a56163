package import Model

/// Discord webhooks: one message for each alert, edited in place on updates.
///
/// Limits and error codes: Discord's documentation of webhooks, messages and rate limits.
package struct DiscordFormat: ChannelFormat {
    package init() {}

    /// Thirty a minute for each webhook.
    package var minimumSpacing: Duration { .seconds(2) }

    package func request(
        for message: OutgoingMessage, receipt: String?, key: DeliveryKey, target: ChannelTarget, now: Timestamp
    ) -> OutgoingRequest {
        let body = body(of: message)
        if let receipt, Self.isSnowflake(receipt) {
            let url = target.address.appending("messages", receipt).removing("wait")
            return OutgoingRequest("PATCH", url, json: body)
        }
        return OutgoingRequest("POST", target.address.setting("wait", "true"), json: body)
    }

    package func outcome(_ response: ChannelResponse) -> DeliveryOutcome {
        if response.isSuccess {
            return response.standardOutcome(receipt: response.answer.receipt.flatMap { Self.isSnowflake($0) ? $0 : nil })
        }
        switch response.answer.code {
        case 10008: return .postAnew(reason: response.summary)
        // Unknown webhook, unknown channel, missing access or permission, invalid token, and forum channels without a thread.
        case 10003, 10015, 50001, 50013, 50027, 220_001, 220_002, 220_003: return .park(reason: response.summary)
        case 50006, 50035, 40005: return .refused(reason: response.summary)
        // A thread that was archived may be opened again by a person.
        case 50083, 160_005: return .park(reason: response.summary)
        default: return response.standardOutcome()
        }
    }

    private static func isSnowflake(_ text: String) -> Bool {
        (1...20).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
    }

    // MARK: The message

    private func body(of message: OutgoingMessage) -> JSONValue {
        let wording = AlertWording(message: message)
        return [
            "content": .string(escaped("\(wording.verb) · \(wording.topic())", 300)),
            "embeds": [embed(message, wording)],
            // On edits too: an edit without it reads the mentions again by the defaults.
            "allowed_mentions": ["parse": []],
        ]
    }

    /// At most 256 + 3,000 + 1,024 + 800 characters: under the 6,000 that an embed's texts may have in sum.
    private func embed(_ message: OutgoingMessage, _ wording: AlertWording) -> JSONValue {
        var members: [(key: String, value: JSONValue)] = [(key: "title", value: .string(escaped(wording.story(), 256)))]
        if let url = wording.storyURL { members.append((key: "url", value: .string(url))) }
        let lines = wording.links(5).map(line)
        if !lines.isEmpty {
            members.append((key: "description", value: .string(AlertWording.joined(lines, limit: 3_000, unit: .utf16))))
        }
        members += [
            (key: "color", value: .int(color(message))),
            (
                key: "fields",
                value: [["name": .string(wording.originsCaption), "value": .string(escaped(wording.origins, 1_024)), "inline": false]]
            ),
            (key: "footer", value: ["text": .string(CleanText.cut(wording.detail, limit: 800))]),
            (key: "timestamp", value: .string(message.time.rfc3339)),
        ]
        return .object(members)
    }

    private func line(_ link: AlertWording.Link) -> String {
        let title = escaped(link.title, 300)
        let outlet = link.outlet.isEmpty ? "" : " — \(escaped(link.outlet, 120))"
        guard let url = SafeLink.markdownURL(link.url), url.utf16.count <= 500 else { return "• \(title)\(outlet)" }
        return "• [\(title)](\(url))\(outlet)"
    }

    private func escaped(_ text: String, _ limit: Int) -> String {
        CleanText.cut(CleanText.withoutMentions(text), limit: limit, escape: CleanText.markdownEscape)
    }

    private func color(_ message: OutgoingMessage) -> Int64 {
        switch message {
        case .alert(let alert): color(alert.kind)
        case .signal(let signal): signal.kind.isEnd ? 0x3FA45B : 0xE0A030
        }
    }

    private func color(_ kind: AlertMessage.Kind) -> Int64 {
        switch kind {
        case .opened: 0xD64545
        case .updated: 0xE0A030
        case .closed: 0x6B7280
        case .test: 0x3B82F6
        }
    }
}
