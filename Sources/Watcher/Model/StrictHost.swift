/// A host that has asked to be reached by https alone (HTTP Strict Transport Security, RFC 6797).
package struct StrictHost: Hashable, Sendable {
    /// Lower case, without the dot at its end.
    package var name: String
    package var coversSubdomains: Bool
    package var until: Timestamp

    package init(name: String, coversSubdomains: Bool, until: Timestamp) {
        self.name = name
        self.coversSubdomains = coversSubdomains
        self.until = until
    }

    package enum Change: Hashable, Sendable {
        case keep(StrictHost)
        case drop(name: String)
    }
}
