package import Model

/// What identifies one version of an alert or a signal outside the program: derived from stored ids alone, so that a retry after a
/// crash carries the same keys and receivers can drop the duplicate.
package struct DeliveryKey: Hashable, Sendable {
    /// The installation's random number, which keeps two installations' alerts apart at one receiver.
    package var installation: UInt64
    /// The alert's number, or a feed's id with that of its signal; letters, digits, `_` and `-` only.
    private let thread: String
    private let name: String
    package var version: Int32

    package init(installation: UInt64, alert: AlertID, version: Int32) {
        self.installation = installation
        thread = String(alert.rawValue)
        name = alert.description
        self.version = version
    }

    package init(installation: UInt64, message: OutgoingMessage) {
        switch message {
        case .alert(let alert): self.init(installation: installation, alert: alert.alert, version: alert.version)
        case .signal(let signal): self.init(installation: installation, signal: signal)
        }
    }

    private init(installation: UInt64, signal: SignalMessage) {
        self.installation = installation
        // Names of channels and topics may hold a full stop, which separates the parts of signed content.
        if case .feed(let feed) = signal.subject { thread = "\(feed)-\(signal.signal)" } else { thread = signal.signal.description }
        name = thread
        version = signal.version
    }

    /// The id of this version's message, such as `msg_00c0ffee00c0ffee_42_3`, or `msg_00c0ffee00c0ffee_f12-sg7_1` for a feed's signal.
    package var messageID: String { "msg_\(hexadecimal)_\(thread)_\(version)" }

    /// The id of the alert in all its versions: deduplication keys, threads.
    package var alertKey: String { "watcher-\(hexadecimal)-\(name)" }

    private var hexadecimal: String {
        let digits = String(installation, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
