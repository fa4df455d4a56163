/// Finds the feeds of web pages: by what the page says, by rules for well-known sites, by paths that many sites use.
package enum FeedDiscovery {
    /// Most links taken of a page.
    static let maximumLinks = 32

    /// The feeds that a page names in `<link rel="alternate">`, comment feeds last; where there are none, links in its text that look
    /// like feeds.
    package static func links(inHTML bytes: [UInt8], baseURL: String) -> [DiscoveredLink] {
        let decoded = try? DocumentDecoder.decode(bytes, contentType: nil, maximum: .max)
        return (decoded?.bytes ?? bytes).withUnsafeBufferPointer { links(inHTML: $0, baseURL: baseURL) }
    }

    static func links(inHTML bytes: UnsafeBufferPointer<UInt8>, baseURL: String) -> [DiscoveredLink] {
        var finder = PageLinks(bytes, baseURL: baseURL)
        return finder.find()
    }

    /// Addresses worth a try where a page names no feed, the likeliest first: by the shape of its path, then where many sites have theirs.
    package static func guesses(for url: String) -> [String] {
        guard let parts = AddressParts(url) else { return [] }
        return SiteRules.likelyFeeds(parts).map(\.url) + commonPaths(for: url)
    }

    /// Below the page's folder, then below the root.
    package static func commonPaths(for url: String) -> [String] {
        guard let parts = AddressParts(url) else { return [] }
        let origin = parts.scheme + "://" + parts.host
        // A file is no folder, and what lies below an article are its comments.
        let folders = parts.segments.prefix(2).prefix { !$0.contains(".") }
        var paths: [String] = []
        if !folders.isEmpty, parts.segments.count <= 2 {
            paths += ["/feed", "/rss", "/feed.xml"].map { origin + "/" + folders.joined(separator: "/") + $0 }
        }
        paths += [
            "/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json", "/feed/", "/feeds/posts/default",
            "/index.rdf", "/blog/feed", "/news/feed", "/rss/news.xml",
        ].map { origin + $0 }
        var seen = Set<String>()
        return paths.filter { seen.insert($0).inserted }
    }

    /// The feeds of a page on a site whose addresses are known; empty for all others, and for addresses of feeds.
    package static func rule(for url: String) -> [DiscoveredLink] {
        guard let parts = AddressParts(url) else { return [] }
        return SiteRules.feeds(parts).filter { $0.url != url }.map { DiscoveredLink(url: $0.url, title: $0.title, origin: .rule) }
    }
}
