package import Model

/// What a hub asks or tells at a callback with GET (W3C WebSub, 5.2 and 5.3).
package enum HubQuestion: Hashable, Sendable {
    /// Whether we have asked for this; the answer is the challenge. `lease` is what the hub gives, in seconds.
    case verify(mode: Subscription.Mode, topic: String, challenge: String, lease: Int?)
    case denied(topic: String, reason: String)

    /// Nil where the query string is no such thing.
    package init?(query: some StringProtocol) {
        let values = FormText.values(query)
        guard let word = values["hub.mode"], let topic = values["hub.topic"] else { return nil }
        if word == "denied" {
            self = .denied(topic: topic, reason: String((values["hub.reason"] ?? "").prefix(500)))
        } else if let mode = Subscription.Mode(rawValue: word), let challenge = values["hub.challenge"], !challenge.isEmpty {
            self = .verify(mode: mode, topic: topic, challenge: challenge, lease: values["hub.lease_seconds"].flatMap { Int($0) })
        } else {
            return nil
        }
    }

    package var topic: String {
        switch self {
        case .verify(_, let topic, _, _), .denied(let topic, _): topic
        }
    }
}
