/// A channel whose oldest delivery has been tried in vain for a while.
package struct StuckChannel: Hashable, Sendable {
    package var name: String
    /// When its oldest untaken delivery was owed.
    package var since: Timestamp
    /// What its receiver said last.
    package var reason: String

    package init(name: String, since: Timestamp, reason: String) {
        self.name = name
        self.since = since
        self.reason = reason
    }
}
