/// Gathers outlines from the events of the XML parser.
final class OPMLHandler: XMLHandler {
    private(set) var outlines: [OPMLOutline] = []
    private let limits: FeedLimits
    /// One for every open element: whether it is a folder.
    private var isFolder: [Bool] = []
    private var folders: [String] = []

    init(limits: FeedLimits) { self.limits = limits }

    override func start(_ tag: XMLStartTag) {
        guard XMLStartTag.equal(tag.localName, "outline") else {
            isFolder.append(false)
            return
        }
        var attributes = Self.attributes(tag)
        let title = attributes.take("title")
        let text = attributes.take("text")
        let name = LineText.cut(title ?? text ?? "", to: limits.maximumLineLength)
        if let address = attributes.take("xmlurl"), !address.isEmpty { append(name, text, address, attributes) }
        isFolder.append(true)
        folders.append(name)
    }

    override func end(_ localName: UnsafePointer<UInt8>) {
        if isFolder.popLast() == true { folders.removeLast() }
    }

    private func append(_ name: String, _ text: String?, _ address: String, _ attributes: OPMLAttributes) {
        var attributes = attributes
        var outline = OPMLOutline(title: name, xmlURL: address, folder: folders)
        outline.htmlURL = attributes.take("htmlurl")
        outline.type = attributes.take("type")
        outline.attributes = attributes.rest
        if let text, text != name { outline["text"] = text }
        if outlines.count < limits.maximumEntries { outlines.append(outline) } else { isDone = true }
    }

    private static func attributes(_ tag: XMLStartTag) -> OPMLAttributes {
        var attributes = OPMLAttributes()
        for index in 0..<tag.attributeCount {
            guard let name = tag.plainName(at: index), let value = tag.value(at: index) else { continue }
            attributes.rest.append(
                OPMLOutline.Attribute(name: String(decoding: name, as: UTF8.self), value: String(decoding: value, as: UTF8.self)))
        }
        return attributes
    }
}
