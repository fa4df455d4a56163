/// What is known of element names when tags have to be balanced without a parser.
enum FeedElementNames {
    static func isItem(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        equal(local(name), "item") || equal(local(name), "entry")
    }

    static func isTitle(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool { equal(local(name), "title") }

    /// Elements that are never empty in a feed of use.
    static func isContainer(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        isItem(name) || ["rss", "rdf", "feed", "channel"].contains { equal(local(name), $0) }
    }

    /// Elements of feeds that hold text and never one another.
    static func isLeaf(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        leaves.contains { equal(name, $0) }
    }

    /// Elements of a feed's head that hold no items, so that one which was never closed ends where the items begin.
    static func isNoParent(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        isLeaf(name) || heads.contains { equal(name, $0) }
    }

    /// Elements of HTML that have no end tag.
    static func isVoidHTML(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        voids.contains { equal(name, $0) }
    }

    private static let leaves = [
        "title", "link", "guid", "pubdate", "description", "category", "comments", "id", "updated", "published", "summary",
        "content:encoded", "dc:date", "dc:creator",
    ]

    private static let heads = [
        "subtitle", "tagline", "language", "copyright", "rights", "generator", "docs", "ttl", "managingeditor", "webmaster", "icon",
        "logo", "image", "url", "textinput", "cloud", "skiphours", "skipdays", "author", "name", "email", "uri", "lastbuilddate",
        "dc:language", "dc:rights", "dc:publisher", "atom:link", "itunes:summary", "itunes:author", "itunes:owner", "sy:updateperiod",
    ]

    private static let voids = ["br", "hr", "img", "input", "wbr", "col", "area", "param", "embed"]

    private static func local(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
        guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return name }
        return name[(colon + 1)...]
    }

    private static func equal(_ name: Slice<UnsafeBufferPointer<UInt8>>, _ text: String) -> Bool {
        name.count == text.utf8.count && name.elementsEqual(text.utf8) { $0.lowered == $1 }
    }
}
