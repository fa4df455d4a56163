/// How a request reaches its server, and whom it trusts there.
package struct Transport: Hashable, Sendable {
    /// Versions below 1.2 are broken (RFC 8996) and never spoken.
    package enum TLSVersion: String, Sendable, CaseIterable {
        case tls12 = "1.2"
        case tls13 = "1.3"
    }

    /// Such as `http://proxy.example:3128`; nil for none, whatever the environment says.
    package var proxy: String?
    /// `user:password` for the proxy.
    package var proxyCredentials: String?
    /// A PEM file of authorities to trust instead of the system's.
    package var authorityFile: String?
    /// The oldest version of TLS that is spoken.
    package var oldestTLS: TLSVersion

    package init(
        proxy: String? = nil, proxyCredentials: String? = nil, authorityFile: String? = nil, oldestTLS: TLSVersion = .tls12
    ) {
        self.proxy = proxy
        self.proxyCredentials = proxyCredentials
        self.authorityFile = authorityFile
        self.oldestTLS = oldestTLS
    }
}
