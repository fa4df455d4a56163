package import Model

/// What identifies one version of an alert outside the program: derived from stored ids alone, so that a retry after a crash
/// carries the same keys and receivers can drop the duplicate.
package struct DeliveryKey: Hashable, Sendable {
    /// The installation's random number, which keeps two installations' alerts apart at one receiver.
    package var installation: UInt64
    package var alert: AlertID
    package var version: Int32

    package init(installation: UInt64, alert: AlertID, version: Int32) {
        self.installation = installation
        self.alert = alert
        self.version = version
    }

    /// The id of this version's message, such as `msg_00c0ffee00c0ffee_42_3`. Holds no full stop, which separates the parts of
    /// signed content.
    package var messageID: String { "msg_\(hexadecimal)_\(alert.rawValue)_\(version)" }

    /// The id of the alert in all its versions: deduplication keys, threads.
    package var alertKey: String { "watcher-\(hexadecimal)-\(alert)" }

    private var hexadecimal: String {
        let digits = String(installation, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
