/// One version of an alert or a signal owed to one channel.
package struct DeliveryResource: Codable, Hashable, Sendable {
    /// Such as `d5`.
    package var id: String
    /// One of: queued, sending, delivered, superseded, dead, dropped; parked or paused: queued on a channel that takes nothing.
    package var state: String
    /// Why it is in its state, in words.
    package var reason: String
    /// Id of the alert; absent for a signal.
    package var alert: String?
    /// Id of the signal to the operator; absent for an alert.
    package var signal: String?
    /// Of the alert or signal.
    package var version: Int
    /// Name of the channel.
    package var channel: String
    /// Tries so far.
    package var attempts: Int
    /// RFC 3339. When it is tried next, or was.
    package var dueAt: String
    /// RFC 3339. When it was owed.
    package var createdAt: String
    /// RFC 3339. When its state last changed.
    package var updatedAt: String
    /// The receiver's id of the message.
    package var receipt: String?

    package init(
        id: String, state: String, reason: String, alert: String? = nil, signal: String? = nil, version: Int, channel: String,
        attempts: Int, dueAt: String, createdAt: String, updatedAt: String, receipt: String? = nil
    ) {
        self.id = id
        self.state = state
        self.reason = reason
        self.alert = alert
        self.signal = signal
        self.version = version
        self.channel = channel
        self.attempts = attempts
        self.dueAt = dueAt
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.receipt = receipt
    }

    private enum CodingKeys: String, CodingKey {
        case id, state, reason, alert, signal, version, channel, attempts, receipt
        case dueAt = "due_at"
        case createdAt = "created_at"
        case updatedAt = "updated_at"
    }
}
