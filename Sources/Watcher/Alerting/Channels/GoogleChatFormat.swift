package import Model

/// Google Chat incoming webhooks: a card, in a thread of the alert's own. A webhook cannot edit.
package struct GoogleChatFormat: ChannelFormat {
    package init() {}

    package func request(
        for message: OutgoingMessage, receipt: String?, key: DeliveryKey, target: ChannelTarget, now: Timestamp
    ) -> OutgoingRequest {
        let wording = AlertWording(message: message)
        let url = target.address.setting("messageReplyOption", "REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD")
        let json: JSONValue = [
            "fallbackText": .string(plainHeadline(wording)),
            "cardsV2": [["cardId": .string(key.messageID), "card": card(wording)]],
            "thread": ["threadKey": .string(key.alertKey)],
        ]
        return OutgoingRequest("POST", url, json: json)
    }

    /// The fallback reads `<users/all>` as a mention and knows no escape, so angle brackets become their typographic twins.
    private func plainHeadline(_ wording: AlertWording) -> String {
        CleanText.cut(wording.headline(), limit: 300) { scalar in
            switch scalar {
            case "<": "‹"
            case ">": "›"
            default: nil
            }
        }
    }

    private func card(_ wording: AlertWording) -> JSONValue {
        var lines = [link(wording.story(), wording.storyURL), escaped(wording.origins, 900)]
        lines += wording.links(5).map { item in
            "• \(link(item.title, item.url))" + (item.outlet.isEmpty ? "" : " — \(escaped(item.outlet, 120))")
        }
        lines.append("<i>\(escaped(wording.detail, 600))</i>")
        let text = AlertWording.joined(lines, limit: 14_000, unit: .bytes, separator: "<br>")
        return [
            "header": ["title": .string(CleanText.cut("\(wording.verb) · \(wording.topic())", limit: 200))],
            "sections": [["widgets": [["textParagraph": ["text": .string(text)]]]]],
        ]
    }

    private func link(_ title: String, _ url: String?) -> String {
        guard let url else { return escaped(title, 400) }
        return "<a href=\"\(escaped(url, 2_000))\">\(escaped(title, 400))</a>"
    }

    private func escaped(_ text: String, _ limit: Int) -> String { CleanText.cut(text, limit: limit, escape: CleanText.htmlEscape) }
}
