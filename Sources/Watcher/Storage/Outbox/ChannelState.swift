package import Model

/// Whether a channel takes deliveries now, and why not.
package struct ChannelState: Hashable, Sendable, Codable {
    package enum State: String, Sendable, Codable {
        case active
        /// By a person.
        case paused
        /// By the receiver's answer: gone or forbidden, until a person looks.
        case parked
    }

    package var name: String
    package var state: State
    package var reason: String
    /// The receiver asked for quiet until then.
    package var notBefore: Timestamp?
    package var changedAt: Timestamp?

    package init(name: String, state: State, reason: String, notBefore: Timestamp? = nil, changedAt: Timestamp? = nil) {
        self.name = name
        self.state = state
        self.reason = reason
        self.notBefore = notBefore
        self.changedAt = changedAt
    }
}
