import Text

/// The links of HTTP `Link` headers (RFC 8288, 3): what a server says beside the document.
package struct LinkHeader: Hashable, Sendable {
    package struct Link: Hashable, Sendable {
        /// Resolved.
        package var url: String
        /// In lower case.
        package var relations: [String]
        /// The media type in lower case, without parameters.
        package var type: String?
        package var title: String?
    }

    package private(set) var links: [Link] = []

    /// Links read at the most, of all headers together.
    static let limit = 64

    /// - Parameters:
    ///   - values: the headers' values, in order.
    ///   - base: the address of the document that they came with.
    package init(_ values: [String], base: String) {
        for value in values {
            var reader = LinkValueReader(value)
            while links.count < Self.limit, let target = reader.nextTarget() {
                let parameters = reader.parameters()
                // A link of another document than this one is not ours (RFC 8288, 3.2).
                guard parameters["anchor"] == nil, let url = URLResolver.resolve(target, against: base), URLResolver.isHTTP(url) else {
                    continue
                }
                let relations = (parameters["rel"] ?? "").lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
                let type = parameters["type"].map { String($0.prefix { $0 != ";" }).lowercased().filter { !$0.isWhitespace } }
                links.append(Link(url: url, relations: relations, type: type, title: parameters["title"]))
            }
        }
    }

    package var hubs: [String] { links.filter { $0.relations.contains("hub") }.map(\.url) }

    package var itself: String? { links.first { $0.relations.contains("self") }?.url }

    /// Feeds of a page.
    package var feeds: [DiscoveredLink] {
        links.compactMap { link in
            guard link.relations.contains("alternate"), let type = link.type, Self.feedTypes.contains(type) else { return nil }
            return DiscoveredLink(url: link.url, title: link.title, type: type, origin: .page)
        }
    }

    private static let feedTypes: Set<String> = ["application/rss+xml", "application/atom+xml", "application/feed+json"]
}

/// Reads `<target>; name=value; name="value", …` from left to right; what is malformed ends the header.
private struct LinkValueReader {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = Substring(text).utf8 }

    mutating func nextTarget() -> String? {
        skip(" \t,")
        guard take("<"), let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        defer { rest = rest[rest.index(after: end)...] }
        return String(Substring(rest[..<end]))
    }

    /// The first of each name counts (RFC 8288, 3.3).
    mutating func parameters() -> [String: String] {
        var found: [String: String] = [:]
        while true {
            skip(" \t")
            guard take(";") else { return found }
            skip(" \t")
            let name = token()
            skip(" \t")
            var value = ""
            if take("=") {
                skip(" \t")
                value = take("\"") ? quoted() : token()
            }
            if !name.isEmpty, found[name.lowercased()] == nil { found[name.lowercased()] = value }
        }
    }

    private mutating func skip(_ bytes: StaticString) {
        let bytes = Array(String(describing: bytes).utf8)
        rest = rest.drop { bytes.contains($0) }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest = rest.dropFirst()
        return true
    }

    private mutating func token() -> String {
        let end = rest.firstIndex { ";,= \t\"".utf8.contains($0) } ?? rest.endIndex
        defer { rest = rest[end...] }
        return String(Substring(rest[..<end]))
    }

    private mutating func quoted() -> String {
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\"") { break }
            if byte == UInt8(ascii: "\\"), let next = rest.popFirst() { bytes.append(next) } else { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
