package import Model

/// Rocket.Chat incoming webhooks. An answer of 200 with `success: false` is a failure.
package struct RocketChatFormat: ChannelFormat {
    package init() {}

    package func request(
        for message: OutgoingMessage, receipt: String?, key: DeliveryKey, target: ChannelTarget, now: Timestamp
    ) -> OutgoingRequest {
        OutgoingRequest("POST", target.address, json: ["text": .string(text(of: message))])
    }

    package func outcome(_ response: ChannelResponse) -> DeliveryOutcome {
        if response.isSuccess, response.answer.isOK == false { return .refused(reason: response.summary) }
        return response.standardOutcome()
    }

    /// The server's default bound is 5,000 characters.
    private func text(of message: OutgoingMessage) -> String {
        let wording = AlertWording(message: message)
        var lines = [
            "*\(dressed(wording.verb, 40)) · \(dressed(wording.topic(), 200))*",
            link(wording.story(), wording.storyURL),
            dressed(wording.origins, 900),
            dressed(wording.detail, 800),
        ]
        lines += wording.links(5).map { item in
            "• \(link(item.title, item.url))" + (item.outlet.isEmpty ? "" : " — \(dressed(item.outlet, 120))")
        }
        return AlertWording.joined(lines, limit: 4_800, unit: .utf16)
    }

    private func link(_ title: String, _ url: String?) -> String {
        guard let url = SafeLink.markdownURL(url) else { return dressed(title, 400) }
        return "[\(dressed(title, 400))](\(url))"
    }

    private func dressed(_ text: String, _ limit: Int) -> String {
        CleanText.cut(CleanText.withoutMentions(text), limit: limit, escape: CleanText.markdownEscape)
    }
}
