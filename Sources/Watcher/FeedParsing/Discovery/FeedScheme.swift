/// Addresses that begin with `feed:`, as browsers of old handed them to feed readers.
package enum FeedScheme {
    /// The address on the web: `feed:https://h/` is what follows, `feed://h/` is http.
    package static func web(_ address: String) -> String {
        guard address.utf8.count > 5, address.prefix(5).lowercased() == "feed:" else { return address }
        let rest = address.dropFirst(5)
        return rest.hasPrefix("//") ? "http:" + rest : String(rest)
    }
}
