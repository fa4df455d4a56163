import Glibc

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

    /// Whether somebody seems to have written the secret itself where its place belongs; it must not be repeated then.
    var isProbablySecret: Bool {
        if Self.secretBeginnings.contains(where: text.hasPrefix) || text.contains("://") { return true }
        // From the root of the file system: no secret begins with a folder that is there.
        if let end = text.dropFirst().firstIndex(of: "/"), text.hasPrefix("/"), isDirectory(text[..<end]) { return false }
        return text.split(separator: "/").contains { part in
            part.utf8.count >= 24 && !part.contains(".") && part.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
    }

    private func isDirectory(_ path: Substring) -> Bool {
        var status = stat()
        return stat(String(path), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Of keys and tokens of the services that channels speak to.
    private static let secretBeginnings = ["whsec_", "whsk_", "xoxb-", "xoxp-", "xapp-", "syt_", "tk_", "Bearer ", "Basic "]

    private static let scheme = "credential:"
}
