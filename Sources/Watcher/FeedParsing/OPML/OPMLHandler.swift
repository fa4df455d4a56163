/// Gathers outlines from the events of the XML parser.
final class OPMLHandler: XMLHandler {
    private(set) var list = OPMLList()
    private let limits: FeedLimits
    /// What an open element is.
    private enum Kind { case other, feed, emptyFolder, fullFolder }
    /// One for every open element.
    private var kinds: [Kind] = []
    private var folders: [OPMLFolder] = []

    init(limits: FeedLimits) { self.limits = limits }

    override func start(_ tag: XMLStartTag) {
        guard XMLStartTag.equal(tag.localName, "outline") else {
            kinds.append(.other)
            return
        }
        if let around = kinds.lastIndex(where: { $0 != .other }), kinds[around] == .emptyFolder { kinds[around] = .fullFolder }
        var attributes = Self.attributes(tag)
        let title = attributes.take("title")
        let text = attributes.take("text")
        var folder = OPMLFolder(text: name(text, title))
        if let address = address(&attributes) {
            append(name(title, text), text, address, attributes)
            kinds.append(.feed)
        } else {
            folder.title = title.map { name($0) }.flatMap { $0 == folder.text ? nil : $0 }
            folder.attributes = attributes.rest
            kinds.append(.emptyFolder)
        }
        folders.append(folder)
    }

    /// The first that says something: a feed's title is its own name, a folder's text is what people see.
    private func name(_ candidates: String?...) -> String {
        LineText.cut(candidates.lazy.compactMap { $0 }.first { !$0.isEmpty } ?? "", to: limits.maximumLineLength)
    }

    override func end(_ localName: UnsafePointer<UInt8>) {
        guard let kind = kinds.popLast(), kind != .other else { return }
        if kind == .emptyFolder, list.emptyFolders.count < limits.maximumEntries { list.emptyFolders.append(folders) }
        folders.removeLast()
    }

    /// `xmlUrl`, or what some programs write instead of it in an outline of a feed's type.
    private func address(_ attributes: inout OPMLAttributes) -> String? {
        if let address = attributes.take("xmlurl") { return address.isEmpty ? nil : address }
        let type = attributes.rest.first { $0.name.lowercased() == "type" }?.value.lowercased()
        guard let type, ["rss", "atom", "feed"].contains(type), let address = attributes.take("url"), !address.isEmpty else { return nil }
        return address
    }

    private func append(_ name: String, _ text: String?, _ address: String, _ attributes: OPMLAttributes) {
        var attributes = attributes
        var outline = OPMLOutline(title: name, xmlURL: address, folder: folders)
        outline.htmlURL = attributes.take("htmlurl")
        outline.type = attributes.take("type")
        outline.attributes = attributes.rest
        if let text, text != name { outline["text"] = text }
        if list.feeds.count < limits.maximumEntries { list.feeds.append(outline) } else { isDone = true }
    }

    private static func attributes(_ tag: XMLStartTag) -> OPMLAttributes {
        var attributes = OPMLAttributes()
        for index in 0..<tag.attributeCount {
            guard let name = tag.attributeName(at: index), let value = tag.value(at: index) else { continue }
            let namespace = tag.attributeNamespace(at: index)
            // Prefixes that nobody declared, and xml:lang and the like.
            if namespace == nil, tag.plainName(at: index) == nil { continue }
            attributes.rest.append(
                OPMLOutline.Attribute(
                    name: String(decoding: name, as: UTF8.self), value: String(decoding: value, as: UTF8.self), namespace: namespace))
        }
        return attributes
    }
}

extension XMLStartTag {
    /// Nil for an attribute without a prefix, one whose prefix nobody declared, and those of XML itself.
    fileprivate func attributeNamespace(at index: Int) -> OPMLOutline.Namespace? {
        guard let prefix = attributes?[index * 5 + 1], let uri = attributes?[index * 5 + 2], !Self.equal(prefix, "xml") else { return nil }
        return OPMLOutline.Namespace(
            uri: String(decoding: Self.bytes(uri), as: UTF8.self), prefix: String(decoding: Self.bytes(prefix), as: UTF8.self))
    }
}
