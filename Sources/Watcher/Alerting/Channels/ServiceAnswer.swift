import FoundationEssentials

/// What the services' JSON answers have to say, read leniently: a member of another type counts as missing.
struct ServiceAnswer: Sendable {
    /// Slack's and Telegram's `ok`, Rocket.Chat's `success`.
    var isOK: Bool?
    /// Discord's and ntfy's numeric `code`.
    var code: Int?
    /// Slack's `error`, Matrix's `errcode`, Zulip's `code`, PagerDuty's `status`.
    var error: String?
    /// The sentence for people, whatever its member is called.
    var message: String?
    /// The id of the message made: Discord's and Gotify's `id`, Slack's `ts`, Matrix's `event_id`, Telegram's `result.message_id`.
    var receipt: String?
    /// Slack's channel id, which an edit needs.
    var channel: String?
    var retryAfter: Duration?
    /// Telegram's new id of a group that became a supergroup.
    var migratedChat: String?

    init(parsing body: [UInt8]) {
        guard let first = body.first(where: { $0 > 0x20 }), first == UInt8(ascii: "{"),
            let members = try? JSONDecoder().decode(Members.self, from: Data(body))
        else { return }
        isOK = members.ok ?? members.success
        code = members.code?.int ?? members.errorCode?.int
        error = members.error?.text ?? members.errcode ?? members.code?.text
        message = members.message?.text ?? members.description ?? members.msg ?? members.errorDescription
        receipt = members.id?.written ?? members.ts ?? members.eventID ?? members.result?.messageID?.written
        channel = members.channel?.text
        let waits = [
            members.retryAfter, members.parameters?.retryAfter, members.retryAfterMilliseconds.map { $0 / 1_000 },
        ]
        retryAfter = waits.compactMap(\.self).compactMap(RetryAfter.seconds).max()
        migratedChat = members.parameters?.migrateToChatID?.written
    }

    /// What to tell the owner of the channel.
    var errorText: String? {
        let parts = [code.map(String.init), error, message].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}

/// A member that some services write as a number and others as text.
private enum Loose: Decodable {
    case number(Int64)
    case string(String)
    case other

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int64.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else {
            self = .other
        }
    }

    var int: Int? { if case .number(let number) = self { Int(number) } else { nil } }
    var text: String? { if case .string(let text) = self { text } else { nil } }
    var written: String? {
        switch self {
        case .number(let number): String(number)
        case .string(let text): text
        case .other: nil
        }
    }
}

private struct Members: Decodable {
    let ok, success: Bool?
    let code, errorCode, error, message, id, channel: Loose?
    let errcode, description, msg, errorDescription, ts, eventID: String?
    let retryAfter, retryAfterMilliseconds: Double?
    let parameters: Parameters?
    let result: Result?

    struct Parameters: Decodable {
        let retryAfter: Double?
        let migrateToChatID: Loose?

        init(from decoder: any Decoder) throws {
            let members = try decoder.container(keyedBy: Key.self)
            retryAfter = members.lenient("retry_after")
            migrateToChatID = members.lenient("migrate_to_chat_id")
        }
    }

    struct Result: Decodable {
        let messageID: Loose?

        init(from decoder: any Decoder) throws {
            messageID = try decoder.container(keyedBy: Key.self).lenient("message_id")
        }
    }

    init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Key.self)
        ok = members.lenient("ok")
        success = members.lenient("success")
        code = members.lenient("code")
        errorCode = members.lenient("errorCode") ?? members.lenient("error_code")
        error = members.lenient("error")
        message = members.lenient("message")
        id = members.lenient("id")
        channel = members.lenient("channel")
        errcode = members.lenient("errcode")
        description = members.lenient("description")
        msg = members.lenient("msg")
        errorDescription = members.lenient("errorDescription")
        ts = members.lenient("ts")
        eventID = members.lenient("event_id")
        retryAfter = members.lenient("retry_after")
        retryAfterMilliseconds = members.lenient("retry_after_ms")
        parameters = members.lenient("parameters")
        result = members.lenient("result")
    }
}

private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer<Key> {
    /// The member, or nil where it is missing or of another type.
    fileprivate func lenient<Value: Decodable>(_ name: String) -> Value? {
        try? decodeIfPresent(Value.self, forKey: Key(stringValue: name))
    }
}
