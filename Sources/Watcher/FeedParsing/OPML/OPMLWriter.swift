/// Writes a subscription list; folders are opened and closed as the outlines' paths ask, so that their order stays.
struct OPMLWriter {
    private var text = ""
    private var open: [String] = []
    /// Prefixes by namespace, in the order of their first use.
    private var prefixes: [(uri: String, prefix: String)] = []

    /// `comment` is a line for people; two hyphens in it would end it.
    mutating func document(_ outlines: [OPMLOutline], title: String, comment: String?) -> String {
        text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        if let comment { text += "<!-- \(comment.split(separator: "--").joined(separator: "- -")) -->\n" }
        for attribute in outlines.lazy.flatMap(\.attributes) { declare(attribute.namespace) }
        let declarations = prefixes.map { " xmlns:\($0.prefix)=\"\(Self.escaped($0.uri))\"" }.joined()
        text += "<opml version=\"2.0\"\(declarations)>\n"
        text += "  <head>\n    <title>\(Self.escaped(title))</title>\n  </head>\n  <body>\n"
        for outline in outlines {
            move(to: outline.folder)
            write(outline)
        }
        move(to: [])
        text += "  </body>\n</opml>\n"
        return text
    }

    /// Two lists may have given one prefix to different namespaces.
    private mutating func declare(_ namespace: OPMLOutline.Namespace?) {
        guard let namespace, prefix(of: namespace) == nil else { return }
        let taken = prefixes.map(\.prefix)
        let free = taken.contains(namespace.prefix) ? (1...).lazy.map { "ns\($0)" }.first { !taken.contains($0) } : namespace.prefix
        prefixes.append((namespace.uri, free ?? namespace.prefix))
    }

    private func prefix(of namespace: OPMLOutline.Namespace) -> String? { prefixes.first { $0.uri == namespace.uri }?.prefix }

    private mutating func move(to folder: [String]) {
        let common = zip(open, folder).prefix { $0 == $1 }.count
        while open.count > common {
            open.removeLast()
            text += indent + "</outline>\n"
        }
        for name in folder.dropFirst(common) {
            text += indent + "<outline text=\"\(Self.escaped(name))\">\n"
            open.append(name)
        }
    }

    private var indent: String { String(repeating: "  ", count: open.count + 2) }

    private mutating func write(_ outline: OPMLOutline) {
        var attributes = [("text", outline["text"] ?? outline.title)]
        if outline["text"] != nil { attributes.append(("title", outline.title)) }
        if let type = outline.type { attributes.append(("type", type)) }
        attributes.append(("xmlUrl", outline.xmlURL))
        if let page = outline.htmlURL { attributes.append(("htmlUrl", page)) }
        for attribute in outline.attributes {
            guard let namespace = attribute.namespace else {
                if attribute.name != "text" { attributes.append((attribute.name, attribute.value)) }
                continue
            }
            if let prefix = prefix(of: namespace) { attributes.append(("\(prefix):\(attribute.name)", attribute.value)) }
        }
        let line = attributes.map { " \($0.0)=\"\(Self.escaped($0.1))\"" }.joined()
        text += indent + "<outline\(line)/>\n"
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
