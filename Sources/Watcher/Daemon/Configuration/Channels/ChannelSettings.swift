package import Alerting

/// A channel as configured, with the secrets that were read for it.
package struct ChannelSettings: Hashable, Sendable {
    package var name: String
    package var kind: ChannelKind
    /// Its address, which may itself be the secret.
    package var url: Secret
    /// The file that the address was read from; nil where it stands in the configuration or is the kind's own.
    package var urlFile: SecretReference?
    package var key: Secret?
    package var keyFile: SecretReference?
    /// What else the kind needs, by name.
    package var options: [String: String]

    package init(
        name: String, kind: ChannelKind, url: Secret, urlFile: SecretReference? = nil, key: Secret? = nil,
        keyFile: SecretReference? = nil, options: [String: String] = [:]
    ) {
        self.name = name
        self.kind = kind
        self.url = url
        self.urlFile = urlFile
        self.key = key
        self.keyFile = keyFile
        self.options = options
    }

    package var target: ChannelTarget {
        ChannelTarget(name: name, kind: kind, url: url.text, key: key?.bytes, options: options)
    }

    /// Scheme and host of the address; path and query, which hold tokens, and user and password are left out.
    package var shownURL: String {
        let parts = url.text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1].isEmpty else { return url.description }
        let authority = parts[2].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        let isWhole = host.endIndex == parts[2].endIndex && host.startIndex == parts[2].startIndex
        return "\(parts[0])//\(host)\(isWhole ? "" : "/\(url)")"
    }
}
