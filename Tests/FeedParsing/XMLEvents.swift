import Model

@testable import FeedParsing

/// Writes down what a reader of XML tells: tags with names, namespaces, attributes and declarations, and texts, joined.
final class XMLEvents: XMLHandler {
    private(set) var lines: [String] = []
    private var words: [UInt8] = []

    /// Nil where the reader of plain XML gives up.
    static func plain(_ document: String, _ limits: FeedLimits = FeedLimits()) -> [String]? {
        let events = XMLEvents()
        let end = Array(document.utf8).withUnsafeBufferPointer { PlainXMLReader.read($0, handler: events, limits: limits) }
        return end == nil ? nil : events.lines
    }

    /// Nil where the document has a defect.
    static func libxml(_ document: String) -> [String]? {
        let events = XMLEvents()
        let outcome = Array(document.utf8).withUnsafeBufferPointer { XMLSession.parse($0, handler: events, limits: FeedLimits()) }
        return outcome == .complete ? events.lines : nil
    }

    override func start(_ tag: XMLStartTag) {
        endText()
        var line = "<" + Self.name(tag.prefix, tag.localName) + (tag.namespace.map { " in " + String(cString: $0) } ?? "")
        for index in 0..<tag.attributeCount {
            guard let value = tag.value(at: index) else { continue }
            line += " " + Self.name(tag.attributes?[index * 5 + 1], tag.attributes?[index * 5])
            line += "=" + String(decoding: value, as: UTF8.self)
        }
        for index in 0..<tag.declarationCount {
            line += " declares " + Self.name(tag.declarations?[index * 2], tag.declarations?[index * 2 + 1])
        }
        lines.append(line + ">")
    }

    override func end(_ localName: UnsafePointer<UInt8>) {
        endText()
        lines.append("</" + String(cString: localName) + ">")
        if lines.last == "</stop>" { isDone = true }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) { words += bytes }

    private func endText() {
        if !words.isEmpty { lines.append(String(decoding: words, as: UTF8.self)) }
        words = []
    }

    private static func name(_ prefix: UnsafePointer<UInt8>?, _ local: UnsafePointer<UInt8>?) -> String {
        (prefix.map { String(cString: $0) + ":" } ?? "") + (local.map { String(cString: $0) } ?? "")
    }
}
