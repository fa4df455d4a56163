/// Where a secret is read from: a file, or a credential that systemd hands to the service.
///
/// In a file: a path, relative to the configuration file's directory, or `credential:NAME`, which is the file NAME in
/// `$CREDENTIALS_DIRECTORY` (systemd.exec(5), LoadCredential).
package enum SecretReference: Hashable, Sendable {
    case file(String)
    case credential(String)

    /// Nil for an empty text and for a credential whose name is none.
    init?(text: String) {
        guard text.hasPrefix(Self.scheme) else {
            guard !text.isEmpty, !text.utf8.contains(0) else { return nil }
            self = .file(text)
            return
        }
        let name = text.dropFirst(Self.scheme.count)
        guard !name.isEmpty, name != ".", name != "..", !name.contains("/"), !name.utf8.contains(0) else { return nil }
        self = .credential(String(name))
    }

    /// As written in the configuration.
    package var text: String {
        switch self {
        case .file(let path): path
        case .credential(let name): Self.scheme + name
        }
    }

    private static let scheme = "credential:"
}
