/// Decides whether a page may say where it really is: a page of one site is not taken for one of another.
enum CanonicalLink {
    /// The link made absolute; nil where it leads to another site, or to the front page from a page within.
    static func accept(_ link: String?, base: String, page: String) -> String? {
        guard let link, let absolute = URLResolver.resolve(link, against: base), URLResolver.isHTTP(absolute),
            let host = URLResolver.host(of: absolute).map(site), let pageHost = URLResolver.host(of: page).map(site)
        else { return nil }
        guard host == pageHost || host.hasSuffix("." + pageHost) || pageHost.hasSuffix("." + host) && host.contains(".") else { return nil }
        return path(absolute).isEmpty && !path(page).isEmpty ? nil : absolute
    }

    /// The host without the labels that stand for another form of the same site.
    private static func site(_ host: String) -> String {
        for label in ["www.", "m.", "amp.", "mobile."] where host.hasPrefix(label) && host.dropFirst(label.count).contains(".") {
            return String(host.dropFirst(label.count))
        }
        return host
    }

    /// What follows the host, without slashes at the ends.
    private static func path(_ url: String) -> Substring {
        let parts = URLReference(URLCleaner.clean(url))
        let bytes = parts.bytes[parts.path].drop { $0 == UInt8(ascii: "/") }
        return Substring(String(decoding: bytes, as: UTF8.self) + (parts.query == nil ? "" : "?"))
    }
}
