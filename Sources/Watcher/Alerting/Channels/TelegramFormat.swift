package import Model

/// Telegram bots: the key is the bot's token, the option `chat` the chat's id or `@name`, `thread` a topic of a group.
/// Updates edit the message.
package struct TelegramFormat: ChannelFormat {
    package init() {}

    /// Twenty a minute in one group.
    package var minimumSpacing: Duration { .seconds(3) }

    package func problem(with target: ChannelTarget) -> String? {
        guard let token = target.token, token.utf8.allSatisfy(Self.isTokenByte) else { return "the key must hold the bot's token" }
        return target.options["chat"] == nil ? "option chat is missing: the chat's id or @name" : nil
    }

    package func request(
        for message: OutgoingMessage, receipt: String?, key: DeliveryKey, target: ChannelTarget, now: Timestamp
    ) -> OutgoingRequest {
        var members: [(key: String, value: JSONValue)] = [(key: "chat_id", value: .string(target.options["chat"] ?? ""))]
        var method = "sendMessage"
        if let id = receipt.flatMap(Int64.init) {
            method = "editMessageText"
            members.append((key: "message_id", value: .int(id)))
        } else if let thread = target.options["thread"].flatMap(Int64.init) {
            members.append((key: "message_thread_id", value: .int(thread)))
        }
        members += [
            (key: "text", value: .string(text(of: message))),
            (key: "parse_mode", value: "HTML"),
            (key: "link_preview_options", value: ["is_disabled": true]),
        ]
        // The address holds the token, as the service asks.
        let url = target.address.appending("bot\(target.token ?? "")", method)
        return OutgoingRequest("POST", url, json: .object(members))
    }

    package func outcome(_ response: ChannelResponse) -> DeliveryOutcome {
        let said = response.answer.message?.lowercased() ?? ""
        if let chat = response.answer.migratedChat {
            return .park(reason: "the group became a supergroup: set option chat to \(CleanText.line(chat, limit: 32))")
        }
        if response.status == 400 {
            if said.contains("message is not modified") { return .delivered(receipt: response.editedReceipt) }
            if said.contains("message to edit not found") || said.contains("message can't be edited") {
                return .postAnew(reason: response.summary)
            }
            if said.contains("chat not found") { return .park(reason: response.summary) }
        }
        return response.standardOutcome(receipt: response.answer.receipt)
    }

    /// At most 4,096 characters after the markup is read; counted here with the markup.
    private func text(of message: OutgoingMessage) -> String {
        let wording = AlertWording(message: message)
        var lines = [
            "<b>\(escaped(wording.verb, 40)) · \(escaped(wording.topic(), 300))</b>",
            link(wording.story(), wording.storyURL),
            escaped(wording.origins, 900),
            "<i>\(escaped(wording.detail, 600))</i>",
        ]
        lines += wording.links(5).map { item in
            "• \(link(item.title, item.url))" + (item.outlet.isEmpty ? "" : " — \(escaped(item.outlet, 120))")
        }
        return AlertWording.joined(lines, limit: 4_096, unit: .utf16)
    }

    private func link(_ title: String, _ url: String?) -> String {
        guard let url else { return escaped(title, 400) }
        return "<a href=\"\(escaped(url, 2_000))\">\(escaped(title, 400))</a>"
    }

    private func escaped(_ text: String, _ limit: Int) -> String {
        CleanText.cut(CleanText.withoutMentions(text), limit: limit, escape: CleanText.htmlEscape)
    }

    /// `123456:ABC-DEF…`.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        (48...58).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_")
    }
}
