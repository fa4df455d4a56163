/// One version of a signal as it leaves the program: all that a renderer needs, frozen at the decision.
package struct SignalMessage: Hashable, Sendable, Codable {
    package var kind: SignalKind
    /// When it was decided.
    package var time: Timestamp
    package var signal: SignalID
    package var version: Int32
    package var subject: SignalSubject
    /// What people call the subject: a feed's outlet or title.
    package var name: String
    /// A feed's address, without user, password and query, which may be secrets.
    package var url: String?
    package var code: String
    package var reason: String
    /// When the state began.
    package var since: Timestamp

    package init(
        kind: SignalKind, time: Timestamp, signal: SignalID, version: Int32, subject: SignalSubject, name: String, url: String? = nil,
        code: String, reason: String, since: Timestamp
    ) {
        self.kind = kind
        self.time = time
        self.signal = signal
        self.version = version
        self.subject = subject
        self.name = name
        self.url = url
        self.code = code
        self.reason = reason
        self.since = since
    }
}
