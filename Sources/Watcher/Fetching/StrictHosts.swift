package import Model

/// Hosts that have asked to be reached by https alone (HTTP Strict Transport Security, RFC 6797), and for how long.
///
/// What is new is committed before it holds: `commit` has stored it when it returns true.
package final class StrictHosts: Sendable {
    private let hosts: Locked<[String: StrictHost]>
    private let limit: Int
    private let commit: @Sendable ([StrictHost.Change]) async -> Bool

    /// The longest time that a host can bind us, whatever it says: one that gives up https is not lost for good.
    static let longest = Duration.seconds(366 * 86_400)

    package init(_ hosts: [StrictHost], limit: Int, commit: @escaping @Sendable ([StrictHost.Change]) async -> Bool) {
        self.hosts = Locked(Dictionary(hosts.map { ($0.name, $0) }) { $1 })
        self.limit = limit
        self.commit = commit
    }

    package var count: Int { hosts.withLock { $0.count } }

    /// Whether the host is to be asked by https.
    package func contains(_ name: String, now: Timestamp) -> Bool { host(binding: name, now: now) != nil }

    /// The host itself, or one above it that speaks for those below, where it is to be asked by https.
    package func host(binding name: String, now: Timestamp) -> StrictHost? {
        let name = Self.key(name)
        return hosts.withLock { hosts in
            if hosts.isEmpty { return nil }
            if let host = hosts[name], host.until > now { return host }
            var rest = name[...]
            while let dot = rest.firstIndex(of: ".") {
                rest = rest[rest.index(after: dot)...]
                if let host = hosts[String(rest)], host.coversSubdomains, host.until > now { return host }
            }
            return nil
        }
    }

    /// Takes an answer's header. One over http, or from a bare address, says nothing (RFC 6797, 8.1); nor does one that says what is known,
    /// unless a day or a tenth of the time has passed: no answer costs a write that it need not.
    func note(_ header: String?, of url: FetchURL, now: Timestamp) async {
        guard url.isSecure, let header, IPAddress(text: url.host) == nil, let policy = StrictTransportHeader(header) else { return }
        let name = Self.key(url.host)
        let known = hosts.withLock { $0[name] }
        guard policy.maxAge > .zero else {
            if known != nil { await apply([.drop(name: name)]) }
            return
        }
        let host = StrictHost(name: name, coversSubdomains: policy.includesSubdomains, until: now + min(policy.maxAge, Self.longest))
        if let known, known.until > now, known.coversSubdomains == host.coversSubdomains {
            let slack = min(policy.maxAge / 10, .seconds(86_400))
            guard host.until - known.until > slack || known.until - host.until > slack else { return }
        }
        await apply(room(for: host, now: now) + [.keep(host)])
    }

    /// Those whose time is over go, then the one that ends first.
    private func room(for host: StrictHost, now: Timestamp) -> [StrictHost.Change] {
        hosts.withLock { hosts in
            guard hosts[host.name] == nil, hosts.count >= limit else { return [] }
            let over = hosts.values.filter { $0.until <= now }
            let gone = over.isEmpty ? hosts.values.min { ($0.until, $0.name) < ($1.until, $1.name) }.map { [$0] } ?? [] : over
            return gone.map { .drop(name: $0.name) }
        }
    }

    private func apply(_ changes: [StrictHost.Change]) async {
        guard await commit(changes) else { return }
        hosts.withLock { hosts in
            for change in changes {
                switch change {
                case .keep(let host): hosts[host.name] = host
                case .drop(let name): hosts[name] = nil
                }
            }
        }
    }

    /// Host names are equal without regard to case and to the dot at the end.
    private static func key(_ name: String) -> String {
        let lower = name.lowercased()
        return lower.hasSuffix(".") ? String(lower.dropLast()) : lower
    }
}
