package import Model

/// A delivery to be tried now, with all it takes.
package struct ClaimedDelivery: Hashable, Sendable {
    package var delivery: Delivery
    package var message: OutgoingMessage
    /// The receiver's id of the thread's earlier message, to be edited where the channel can.
    package var receipt: String?

    package init(delivery: Delivery, message: OutgoingMessage, receipt: String?) {
        self.delivery = delivery
        self.message = message
        self.receipt = receipt
    }
}

/// How one try went, and when the next may come.
package struct AttemptCommit: Hashable, Sendable {
    package var delivery: DeliveryID
    package var startedAt: Timestamp
    package var endedAt: Timestamp
    /// HTTP status; nil where no answer came.
    package var status: Int?
    package var outcome: DeliveryOutcome
    /// For `retry`: when; nil gives the delivery up.
    package var nextAttempt: Timestamp?
    /// Nothing at all goes to the channel before this time.
    package var channelNotBefore: Timestamp?

    package init(
        delivery: DeliveryID, startedAt: Timestamp, endedAt: Timestamp, status: Int? = nil, outcome: DeliveryOutcome,
        nextAttempt: Timestamp? = nil, channelNotBefore: Timestamp? = nil
    ) {
        self.delivery = delivery
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.status = status
        self.outcome = outcome
        self.nextAttempt = nextAttempt
        self.channelNotBefore = channelNotBefore
    }
}

/// A try on record.
package struct DeliveryAttempt: Hashable, Sendable, Codable {
    /// 1 for the first.
    package var number: Int32
    package var startedAt: Timestamp
    package var endedAt: Timestamp
    package var status: Int?
    /// delivered, retry, post-anew, refused or park.
    package var outcome: String
    package var reason: String

    package init(number: Int32, startedAt: Timestamp, endedAt: Timestamp, status: Int?, outcome: String, reason: String) {
        self.number = number
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.status = status
        self.outcome = outcome
        self.reason = reason
    }
}

/// A delivery and its tries.
package struct DeliveryDetail: Hashable, Sendable, Codable {
    package var delivery: Delivery
    package var attempts: [DeliveryAttempt]

    package init(delivery: Delivery, attempts: [DeliveryAttempt]) {
        self.delivery = delivery
        self.attempts = attempts
    }
}

/// Which deliveries a list is to show.
package struct DeliveryFilter: Hashable, Sendable {
    /// Empty: any.
    package var states: [Delivery.State]
    package var channel: String?
    package var alert: AlertID?

    package init(states: [Delivery.State] = [], channel: String? = nil, alert: AlertID? = nil) {
        self.states = states
        self.channel = channel
        self.alert = alert
    }
}
