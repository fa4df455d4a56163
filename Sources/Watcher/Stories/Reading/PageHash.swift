import Text

/// A page's address as 32 bits, equal for every installation, with or without `www.`, for http and https.
enum PageHash {
    /// Nil for the front page of a site, which many articles name and which is none of them.
    static func of(_ url: String) -> UInt32? {
        let address = bare(CanonicalURL.canonical(url))
        guard let slash = address.firstIndex(of: "/"), address[slash...].contains(where: { $0 != "/" }) else { return nil }
        return UInt32(truncatingIfNeeded: TextReader.hash.hash(String(address)) >> 32)
    }

    /// The host of a page without `www.`.
    static func site(_ url: String) -> String? { URLResolver.host(of: url).map { $0.hasPrefix("www.") ? String($0.dropFirst(4)) : $0 } }

    private static func bare(_ url: String) -> Substring {
        var rest = url[...]
        for prefix in ["https://", "http://", "www."] where rest.hasPrefix(prefix) { rest.removeFirst(prefix.count) }
        while rest.last == "/" { rest.removeLast() }
        return rest
    }
}
