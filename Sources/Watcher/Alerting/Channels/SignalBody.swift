import Model

/// The `data` of generic webhooks and CloudEvents for signals. A few kB at most, since every text is cut.
struct SignalBody {
    let message: SignalMessage

    var data: JSONValue {
        var members: [(key: String, value: JSONValue)] = [
            (key: "signal_id", value: .string(message.signal.description)), (key: "version", value: .int(Int64(message.version))),
            (key: "state", value: .string(message.kind.code)), (key: "code", value: text(message.code, 64)),
            (key: message.subject.noun, value: subject), (key: "since", value: .string(message.since.rfc3339)),
        ]
        if message.kind.isEnd { members.append((key: "until", value: .string(message.time.rfc3339))) }
        members.append((key: "reason", value: text(message.reason, 500)))
        return .object(members)
    }

    private var subject: JSONValue {
        var members: [(key: String, value: JSONValue)] = [
            (key: "id", value: text(message.subject.id, 64)), (key: "title", value: text(message.name, 200)),
        ]
        if case .feed = message.subject { members.append((key: "url", value: .optional(SafeLink.url(message.url)))) }
        return .object(members)
    }

    private func text(_ text: String, _ limit: Int) -> JSONValue { .string(CleanText.line(text, limit: limit)) }
}
