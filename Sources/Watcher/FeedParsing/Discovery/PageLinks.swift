import Text

/// Reads a page's tags for links to feeds.
struct PageLinks {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var base: String?
    private var named: [DiscoveredLink] = []
    /// Links in the text that look like feeds: second best.
    private var seen: [DiscoveredLink] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, baseURL: String) {
        self.bytes = bytes
        base = baseURL.isEmpty ? nil : baseURL
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
        let found = named.isEmpty ? seen : named
        return found.filter { !Self.isComments($0) } + found.filter(Self.isComments)
    }

    private mutating func setBase(_ tag: TagAttributes) {
        guard let address = tag.value("href"), let resolved = URLResolver.resolve(address, against: base) else { return }
        base = resolved
    }

    private mutating func link(_ tag: TagAttributes) {
        guard let relation = tag.value("rel")?.lowercased(), let address = tag.value("href") else { return }
        let words = relation.split(separator: " ")
        let type = tag.value("type")?.lowercased() ?? ""
        let title = tag.value("title").flatMap { $0.isEmpty ? nil : $0 }
        guard words.contains("feed") || (words.contains("alternate") && Self.isFeed(type, address, title)) else { return }
        append(address, title, type.isEmpty ? nil : type, to: &named)
    }

    private mutating func anchor(_ tag: TagAttributes) {
        guard named.isEmpty, seen.count < FeedDiscovery.maximumLinks, let address = tag.value("href"), Self.looksLikeFeed(address) else {
            return
        }
        append(address, tag.value("title"), nil, to: &seen)
    }

    private func append(_ address: String, _ title: String?, _ type: String?, to links: inout [DiscoveredLink]) {
        guard let url = LinkText.resolve(address, against: base), !links.contains(where: { $0.url == url }) else { return }
        links.append(DiscoveredLink(url: url, title: title, type: type, origin: .page))
    }

    /// Feed types; general ones only where the address or title speaks of a feed.
    private static func isFeed(_ type: String, _ address: String, _ title: String?) -> Bool {
        let name = type.prefix { $0 != ";" }.filter { $0 != " " }
        switch name {
        case "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/x-rss+xml",
            "application/x.atom+xml", "application/x-atom+xml", "text/rss+xml", "text/atom+xml":
            return true
        case "text/xml", "application/xml", "application/json", "application/rss", "application/atom":
            let words = (address + " " + (title ?? "")).lowercased()
            return ["rss", "atom", "feed", "rdf"].contains { words.contains($0) }
        default: return false
        }
    }

    private static func looksLikeFeed(_ address: String) -> Bool {
        let path = address.lowercased().prefix { $0 != "?" && $0 != "#" }
        return ["/feed", "/feed/", "/rss", "/rss/", ".rss", ".rdf", ".atom", "/atom", "feed.xml", "rss.xml", "atom.xml", "feed.json"]
            .contains { path.hasSuffix($0) }
    }

    private static func isComments(_ link: DiscoveredLink) -> Bool {
        link.url.lowercased().contains("/comments") || (link.title?.lowercased().contains("comment") ?? false)
    }
}
