package import Model

/// Gotify: the key is an application token. It cannot edit; every version is a message of its own.
package struct GotifyFormat: ChannelFormat {
    package init() {}

    package func problem(with target: ChannelTarget) -> String? {
        target.token == nil ? "the key must hold an application token" : nil
    }

    package func request(
        for message: OutgoingMessage, receipt: String?, key: DeliveryKey, target: ChannelTarget, now: Timestamp
    ) -> OutgoingRequest {
        let wording = AlertWording(message: message)
        let json: JSONValue = [
            "title": .string(wording.headline()),
            "message": .string(wording.plain(limit: 8_000, unit: .bytes)),
            "priority": .int(min(max(target.options["priority"].flatMap(Int64.init) ?? 5, 0), 10)),
            "extras": ["client::display": ["contentType": "text/plain"]],
        ]
        return OutgoingRequest(
            "POST", target.address.ending(in: "/message"), json: json, headers: [(name: "X-Gotify-Key", value: target.token ?? "")])
    }
}
