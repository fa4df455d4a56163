package import Model

/// Mattermost incoming webhooks; with the option `channel` (a channel's id) and a bot token as key its API, where updates edit
/// the post.
///
/// A webhook translates Slack's `<url|label>` and `<!channel>` whatever precedes them, so angle brackets become their typographic
/// twins.
package struct MattermostFormat: ChannelFormat {
    package init() {}

    package func problem(with target: ChannelTarget) -> String? {
        target.options["channel"] != nil && target.token == nil ? "option channel needs a bot token as key" : nil
    }

    package func request(
        for message: OutgoingMessage, receipt: String?, key: DeliveryKey, target: ChannelTarget, now: Timestamp
    ) -> OutgoingRequest {
        let text = JSONValue.string(text(of: message))
        guard let channel = target.options["channel"], let token = target.token else {
            return OutgoingRequest("POST", target.address, json: ["text": text])
        }
        let headers = [(name: "Authorization", value: "Bearer \(token)")]
        let posts = target.address.appending("api", "v4", "posts")
        if let receipt, receipt.utf8.allSatisfy({ (48...57).contains($0) || (97...122).contains($0) }), !receipt.isEmpty {
            return OutgoingRequest("PUT", posts.appending(receipt, "patch"), json: ["message": text], headers: headers)
        }
        return OutgoingRequest("POST", posts, json: ["channel_id": .string(channel), "message": text], headers: headers)
    }

    package func outcome(_ response: ChannelResponse) -> DeliveryOutcome {
        // The API names the post that cannot be found by its id, "app.post.get.app_error" or "store.sql_post.get.app_error".
        if response.status == 404, let id = response.answer.receipt, id.contains("post.") { return .postAnew(reason: response.summary) }
        return response.standardOutcome(receipt: response.isSuccess ? response.answer.receipt : nil)
    }

    /// At most 12,000 characters of the 16,383 after which a text is split into several posts.
    private func text(of message: OutgoingMessage) -> String {
        let wording = AlertWording(message: message)
        let lead = [
            "**\(dressed(wording.verb, 40)) · \(dressed(wording.topic(), 200))**",
            link(wording.story(), wording.storyURL),
            dressed(wording.origins, 900),
            dressed(wording.detail, 800),
        ]
        let articles = wording.links(5).map { item in
            "* \(link(item.title, item.url))" + (item.outlet.isEmpty ? "" : " — \(dressed(item.outlet, 120))")
        }
        return AlertWording.joined(lead + articles, limit: 12_000, unit: .utf16, separator: "\n")
    }

    private func link(_ title: String, _ url: String?) -> String {
        guard let url = SafeLink.markdownURL(url) else { return dressed(title, 500) }
        return "[\(dressed(title, 500))](\(url))"
    }

    private func dressed(_ text: String, _ limit: Int) -> String {
        CleanText.cut(CleanText.withoutMentions(text), limit: limit) { scalar in
            switch scalar {
            case "<": "‹"
            case ">": "›"
            default: CleanText.markdownEscape(scalar)
            }
        }
    }
}
