import Fetching
package import Model

/// What some addresses need to be asked with, beyond the usual: who we are there, by which way, and whom to trust.
package struct AccessRule: Hashable, Sendable {
    /// A header of the operator's own.
    package struct Header: Hashable, Sendable {
        package var name: String
        package var value: Secret
        /// The file that the value was read from; nil where it stands in the configuration.
        package var file: SecretReference?
    }

    package var name: String
    package var match: [AccessPattern] = []
    package var headers: [Header] = []
    /// For basic authentication, with `password`.
    package var user: String?
    package var password: Secret?
    package var passwordFile: SecretReference?
    package var bearer: Secret?
    package var bearerFile: SecretReference?
    package var proxy: String?
    /// `user:password`.
    package var proxyAuthentication: Secret?
    package var proxyAuthenticationFile: SecretReference?
    package var caFile: String?
    package var tlsMin: String?
    package var userAgent: String?
    package var maxBody: ByteSize?
    package var timeout: Duration?

    package init(name: String) { self.name = name }

    /// Something that must reach only the addresses it is meant for.
    package var hasSecrets: Bool { !headers.isEmpty || password != nil || bearer != nil }

    /// How specific the rule is for an address; nil where it is none of its own.
    func rank(of url: FetchURL) -> Int? { match.compactMap { rank(of: url, by: $0) }.max() }

    /// The pattern that is meant most for an address.
    func pattern(for url: FetchURL) -> AccessPattern? {
        match.compactMap { pattern in rank(of: url, by: pattern).map { (pattern, $0) } }.max { $0.1 < $1.1 }?.0
    }

    /// Secrets in the clear only where the operator has written http.
    private func rank(of url: FetchURL, by pattern: AccessPattern) -> Int? {
        pattern.isBare && hasSecrets && !url.isSecure ? nil : pattern.rank(of: url)
    }

    /// What it says of the way, and else the usual.
    func transport(_ usual: Transport) -> Transport {
        var transport = usual
        if let proxy {
            transport.proxy = proxy
            transport.proxyCredentials = nil
        }
        if let proxyAuthentication { transport.proxyCredentials = proxyAuthentication.text }
        if let caFile { transport.authorityFile = caFile }
        if let tlsMin, let oldest = Transport.TLSVersion(rawValue: tlsMin) { transport.oldestTLS = oldest }
        return transport
    }

    /// Its headers, with the bearer's.
    var requestHeaders: [(name: String, value: String)] {
        headers.map { ($0.name, $0.value.text) } + (bearer.map { [("Authorization", "Bearer \($0.text)")] } ?? [])
    }

    var credentials: String? { password.map { "\(user ?? ""):\($0.text)" } }
}
