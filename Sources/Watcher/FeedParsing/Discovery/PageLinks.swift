import Text

/// Reads a page's tags for links to feeds.
struct PageLinks {
    /// A link before the page's base is known, which may come after it.
    private struct Link {
        var address: String
        var title: String?
        var type: String?
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let page: String?
    /// The first `<base>` that has an address; later ones do not count (HTML, section 4.2.3).
    private var base: String?
    private var named: [Link] = []
    /// Links in the text that look like feeds: second best.
    private var seen: [Link] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, baseURL: String) {
        self.bytes = bytes
        page = baseURL.isEmpty ? nil : baseURL
    }

    mutating func find() -> [DiscoveredLink] {
        var scanner = MarkupScanner(bytes)
        while let tag = scanner.nextStartTag(skippingScripts: true) {
            switch tag.name.count {
            case 1 where bytes[tag.name.lowerBound].lowered == UInt8(ascii: "a"): anchor(TagAttributes(bytes, tag))
            case 4 where bytes.hasASCII("link", at: tag.name.lowerBound): link(TagAttributes(bytes, tag))
            case 4 where bytes.hasASCII("base", at: tag.name.lowerBound): setBase(TagAttributes(bytes, tag))
            default: break
            }
            if named.count >= FeedDiscovery.maximumLinks { break }
        }
        let found = resolved(named)
        if !found.isEmpty { return found }
        if page.flatMap(AddressParts.init)?.isWithin("youtube.com") == true, let channel = YouTubePage.feed(bytes) { return [channel] }
        return resolved(seen)
    }

    /// Without repetitions; feeds of comments last.
    private func resolved(_ links: [Link]) -> [DiscoveredLink] {
        var known: Set<String> = []
        let found = links.compactMap { link -> DiscoveredLink? in
            let address = FeedScheme.web(link.address)
            guard let url = LinkText.resolve(address, against: base ?? page), known.insert(url).inserted else { return nil }
            return DiscoveredLink(url: url, title: link.title, type: link.type, origin: .page)
        }
        return found.filter { !Self.isComments($0) } + found.filter(Self.isComments)
    }

    private mutating func setBase(_ tag: TagAttributes) {
        guard base == nil, let address = tag.value("href"), let resolved = URLResolver.resolve(address, against: page) else { return }
        base = resolved
    }

    private mutating func link(_ tag: TagAttributes) {
        guard let relation = tag.value("rel")?.lowercased(), let address = tag.value("href"), !address.isEmpty else { return }
        let words = relation.split(whereSeparator: \.isWhitespace)
        let type = tag.value("type")?.lowercased() ?? ""
        let title = tag.value("title").flatMap { $0.isEmpty ? nil : $0 }
        let isOtherPage = tag.value("hreflang") != nil && type.isEmpty
        guard !words.contains("stylesheet"), !isOtherPage,
            (words.contains("feed") && !type.hasPrefix("text/html")) || (words.contains("alternate") && Self.isFeed(type, address, title))
        else { return }
        named.append(Link(address: address, title: title, type: type.isEmpty ? nil : type))
    }

    private mutating func anchor(_ tag: TagAttributes) {
        guard named.isEmpty, seen.count < FeedDiscovery.maximumLinks, let address = tag.value("href"), Self.looksLikeFeed(address) else {
            return
        }
        seen.append(Link(address: address, title: tag.value("title").flatMap { $0.isEmpty ? nil : $0 }))
    }

    /// Feed types; general ones only where the address or title speaks of a feed, which interfaces of programs do by chance.
    private static func isFeed(_ type: String, _ address: String, _ title: String?) -> Bool {
        let name = type.prefix { $0 != ";" }.filter { !$0.isWhitespace }
        switch name {
        case "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/x-rss+xml",
            "application/x.atom+xml", "application/x-atom+xml", "text/rss+xml", "text/atom+xml", "application/rss", "application/atom",
            "text/rss", "text/atom", "application/rss-xml", "application/atom-xml":
            return true
        case "text/xml", "application/xml", "application/json":
            let words = (address + " " + (title ?? "")).lowercased()
            return ["rss", "atom", "feed", "rdf"].contains { words.contains($0) } && !words.contains("wp-json") && !words.contains("oembed")
        case "": return looksLikeFeed(address)
        default: return false
        }
    }

    private static func looksLikeFeed(_ address: String) -> Bool {
        let address = address.lowercased()
        let path = address.prefix { $0 != "?" && $0 != "#" }
        return address.hasPrefix("feed:")
            || [
                "/feed", "/feed/", "/rss", "/rss/", ".rss", ".rdf", ".atom", "/atom", "/atom/", "feed.xml", "rss.xml", "atom.xml",
                "feed.json",
            ]
            .contains { path.hasSuffix($0) }
    }

    private static func isComments(_ link: DiscoveredLink) -> Bool {
        link.url.lowercased().contains("/comments") || (link.title?.lowercased().contains("comment") ?? false)
    }
}
