/// Writes a subscription list; folders are opened and closed as the outlines' paths ask, so that their order stays.
struct OPMLWriter {
    private var text = ""
    private var open: [OPMLFolder] = []
    /// Prefixes by namespace, in the order of their first use.
    private var prefixes: [(uri: String, prefix: String)] = []

    /// `comment` is a line for people; two hyphens in it would end it.
    mutating func document(_ list: OPMLList, title: String, comment: String?) -> String {
        text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        if let comment { text += "<!-- \(comment.split(separator: "--").joined(separator: "- -")) -->\n" }
        for feed in list.feeds { declare(feed.folder, feed.attributes) }
        for folder in list.emptyFolders { declare(folder, []) }
        let declarations = prefixes.map { " xmlns:\($0.prefix)=\"\(Self.escaped($0.uri))\"" }.joined()
        text += "<opml version=\"2.0\"\(declarations)>\n"
        text += "  <head>\n    <title>\(Self.escaped(title))</title>\n  </head>\n  <body>\n"
        var empty = Self.emptyFolders(of: list)
        for (index, feed) in list.feeds.enumerated() {
            move(to: feed.folder)
            write(feed)
            for folder in empty.removeValue(forKey: index) ?? [] { move(to: folder) }
        }
        for folder in empty[Self.end] ?? [] { move(to: folder) }
        move(to: [])
        text += "  </body>\n</opml>\n"
        return text
    }

    private static let end = -1

    /// Empty folders by the place of the feed that they follow: the last one in a folder around them, so that none is opened twice.
    private static func emptyFolders(of list: OPMLList) -> [Int: [[OPMLFolder]]] {
        guard !list.emptyFolders.isEmpty else { return [:] }
        var last: [[OPMLFolder]: Int] = [:]
        for (index, feed) in list.feeds.enumerated() {
            for depth in 0..<feed.folder.count { last[Array(feed.folder[...depth])] = index }
        }
        return Dictionary(grouping: list.emptyFolders) { path in
            for depth in (0..<path.count).reversed() {
                if let index = last[Array(path[..<depth])] { return index }
            }
            return end
        }
    }

    private mutating func declare(_ folders: [OPMLFolder], _ attributes: [OPMLOutline.Attribute]) {
        for attribute in folders.lazy.flatMap(\.attributes) { declare(attribute.namespace) }
        for attribute in attributes { declare(attribute.namespace) }
    }

    /// Two lists may have given one prefix to different namespaces.
    private mutating func declare(_ namespace: OPMLOutline.Namespace?) {
        guard let namespace, prefix(of: namespace) == nil else { return }
        let taken = prefixes.map(\.prefix)
        let free = taken.contains(namespace.prefix) ? (1...).lazy.map { "ns\($0)" }.first { !taken.contains($0) } : namespace.prefix
        prefixes.append((namespace.uri, free ?? namespace.prefix))
    }

    private func prefix(of namespace: OPMLOutline.Namespace) -> String? { prefixes.first { $0.uri == namespace.uri }?.prefix }

    private mutating func move(to folder: [OPMLFolder]) {
        let common = zip(open, folder).prefix { $0 == $1 }.count
        while open.count > common {
            open.removeLast()
            text += indent + "</outline>\n"
        }
        for folder in folder.dropFirst(common) {
            var attributes = [("text", folder.text)]
            if let title = folder.title { attributes.append(("title", title)) }
            text += indent + "<outline\(line(attributes + named(folder.attributes)))>\n"
            open.append(folder)
        }
    }

    private var indent: String { String(repeating: "  ", count: open.count + 2) }

    private mutating func write(_ outline: OPMLOutline) {
        var attributes = [("text", outline["text"] ?? outline.title)]
        if outline["text"] != nil { attributes.append(("title", outline.title)) }
        if let type = outline.type { attributes.append(("type", type)) }
        attributes.append(("xmlUrl", outline.xmlURL))
        if let page = outline.htmlURL { attributes.append(("htmlUrl", page)) }
        text += indent + "<outline\(line(attributes + named(outline.attributes)))/>\n"
    }

    /// With their prefixes; the text has been written already.
    private func named(_ attributes: [OPMLOutline.Attribute]) -> [(String, String)] {
        attributes.compactMap { attribute in
            guard let namespace = attribute.namespace else { return attribute.name == "text" ? nil : (attribute.name, attribute.value) }
            return prefix(of: namespace).map { ("\($0):\(attribute.name)", attribute.value) }
        }
    }

    private func line(_ attributes: [(String, String)]) -> String {
        attributes.map { " \($0.0)=\"\(Self.escaped($0.1))\"" }.joined()
    }

    /// Line breaks and tabs in attributes survive only as references (XML 1.0, section 3.3.3).
    private static func escaped(_ text: String) -> String {
        var output: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
            case 0x09, 0x0A, 0x0D: output.append(contentsOf: "&#\(byte);".utf8)
            case 0..<0x20: break
            default: output.append(byte)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
