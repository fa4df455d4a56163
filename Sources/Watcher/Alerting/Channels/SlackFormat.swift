package import Model

/// Slack: an incoming webhook, or with the option `channel` and a bot token as key the Web API, where updates edit the message.
///
/// Limits and error names: Slack's documentation of incoming webhooks, Block Kit and `chat.postMessage`.
package struct SlackFormat: ChannelFormat {
    package init() {}

    package func problem(with target: ChannelTarget) -> String? {
        guard target.options["channel"] != nil else { return nil }
        return target.token == nil ? "option channel needs a bot token as key" : nil
    }

    package func request(
        for message: OutgoingMessage, receipt: String?, key: DeliveryKey, target: ChannelTarget, now: Timestamp
    ) -> OutgoingRequest {
        let content = content(of: message, key: key)
        guard let channel = target.options["channel"], let token = target.token else {
            return OutgoingRequest("POST", target.address, json: .object(content))
        }
        var members: [(key: String, value: JSONValue)] = [(key: "channel", value: .string(channel))]
        var method = "chat.postMessage"
        // The receipt names the channel's own id, which an edit asks for, and the message's time stamp.
        if let receipt, let split = receipt.firstIndex(of: "/") {
            method = "chat.update"
            members = [
                (key: "channel", value: .string(String(receipt[..<split]))),
                (key: "ts", value: .string(String(receipt[split...].dropFirst()))),
            ]
        }
        return OutgoingRequest(
            "POST", target.address.appending(method), json: .object(members + content),
            headers: [(name: "Authorization", value: "Bearer \(token)")])
    }

    package func outcome(_ response: ChannelResponse) -> DeliveryOutcome {
        guard let error = errorName(response) else {
            return response.standardOutcome(receipt: receipt(response))
        }
        let reason = response.summary
        if Self.gone.contains(error) { return .park(reason: reason) }
        if Self.uneditable.contains(error) { return .postAnew(reason: reason) }
        if Self.refusals.contains(error) { return .refused(reason: reason) }
        if response.isSuccess || Self.passing.contains(error) { return .retry(after: response.retryAfter, reason: reason) }
        return response.standardOutcome()
    }

    private func receipt(_ response: ChannelResponse) -> String? {
        guard let channel = response.answer.channel, let ts = response.answer.receipt, channel.utf8.count <= 64, ts.utf8.count <= 64
        else { return nil }
        return "\(channel)/\(ts)"
    }

    /// The webhook says one word in its body, "ok" or an error; the Web API says `{"ok":false,"error"}` under status 200.
    private func errorName(_ response: ChannelResponse) -> String? {
        if let isOK = response.answer.isOK { return isOK ? nil : response.answer.error ?? "unknown_error" }
        let text = CleanText.line(String(decoding: response.body.prefix(200), as: UTF8.self), limit: 80)
        if text.hasPrefix("<") { return response.isSuccess ? "not_slack" : nil }
        let isWord = text.utf8.contains(UInt8(ascii: "_")) && text.utf8.allSatisfy { (97...122).contains($0) || $0 == UInt8(ascii: "_") }
        return isWord ? text : nil
    }

    private static let gone: Set<String> = [
        "channel_not_found", "no_service", "no_service_id", "no_active_hooks", "no_team", "team_disabled", "channel_is_archived",
        "is_archived", "action_prohibited", "invalid_token", "not_authed", "invalid_auth", "account_inactive", "token_revoked",
        "token_expired", "not_in_channel", "missing_scope", "no_permission", "access_denied", "restricted_action",
        "posting_to_general_channel_denied", "org_login_required", "ekm_access_denied",
    ]
    private static let refusals: Set<String> = [
        "invalid_payload", "no_text", "user_not_found", "msg_too_long", "msg_blocks_too_long", "invalid_blocks", "too_many_attachments",
        "invalid_blocks_format", "invalid_arguments", "duplicate_channel_not_found",
    ]
    private static let uneditable: Set<String> = ["message_not_found", "cant_update_message", "edit_window_closed"]
    private static let passing: Set<String> = [
        "rollup_error", "ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable", "request_timeout",
    ]

    // MARK: The message

    private func content(of message: OutgoingMessage, key: DeliveryKey) -> [(key: String, value: JSONValue)] {
        let wording = AlertWording(message: message)
        var blocks: [JSONValue] = [
            section(lead(wording), id: "\(key.alertKey)-\(key.version)-lead"),
            section(list(wording), id: "\(key.alertKey)-\(key.version)-articles"),
        ]
        if message.alert?.articles.isEmpty ?? true { blocks.removeLast() }
        blocks.append([
            "type": "context",
            "elements": [mrkdwn(escaped(wording.detail, 2_000))],
        ])
        return [
            (key: "text", value: .string(escaped(wording.headline(600), 3_000))),
            (key: "blocks", value: .array(blocks)),
            (key: "unfurl_links", value: false),
            (key: "unfurl_media", value: false),
        ]
    }

    /// What it is about, and who reports it.
    private func lead(_ wording: AlertWording) -> String {
        let title = link(wording.story(), wording.storyURL)
        return "*\(escaped(wording.verb, 40)) · \(escaped(wording.topic(), 400))*\n\(title)\n\(escaped(wording.origins, 900))"
    }

    private func list(_ wording: AlertWording) -> String {
        let lines = wording.links(5).map { item in
            "• \(link(item.title, item.url))" + (item.outlet.isEmpty ? "" : " — \(escaped(item.outlet, 200))")
        }
        return AlertWording.joined(lines, limit: Self.sectionLimit, unit: .utf16)
    }

    private func link(_ title: String, _ url: String?) -> String {
        // A vertical line would end the address part, within the label it is text.
        let label = escaped(title, 500)
        guard let url, url.utf16.count <= 500 else { return label }
        return "<\(escaped(url.replacing("|", with: "%7C"), 1_000))|\(label)>"
    }

    private func section(_ text: String, id: String) -> JSONValue {
        ["type": "section", "block_id": .string(id), "text": mrkdwn(text)]
    }

    /// `verbatim` keeps Slack from turning names in the text into links and mentions.
    private func mrkdwn(_ text: String) -> JSONValue { ["type": "mrkdwn", "text": .string(text), "verbatim": true] }

    private func escaped(_ text: String, _ limit: Int) -> String {
        CleanText.cut(text, limit: limit) { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            default: nil
            }
        }
    }

    private static let sectionLimit = 3_000
}
