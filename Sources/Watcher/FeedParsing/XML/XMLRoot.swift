/// Where a document's root element begins, whatever stands before it: blank lines, comments, a document type, an error message of
/// the web server's script, or a web page around the feed.
struct XMLRoot {
    enum Kind: Equatable {
        case feed
        case outline
        case webPage
        /// Some other element, by name.
        case other(String)
    }

    let kind: Kind
    /// The place of the root's `<`.
    let start: Int
    /// Something other than white space, comments and declarations came first.
    let isPrecededByJunk: Bool

    /// Nil where there is no element at all.
    static func find(in bytes: UnsafeBufferPointer<UInt8>) -> XMLRoot? {
        var scanner = MarkupScanner(bytes)
        var first: XMLRoot?
        while let tag = scanner.nextStartTag(skippingScripts: first?.kind == .webPage) {
            let isFirst = first == nil
            let kind = kind(of: tag, in: bytes, isFirst: isFirst)
            let root = XMLRoot(kind: kind, start: tag.start, isPrecededByJunk: !isFirst || scanner.hasSeenText)
            if kind == .feed || (kind == .outline && isFirst) { return root }
            if isFirst { first = root }
        }
        return first
    }

    private static func kind(of tag: MarkupScanner.Tag, in bytes: UnsafeBufferPointer<UInt8>, isFirst: Bool) -> Kind {
        let name = String(decoding: bytes[tag.name].map(\.lowered), as: UTF8.self)
        let local = name.split(separator: ":").last.map(String.init) ?? name
        switch local {
        case "rss", "rdf": return local == "rss" || isFirst || isNewsRDF(tag, bytes) ? .feed : .other(name)
        // Bare elements count only at the very beginning: a page may use such words for its own.
        case "feed": return isFirst || mentions("atom", tag, bytes) || mentions("echo", tag, bytes) ? .feed : .other(name)
        case "channel": return isFirst || mentions("net/rss1.1", tag, bytes) ? .feed : .other(name)
        case "item", "entry": return isFirst ? .feed : .other(name)
        case "opml": return .outline
        case "html", "head", "body", "meta", "title", "script", "div", "p", "br", "b", "a", "h1", "table", "center", "link":
            return .webPage
        default: return .other(name)
        }
    }

    /// Licences and trackback pings in web pages are RDF too.
    private static func isNewsRDF(_ tag: MarkupScanner.Tag, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        mentions("/rss/1.0/", tag, bytes) || mentions("rdf/simple", tag, bytes)
    }

    private static func mentions(_ text: StaticString, _ tag: MarkupScanner.Tag, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard tag.end - tag.start < 16 << 10 else { return false }
        return (tag.start..<tag.end).contains { bytes.hasASCII(text, at: $0) }
    }
}
