/// A state of a feed that a person may want to know of.
package struct SignalResource: Codable, Hashable, Sendable {
    /// Such as `sg1`.
    package var id: String
    /// One of: failing, gone, moved, silent, truncated, no-validators.
    package var state: String
    /// By which figures.
    package var reason: String
    /// Which one of its kind, such as `http-500`.
    package var code: String
    /// RFC 3339. When it began.
    package var since: String
    /// Whether channels were told.
    package var isTold: Bool

    package init(id: String, state: String, reason: String, code: String, since: String, isTold: Bool) {
        self.id = id
        self.state = state
        self.reason = reason
        self.code = code
        self.since = since
        self.isTold = isTold
    }

    private enum CodingKeys: String, CodingKey {
        case id, state, reason, code, since
        case isTold = "told"
    }
}
