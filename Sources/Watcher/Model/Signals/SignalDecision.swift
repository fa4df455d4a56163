/// What is to become of a signal, as decided; the store gives ids and versions, and writes it with the deliveries owed.
package struct SignalDecision: Hashable, Sendable {
    package enum Step: Hashable, Sendable {
        case open
        /// The state goes on under another kind, code or reason, or is old enough to be told now.
        case change(SignalID)
        case end(SignalID)
    }

    package var step: Step
    package var kind: SignalKind
    package var code: String
    package var reason: String
    package var time: Timestamp
    /// When the state began, where that is not now.
    package var since: Timestamp?
    package var subject: SignalSubject
    /// What people call the subject.
    package var name: String
    package var url: String?
    /// Whether channels are told of it now.
    package var isTold: Bool
    /// The channels to tell; those that heard of the signal before hear of its changes too.
    package var channels: [String]

    package init(
        step: Step, kind: SignalKind, code: String, reason: String, time: Timestamp, since: Timestamp? = nil, subject: SignalSubject,
        name: String, url: String? = nil, isTold: Bool, channels: [String]
    ) {
        self.step = step
        self.kind = kind
        self.code = code
        self.reason = reason
        self.time = time
        self.since = since
        self.subject = subject
        self.name = name
        self.url = url
        self.isTold = isTold
        self.channels = channels
    }
}
