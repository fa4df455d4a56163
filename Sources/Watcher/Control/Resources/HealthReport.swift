/// Whether the daemon works.
package struct HealthReport: Codable, Hashable, Sendable {
    /// Always `health`.
    package var id: String
    /// One of: ok, degraded, starting, failing. Degraded works, but needs a person: a channel is parked, or deliveries were given up.
    package var state: String
    /// The first failing check, else the first degraded one; empty while all is well.
    package var reason: String
    /// Each part that was looked at.
    package var checks: [HealthCheck]

    package init(id: String, state: String, reason: String, checks: [HealthCheck]) {
        self.id = id
        self.state = state
        self.reason = reason
        self.checks = checks
    }

    private enum CodingKeys: String, CodingKey {
        case id, state, reason, checks
    }
}

/// One part of the daemon that was looked at.
package struct HealthCheck: Codable, Hashable, Sendable {
    /// storage, judge, poller, deliverer, channels, deliveries and so on.
    package var name: String
    /// One of: ok, degraded, starting, failing.
    package var state: String
    /// What was found.
    package var reason: String

    package init(name: String, state: String, reason: String) {
        self.name = name
        self.state = state
        self.reason = reason
    }

    private enum CodingKeys: String, CodingKey {
        case name, state, reason
    }
}
