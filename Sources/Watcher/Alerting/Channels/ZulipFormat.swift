import FoundationEssentials
package import Model

/// Zulip: the key is `bot@example.org:api_key`, the option `to` the channel's name. Each alert has its own topic there; updates
/// edit the message.
package struct ZulipFormat: ChannelFormat {
    package init() {}

    package func problem(with target: ChannelTarget) -> String? {
        guard let token = target.token, token.contains(":") else { return "the key must hold bot-email:api-key" }
        return target.options["to"] == nil ? "option to is missing: the name of the channel" : nil
    }

    package func request(
        for message: OutgoingMessage, receipt: String?, key: DeliveryKey, target: ChannelTarget, now: Timestamp
    ) -> OutgoingRequest {
        let wording = AlertWording(message: message)
        let content = (name: "content", value: content(wording))
        var url = target.address.ending(in: "/api/v1/messages")
        var method = "POST"
        var form = [
            (name: "type", value: "stream"),
            (name: "to", value: target.options["to"] ?? ""),
            (name: "topic", value: CleanText.cut("\(message.thread) \(wording.story())", limit: 60)),
            content,
        ]
        if let receipt, !receipt.isEmpty, receipt.utf8.allSatisfy({ (48...57).contains($0) }) {
            url = url.appending(receipt)
            method = "PATCH"
            form = [content]
        }
        let credentials = Data((target.token ?? "").utf8).base64EncodedString()
        return OutgoingRequest(
            method: method, url: url.text,
            headers: [
                (name: "Content-Type", value: "application/x-www-form-urlencoded"),
                (name: "Authorization", value: "Basic \(credentials)"),
            ],
            body: Array(form.map { "\($0.name)=\(TargetURL.encode($0.value))" }.joined(separator: "&").utf8))
    }

    package func outcome(_ response: ChannelResponse) -> DeliveryOutcome {
        if response.answer.error == "RATE_LIMIT_HIT" { return .retry(after: response.retryAfter, reason: response.summary) }
        let said = response.answer.message?.lowercased() ?? ""
        if response.status == 400 {
            if said.contains("invalid message") || said.contains("time limit for editing") || said.contains("permission to edit") {
                return .postAnew(reason: response.summary)
            }
            if response.answer.error == "STREAM_DOES_NOT_EXIST" { return .park(reason: response.summary) }
        }
        return response.standardOutcome(receipt: response.answer.receipt)
    }

    /// At most 10,000 characters.
    private func content(_ wording: AlertWording) -> String {
        var lines = [
            "**\(dressed(wording.verb, 40)) · \(dressed(wording.topic(), 200))**",
            link(wording.story(), wording.storyURL),
            dressed(wording.origins, 900),
            dressed(wording.detail, 800),
        ]
        lines += wording.links(5).map { item in
            "* \(link(item.title, item.url))" + (item.outlet.isEmpty ? "" : " — \(dressed(item.outlet, 120))")
        }
        return AlertWording.joined(lines, limit: 9_900, unit: .utf16)
    }

    private func link(_ title: String, _ url: String?) -> String {
        guard let url = SafeLink.markdownURL(url) else { return dressed(title, 400) }
        return "[\(dressed(title, 400))](\(url))"
    }

    private func dressed(_ text: String, _ limit: Int) -> String {
        CleanText.cut(CleanText.withoutMentions(text), limit: limit, escape: CleanText.markdownEscape)
    }
}
