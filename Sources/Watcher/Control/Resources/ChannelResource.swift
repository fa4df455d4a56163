/// A place where alerts go, from the configuration.
package struct ChannelResource: Codable, Hashable, Sendable {
    /// Its name.
    package var id: String
    /// One of: active, paused, parked, removed.
    package var state: String
    /// Why it is paused or parked; else the latest result.
    package var reason: String
    /// webhook, slack, discord and so on.
    package var kind: String
    /// Host of its address; the rest may be secret.
    package var host: String
    /// Deliveries that wait.
    package var queued: Int
    /// Deliveries given up.
    package var failed: Int
    /// RFC 3339. Its latest success.
    package var lastDelivered: String?

    package init(
        id: String, state: String, reason: String, kind: String, host: String, queued: Int, failed: Int, lastDelivered: String? = nil
    ) {
        self.id = id
        self.state = state
        self.reason = reason
        self.kind = kind
        self.host = host
        self.queued = queued
        self.failed = failed
        self.lastDelivered = lastDelivered
    }

    private enum CodingKeys: String, CodingKey {
        case id, state, reason, kind, host, queued, failed
        case lastDelivered = "last_delivered"
    }
}

/// What a test message led to.
package struct ChannelTest: Codable, Hashable, Sendable {
    /// Name of the channel.
    package var id: String
    /// One of: delivered, failed.
    package var state: String
    /// The receiver's answer in words.
    package var reason: String
    /// HTTP status of the answer.
    package var status: Int?
    /// Time it took.
    package var milliseconds: Int

    package init(id: String, state: String, reason: String, status: Int? = nil, milliseconds: Int) {
        self.id = id
        self.state = state
        self.reason = reason
        self.status = status
        self.milliseconds = milliseconds
    }

    private enum CodingKeys: String, CodingKey {
        case id, state, reason, status, milliseconds
    }
}
