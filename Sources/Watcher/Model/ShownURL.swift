/// Addresses as answers show them: user and password, which some feeds need, are left out.
package enum ShownURL {
    package static func text(_ url: String) -> String { replacing(url, with: "redacted@") }

    /// The same for lists that are read back: an address that anybody may see.
    package static func bare(_ url: String) -> String { replacing(url, with: "") }

    private static func replacing(_ url: String, with mark: String) -> String {
        guard let start = url.range(of: "://")?.upperBound else { return url }
        let authority = url[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard let at = authority.lastIndex(of: "@") else { return url }
        return url[..<start] + mark + url[url.index(after: at)...]
    }

    /// Every address within a text, such as an error's words.
    package static func within(_ text: String) -> String {
        guard text.contains("@"), text.contains("://") else { return text }
        return text.split(separator: " ", omittingEmptySubsequences: false).map { Self.text(String($0)) }.joined(separator: " ")
    }
}

extension String {
    /// The first place of a short ASCII text.
    fileprivate func range(of mark: String) -> Range<Index>? { firstRange(of: mark) }
}
