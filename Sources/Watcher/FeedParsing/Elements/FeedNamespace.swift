/// The vocabularies that feeds mix. RSS and Atom are one: their names clash nowhere that the context does not settle, and real
/// documents mix up their namespaces.
enum FeedNamespace: UInt8 {
    /// RSS, RSS 1.0, Atom, and elements without a namespace.
    case core
    case content, dublinCore, media, itunes, syndication, feedburner, xhtml, rdf, prism, enclosure, xml
    /// Nothing that is read here: thr, slash, georss and all others.
    case other

    /// By URI, whatever the prefix; well-known wrong ones count. Case and an ending slash or `#` do not matter.
    init(uri: UnsafeBufferPointer<UInt8>) {
        guard uri.count <= 200 else {
            self = .other
            return
        }
        var name = uri.map(\.lowered)
        while let last = name.last, last == UInt8(ascii: "/") || last == UInt8(ascii: "#") || last <= 0x20 { name.removeLast() }
        var text = String(decoding: name.drop { $0 <= 0x20 }, as: UTF8.self)
        if text.hasPrefix("https://") { text = "http://" + text.dropFirst(8) }
        self = Self.byURI[text] ?? text.withUTF8(Self.byPattern)
    }

    /// By the usual prefix, where a document forgot to declare it.
    init(prefix: UnsafeBufferPointer<UInt8>) {
        guard prefix.count <= 20 else {
            self = .other
            return
        }
        self = Self.byPrefix[String(decoding: prefix.map(\.lowered), as: UTF8.self)] ?? .other
    }

    private static func byPattern(_ uri: UnsafeBufferPointer<UInt8>) -> FeedNamespace {
        if uri.position(of: "search.yahoo.com/mrss", from: 0) != nil { return .media }
        if uri.position(of: "/dtds/podcast-1.0.dtd", from: 0) != nil { return .itunes }
        if uri.hasASCII("http://backend.userland.com/rss", at: 0) || uri.hasASCII("http://my.netscape.com/", at: 0) { return .core }
        return .other
    }

    private static let byURI: [String: FeedNamespace] = [
        "": .core,
        "http://purl.org/rss/1.0": .core,
        "http://purl.org/net/rss1.1": .core,
        "http://channel.netscape.com/rdf/simple/0.9": .core,
        "http://blogs.law.harvard.edu/tech/rss": .core,
        "http://cyber.law.harvard.edu/rss/rss.html": .core,
        "http://cyber.harvard.edu/rss/rss.html": .core,
        "http://www.rssboard.org/rss-specification": .core,
        "http://feedvalidator.org/docs/rss2.html": .core,
        "http://www.w3.org/2005/atom": .core,
        "http://purl.org/atom/ns": .core,
        "http://purl.org/atom": .core,
        "http://purl.org/echo": .core,
        "http://purl.org/pie": .core,
        "http://example.com/newformat": .core,
        "http://example.com/necho": .core,
        "uri/of/echo/namespace": .core,
        "http://purl.org/rss/1.0/modules/content": .content,
        "http://purl.org/rss/modules/content": .content,
        "http://purl.org/dc/elements/1.1": .dublinCore,
        "http://purl.org/dc/elements/1.0": .dublinCore,
        "http://purl.org/metadata/dublin_core": .dublinCore,
        "http://purl.org/dc/terms": .dublinCore,
        "http://purl.org/rss/1.0/modules/dcterms": .dublinCore,
        "http://www.rssboard.org/media-rss": .media,
        "http://purl.org/rss/1.0/modules/syndication": .syndication,
        "http://rssnamespace.org/feedburner/ext/1.0": .feedburner,
        "http://www.w3.org/1999/xhtml": .xhtml,
        "http://www.w3.org/1999/02/22-rdf-syntax-ns": .rdf,
        "http://prismstandard.org/namespaces/basic/2.0": .prism,
        "http://prismstandard.org/namespaces/1.2/basic": .prism,
        "http://purl.org/rss/1.0/modules/prism": .prism,
        "http://purl.oclc.org/net/rss_2.0/enc": .enclosure,
        "http://www.w3.org/xml/1998/namespace": .xml,
    ]

    private static let byPrefix: [String: FeedNamespace] = [
        "atom": .core, "atom03": .core, "atom10": .core, "a10": .core, "rss": .core, "content": .content, "dc": .dublinCore,
        "dcterms": .dublinCore, "media": .media, "itunes": .itunes, "sy": .syndication, "syn": .syndication,
        "feedburner": .feedburner, "xhtml": .xhtml, "rdf": .rdf, "prism": .prism, "enc": .enclosure,
    ]
}
