/// A channel as configured: where it points, and with what secret. Never logged: the address itself may be the secret.
package struct ChannelTarget: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    package var name: String
    package var kind: ChannelKind
    package var url: String
    /// The contents of the key file or credential: a signing key, a token, or `user:password`, by kind.
    package var key: [UInt8]?
    /// What else a kind needs, by name: `channel` (slack), `chat` and `thread` (telegram), `room` (matrix), `to` (zulip),
    /// `topic` and `priority` (ntfy), `priority` (gotify), `severity` and `source` (pagerduty), `source` (cloudevents).
    package var options: [String: String]

    package init(name: String, kind: ChannelKind, url: String, key: [UInt8]? = nil, options: [String: String] = [:]) {
        self.name = name
        self.kind = kind
        self.url = url
        self.key = key
        self.options = options
    }

    /// What keeps the channel from working, in words for its owner; nil where nothing does.
    package var problem: String? {
        guard TargetURL(url) != nil else { return "url must begin with http:// or https:// and name a host" }
        return kind.format.problem(with: self)
    }

    /// The key as a header value: text without white space around it, nil where there is none or it could not stand in a header.
    var token: String? {
        guard let key else { return nil }
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (9...13).contains($0) }
        let trimmed = Array(key.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
        guard !trimmed.isEmpty, trimmed.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
        return String(decoding: trimmed, as: UTF8.self)
    }

    /// Name and kind only, so that no log line holds the address or the key.
    package var description: String { "\(name) (\(kind.rawValue))" }

    package var customMirror: Mirror { Mirror(self, children: ["name": name, "kind": kind]) }

    /// The configured address taken apart. `problem` is asked before a channel is used; without one an address parses.
    var address: TargetURL { TargetURL(url) ?? TargetURL.invalid }
}
