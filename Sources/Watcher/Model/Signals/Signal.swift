package struct SignalID: WatcherIdentifier {
    package static let prefix = "sg"
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// What a signal is about.
package enum SignalSubject: Hashable, Sendable, Codable {
    case feed(FeedID)
    case channel(String)
    case topic(String)

    /// Its id or name, as people and programs know it.
    package var id: String {
        switch self {
        case .feed(let id): id.description
        case .channel(let name): name
        case .topic(let id): id
        }
    }

    /// `feed`, `channel` or `topic`.
    package var noun: String {
        switch self {
        case .feed: "feed"
        case .channel: "channel"
        case .topic: "topic"
        }
    }
}

/// A state of a feed, a channel or a topic that a person may want to know of, from its beginning to its end.
package struct Signal: Hashable, Sendable, Codable {
    package var id: SignalID
    package var subject: SignalSubject
    package var kind: SignalKind
    /// Which one of its kind: `http-500`, `timeout`; the kind's own word where it has no sorts.
    package var code: String
    /// In words, with the figures it was decided by.
    package var reason: String
    package var since: Timestamp
    package var updatedAt: Timestamp
    /// Nil while it lasts.
    package var endedAt: Timestamp?
    /// Versions that were told to channels; 0: none yet.
    package var version: Int32

    package init(
        id: SignalID, subject: SignalSubject, kind: SignalKind, code: String, reason: String, since: Timestamp, updatedAt: Timestamp,
        endedAt: Timestamp? = nil, version: Int32 = 0
    ) {
        self.id = id
        self.subject = subject
        self.kind = kind
        self.code = code
        self.reason = reason
        self.since = since
        self.updatedAt = updatedAt
        self.endedAt = endedAt
        self.version = version
    }
}
