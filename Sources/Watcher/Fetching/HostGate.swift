package import Model

/// What may be asked of a host now: at most so many requests at one time, and none while it has asked to be left alone.
package struct HostGate: Sendable {
    package enum Decision: Hashable, Sendable {
        /// Counted as running; `end` gives the place back.
        case go
        /// As many as may are running.
        case busy
        case held(until: Timestamp)
    }

    private let limit: Int
    private var running: [String: Int] = [:]
    private var holds: [String: Timestamp] = [:]

    package init(limit: Int = 2) { self.limit = limit }

    /// What counts as one host: the name, with the port only where it is not a usual one. Nil for no http URL.
    package static func key(of url: String) -> String? { (try? FetchURL(url))?.hostKey }

    package mutating func begin(_ host: String, now: Timestamp) -> Decision {
        if let until = heldUntil(host, now: now) { return .held(until: until) }
        guard running[host, default: 0] < limit else { return .busy }
        running[host, default: 0] += 1
        return .go
    }

    package mutating func end(_ host: String) {
        guard let count = running[host] else { return }
        running[host] = count > 1 ? count - 1 : nil
    }

    /// A Retry-After of 429 or 503 speaks for the whole host where its name is public. On a private network one host is often
    /// a bridge to many sites, so there it holds only for the feed, which its schedule sees to.
    package mutating func hold(_ host: String, until: Timestamp) {
        guard Self.isPublic(host) else { return }
        holds[host] = max(holds[host] ?? until, until)
    }

    package mutating func heldUntil(_ host: String, now: Timestamp) -> Timestamp? {
        guard let until = holds[host] else { return nil }
        if until > now { return until }
        holds[host] = nil
        return nil
    }

    package mutating func release(_ host: String) { holds[host] = nil }

    /// Whether nobody is held now, as almost always.
    package var isEmpty: Bool { holds.isEmpty }

    /// Whether a key is a public name, and not an address or a name of a private network.
    package static func isPublic(_ host: String) -> Bool { DomainName.isPublic(name(host)) }

    package func running(_ host: String) -> Int { running[host, default: 0] }

    private static func name(_ host: String) -> String {
        guard let colon = host.lastIndex(of: ":"), host[host.index(after: colon)...].allSatisfy(\.isNumber) else { return host }
        return String(host[..<colon])
    }
}
