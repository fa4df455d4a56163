/// One version of an alert or a signal owed to one channel.
package struct Delivery: Hashable, Sendable, Codable {
    package enum State: String, Sendable, Codable {
        /// Waits for its time, for its channel, or for an earlier version.
        case queued
        /// Claimed by a deliverer under a lease.
        case sending
        case delivered
        /// A newer version took its place before it was sent.
        case superseded
        /// Given up: refused for good, or out of attempts. `delivery retry` revives it.
        case dead
        /// Dropped by a person.
        case dropped
    }

    package var id: DeliveryID
    package var thread: DeliveryThread
    package var version: Int32
    package var channel: String
    package var state: State
    /// Tries so far.
    package var attempts: Int32
    package var dueAt: Timestamp
    /// Why it is in its state.
    package var reason: String
    /// What the receiver gave for the message (Discord's message id), where it gave one.
    package var receipt: String?
    package var createdAt: Timestamp
    package var updatedAt: Timestamp

    package init(
        id: DeliveryID, thread: DeliveryThread, version: Int32, channel: String, state: State = .queued, attempts: Int32 = 0,
        dueAt: Timestamp, reason: String = "", receipt: String? = nil, createdAt: Timestamp, updatedAt: Timestamp
    ) {
        self.id = id
        self.thread = thread
        self.version = version
        self.channel = channel
        self.state = state
        self.attempts = attempts
        self.dueAt = dueAt
        self.reason = reason
        self.receipt = receipt
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }
}

/// How one try of a delivery ended, as read from the receiver's answer.
package enum DeliveryOutcome: Hashable, Sendable {
    /// Taken; with the receiver's id of the message where it gives one.
    case delivered(receipt: String?)
    /// Not now: network, 429, 5xx. Never again before `after`, where the receiver named a time.
    case retry(after: Duration?, reason: String)
    /// The message to be edited is gone: post it anew.
    case postAnew(reason: String)
    /// This delivery can never succeed.
    case refused(reason: String)
    /// The channel itself is gone or forbidden: pause it until a person looks.
    case park(reason: String)
}
