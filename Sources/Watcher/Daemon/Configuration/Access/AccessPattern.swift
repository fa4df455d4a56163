import Fetching

/// Which addresses a rule is for: a URL with all below it, a host, or all.
package struct AccessPattern: Hashable, Sendable {
    package let text: String
    private let url: FetchURL?
    private let host: String?
    private let port: Int?

    /// Nil for what is none of these.
    package init?(_ text: String) {
        self.text = text
        if text == "*" {
            (url, host, port) = (nil, nil, nil)
            return
        }
        guard text.contains("://") else {
            guard !text.contains("/"), !text.contains("@"), let parsed = try? FetchURL("https://\(text)") else { return nil }
            url = nil
            host = parsed.host
            port = text.hasSuffix(":\(parsed.port)") ? parsed.port : nil
            return
        }
        guard let parsed = try? FetchURL(text), parsed.credentials == nil else { return nil }
        (url, host, port) = (parsed, parsed.host, parsed.port)
    }

    /// Every address.
    var isEverything: Bool { host == nil }

    /// A host, whatever the scheme.
    var isBare: Bool { url == nil && host != nil }

    /// The longer the pattern, the more it is meant for this address; nil where it is not.
    func rank(of other: FetchURL) -> Int? {
        guard let host else { return 0 }
        guard other.host == host else { return nil }
        guard let url else { return port == nil || port == other.port ? host.utf8.count : nil }
        guard url.hasSameOrigin(as: other), other.text.hasPrefix(url.text) else { return nil }
        // `/members` is for `/members/feed` and `/members?all`, and not for `/membership`.
        let rest = other.text.dropFirst(url.text.count)
        guard rest.isEmpty || url.text.hasSuffix("/") || rest.hasPrefix("/") || rest.hasPrefix("?") else { return nil }
        return 1_000 + url.text.utf8.count
    }
}
