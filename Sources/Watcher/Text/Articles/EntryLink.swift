/// Links as the identity of entries.
package enum EntryLink {
    /// The canonical form of a link to a page of its own, with a fragment that names a part of it, as live reports and comments have.
    /// Nil for the home page, for a site without a path, and for what is no link on the web.
    package static func identity(_ url: String?, homePageURL: String?) -> String? {
        guard let url, URLResolver.isHTTP(url) else { return nil }
        let link = CanonicalURL.canonical(url)
        guard !isHome(link), link != homePageURL.map(CanonicalURL.canonical) else { return nil }
        return link.contains("#") ? link : link + fragment(of: url)
    }

    /// Whether nothing follows the host.
    private static func isHome(_ link: String) -> Bool {
        guard let separator = link.firstRange(of: "://") else { return false }
        let place = link[separator.upperBound...]
        return place.firstIndex(of: "/").map { place.index(after: $0) == place.endIndex } ?? true
    }

    /// With its mark; empty for fragments that only track, which name a value (`#xtor=RSS-1`).
    private static func fragment(of url: String) -> String {
        guard let mark = url.firstIndex(of: "#") else { return "" }
        let fragment = url[mark...].prefix { !$0.isWhitespace }
        return fragment.utf8.count < 2 || fragment.contains("=") ? "" : String(fragment)
    }
}
