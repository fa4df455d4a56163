import Model

/// Writes what a story's row holds as JSON, with the keys that the values' own coding has; `StoredJSON` reads it. Every batch writes some
/// hundred stories with all their origins and developments, for which the general encoder takes many times as long.
struct StoryJSON {
    private var text = ""

    static func text(_ outlets: [String]) -> String {
        var json = StoryJSON()
        json.list(outlets) { $0.quote($1) }
        return json.text
    }

    static func text(_ origins: [Origin]) -> String {
        var json = StoryJSON()
        json.list(origins) { $0.write($1) }
        return json.text
    }

    static func text(_ details: StoryDetails) -> String {
        var json = StoryJSON()
        json.text = "{"
        if let bounds = details.bounds { json.text += "\"bounds\":{\"least\":\(bounds.least),\"most\":\(bounds.most)}," }
        json.text += "\"developments\":"
        json.list(details.developments) { $0.write($1) }
        json.text += "}"
        return json.text
    }

    private mutating func list<Item>(_ items: [Item], _ write: (inout StoryJSON, Item) -> Void) {
        text += "["
        for (place, item) in items.enumerated() {
            if place > 0 { text += "," }
            write(&self, item)
        }
        text += "]"
    }

    private mutating func write(_ origin: Origin) {
        text += "{\"name\":"
        quote(origin.name)
        text += ",\"anchor\":\(origin.anchor.rawValue),\"articles\":\(origin.articles),\"outlets\":\(origin.outlets),\"evidence\":"
        quote(origin.evidence)
        text += "}"
    }

    private mutating func write(_ development: Development) {
        text += "{\"article\":\(development.article.rawValue),"
        if let revision = development.revision { text += "\"revision\":\(revision)," }
        if let time = development.time { text += "\"time\":\(time.microseconds)," }
        text += "\"kind\":\"\(development.kind.rawValue)\",\"text\":"
        quote(development.text)
        text += ",\"sentence\":"
        quote(development.sentence)
        text += "}"
    }

    private mutating func quote(_ words: String) {
        text += "\""
        if words.utf8.contains(where: Self.isEscaped) {
            for scalar in words.unicodeScalars { write(scalar) }
        } else {
            text += words
        }
        text += "\""
    }

    private static func isEscaped(_ byte: UInt8) -> Bool { byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") }

    private mutating func write(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"", "\\": text += "\\\(scalar)"
        case "\u{0}"..."\u{f}": text += "\\u000" + String(scalar.value, radix: 16)
        case "\u{10}"..."\u{1f}": text += "\\u00" + String(scalar.value, radix: 16)
        default: text.unicodeScalars.append(scalar)
        }
    }
}
