package import Model

/// Matrix: the key is an access token, the option `room` the room's id. The transaction id makes retries safe; updates replace
/// the event.
package struct MatrixFormat: ChannelFormat {
    package init() {}

    package func problem(with target: ChannelTarget) -> String? {
        if target.token == nil { return "the key must hold an access token" }
        return target.options["room"] == nil ? "option room is missing: the room's id, such as !abc:example.org" : nil
    }

    package func request(
        for message: OutgoingMessage, receipt: String?, key: DeliveryKey, target: ChannelTarget, now: Timestamp
    ) -> OutgoingRequest {
        let room = TargetURL.encode(target.options["room"] ?? "")
        // Posting anew after a failed edit is another event, so its transaction has another id.
        let transaction = key.messageID + (receipt == nil ? "" : "e")
        let url = target.address.appending("_matrix", "client", "v3", "rooms", room, "send", "m.room.message", transaction)
        let headers = [(name: "Authorization", value: "Bearer \(target.token ?? "")")]
        let content = content(of: message)
        guard let receipt else { return OutgoingRequest("PUT", url, json: .object(content), headers: headers) }
        let edit: [(key: String, value: JSONValue)] = [
            (key: "m.new_content", value: .object(content)),
            (key: "m.relates_to", value: ["rel_type": "m.replace", "event_id": .string(receipt)]),
        ]
        return OutgoingRequest("PUT", url, json: .object(content + edit), headers: headers)
    }

    package func outcome(_ response: ChannelResponse) -> DeliveryOutcome {
        switch response.answer.error {
        case "M_TOO_LARGE", "M_BAD_JSON", "M_NOT_JSON": .refused(reason: response.summary)
        case "M_UNKNOWN_TOKEN", "M_MISSING_TOKEN", "M_FORBIDDEN", "M_USER_DEACTIVATED", "M_NOT_FOUND": .park(reason: response.summary)
        case "M_LIMIT_EXCEEDED": .retry(after: response.retryAfter, reason: response.summary)
        default: response.standardOutcome(receipt: response.answer.receipt)
        }
    }

    private func content(of message: OutgoingMessage) -> [(key: String, value: JSONValue)] {
        let wording = AlertWording(message: message)
        let plain = "\(wording.headline(600))\n\(wording.plain(limit: 8_000, unit: .bytes))"
        return [
            (key: "msgtype", value: "m.text"),
            (key: "body", value: .string(plain)),
            (key: "format", value: "org.matrix.custom.html"),
            (key: "formatted_body", value: .string(html(wording))),
            // An empty list of mentions keeps clients from searching the text for names.
            (key: "m.mentions", value: [:]),
        ]
    }

    private func html(_ wording: AlertWording) -> String {
        var lines = [
            "<b>\(escaped(wording.verb, 40)) · \(escaped(wording.topic(), 300))</b>",
            link(wording.story(), wording.storyURL),
            escaped(wording.origins, 900),
            "<i>\(escaped(wording.detail, 600))</i>",
        ]
        lines += wording.links(5).map { item in
            "• \(link(item.title, item.url))" + (item.outlet.isEmpty ? "" : " — \(escaped(item.outlet, 120))")
        }
        return AlertWording.joined(lines, limit: 16_000, unit: .bytes, separator: "<br>")
    }

    private func link(_ title: String, _ url: String?) -> String {
        guard let url else { return escaped(title, 400) }
        return "<a href=\"\(escaped(url, 2_000))\">\(escaped(title, 400))</a>"
    }

    private func escaped(_ text: String, _ limit: Int) -> String { CleanText.cut(text, limit: limit, escape: CleanText.htmlEscape) }
}
