import FeedParsing
import Model
import Testing

/// A small document that shows one quirk, and what must come of it.
struct FeedQuirk: Sendable, CustomTestStringConvertible {
    let name: String
    let document: [UInt8]
    var contentType: String?
    var baseURL: String?
    let check: @Sendable (ParsedFeed) -> Void
    var testDescription: String { name }

    init(
        _ name: String, _ document: String, contentType: String? = nil, baseURL: String? = nil,
        check: @escaping @Sendable (ParsedFeed) -> Void
    ) {
        self.init(name, bytes: Array(document.utf8), contentType: contentType, baseURL: baseURL, check: check)
    }

    init(
        _ name: String, bytes: [UInt8], contentType: String? = nil, baseURL: String? = nil,
        check: @escaping @Sendable (ParsedFeed) -> Void
    ) {
        self.name = name
        document = bytes
        self.contentType = contentType
        self.baseURL = baseURL
        self.check = check
    }

    func run() throws {
        check(try FeedParser().parse(document, contentType: contentType, baseURL: baseURL))
    }

    /// An RSS 2.0 feed around one item's inside.
    static func item(_ name: String, _ inside: String, check: @escaping @Sendable (Entry) -> Void) -> FeedQuirk {
        FeedQuirk(name, rss("<item>\(inside)</item>")) { feed in
            #expect(feed.entries.count == 1)
            if let entry = feed.entries.first { check(entry) }
        }
    }

    /// An Atom 1.0 feed around one entry's inside.
    static func entry(_ name: String, _ inside: String, check: @escaping @Sendable (Entry) -> Void) -> FeedQuirk {
        FeedQuirk(name, atom("<entry>\(inside)</entry>")) { feed in
            #expect(feed.entries.count == 1)
            if let entry = feed.entries.first { check(entry) }
        }
    }

    static func rss(_ inside: String) -> String {
        """
        <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" \
        xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom">\
        <channel><title>Feed</title><link>http://example.com/</link>\(inside)</channel></rss>
        """
    }

    static func atom(_ inside: String) -> String {
        """
        <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">\
        <title>Feed</title><link href="http://example.com/"/>\(inside)</feed>
        """
    }
}
