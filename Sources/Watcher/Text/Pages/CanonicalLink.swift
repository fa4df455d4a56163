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

    /// The link made absolute where it leads to a page of another publisher: the page says that it was taken from there. Nil for one
    /// within the site, or to another site of its name ("bbc.co.uk" and "bbc.com"), and for a front page.
    static func original(_ link: String?, base: String, page: String) -> String? {
        guard let link, link.utf8.count <= maximumBytes, let absolute = URLResolver.resolve(link, against: base),
            URLResolver.isHTTP(absolute), let host = URLResolver.host(of: absolute), let pageHost = URLResolver.host(of: page),
            name(host) != name(pageHost), !isWithin(host, pageHost), !isWithin(pageHost, host)
        else { return nil }
        return path(absolute).isEmpty ? nil : absolute
    }

    private static func isWithin(_ host: String, _ other: String) -> Bool { host.hasSuffix("." + other) }

    /// Bytes of an address that is kept.
    private static let maximumBytes = 2_048

    /// The label of a host that people know the site by: the last but one, or the one before where that is short ("co.uk", "com.au").
    private static func name(_ host: String) -> Substring {
        let labels = host.split(separator: ".")
        guard labels.count > 1, labels.contains(where: { $0.contains(where: \.isLetter) }) else { return host[...] }
        let label = labels[labels.count - 2]
        return label.utf8.count > 3 || labels.count < 3 || labels[labels.count - 3] == "www" ? label : labels[labels.count - 3]
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
