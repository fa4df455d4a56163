import Control
import Fetching
import Model

extension FeedAccess {
    /// How the address would be asked now; nil: as usual.
    init?(_ address: String, rules: Configuration, hosts: StrictHosts?, now: Timestamp) {
        let rule = rules.accessRule(for: address)
        let url = try? FetchURL(address)
        let strict = url.flatMap { hosts?.host(binding: $0.host, now: now) }
        guard rule != nil || strict != nil else { return nil }
        self.init(
            rule: rule?.name, match: rule.flatMap { rule in url.flatMap { rule.pattern(for: $0) } }.map { ShownURL.within($0.text) },
            sets: rule?.keys ?? [], https: strict.map { "\($0.name) demands https (HSTS) until \($0.until.rfc3339)" })
    }
}

extension AccessRule {
    /// What it sets, by name.
    fileprivate var keys: [String] {
        let named: [(name: String, isSet: Bool)] = [
            ("user", user != nil), ("password_file", password != nil), ("bearer_file", bearer != nil), ("proxy", proxy != nil),
            ("proxy_auth_file", proxyAuthentication != nil), ("ca_file", caFile != nil), ("tls_min", tlsMin != nil),
            ("user_agent", userAgent != nil), ("max_body", maxBody != nil), ("timeout", timeout != nil),
        ]
        return named.filter(\.isSet).map(\.name) + headers.map { "header \($0.name)" }
    }
}
