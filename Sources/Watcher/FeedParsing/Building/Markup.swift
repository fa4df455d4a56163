import Text

/// Writes elements back as HTML.
enum Markup {
    static func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8], inAttribute: Bool = false) {
        var start = 0
        for index in text.indices {
            let replacement: StaticString
            switch text[index] {
            case UInt8(ascii: "&"): replacement = "&amp;"
            case UInt8(ascii: "<"): replacement = "&lt;"
            case UInt8(ascii: ">"): replacement = "&gt;"
            case UInt8(ascii: "\"") where inAttribute: replacement = "&quot;"
            default: continue
            }
            bytes.append(contentsOf: text[start..<index])
            bytes.append(contentsOf: UnsafeBufferPointer(start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
            start = index + 1
        }
        bytes.append(contentsOf: text[start...])
    }

    /// With a base, links are resolved here, since the text as a whole will be resolved against another.
    static func appendStart(_ tag: XMLStartTag, base: String?, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "<"))
        appendName(tag.localName, to: &bytes)
        for index in 0..<tag.attributeCount {
            guard let name = tag.plainName(at: index), let value = tag.value(at: index) else { continue }
            bytes.append(UInt8(ascii: " "))
            bytes.append(contentsOf: name)
            bytes.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
            if let base, isAddress(name), let resolved = URLResolver.resolve(String(decoding: value, as: UTF8.self), against: base) {
                Array(resolved.utf8).withUnsafeBufferPointer { appendEscaped($0, to: &bytes, inAttribute: true) }
            } else {
                appendEscaped(value, to: &bytes, inAttribute: true)
            }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    static func appendEnd(_ name: UnsafePointer<UInt8>, to bytes: inout [UInt8]) {
        let isVoid = voids.contains { XMLStartTag.equal(name, $0) }
        guard !isVoid else { return }
        bytes.append(contentsOf: [UInt8(ascii: "<"), UInt8(ascii: "/")])
        appendName(name, to: &bytes)
        bytes.append(UInt8(ascii: ">"))
    }

    static func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var (start, end) = (0, text.count)
        while start < end, text[start] <= 0x20 { start += 1 }
        while end > start, text[end - 1] <= 0x20 { end -= 1 }
        return UnsafeBufferPointer(rebasing: text[start..<end])
    }

    private static func appendName(_ name: UnsafePointer<UInt8>, to bytes: inout [UInt8]) {
        for byte in XMLStartTag.bytes(name) { bytes.append(byte.lowered) }
    }

    private static func isAddress(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        ["href", "src", "cite", "poster", "longdesc", "background"].contains { name.elementsEqual($0.utf8) { $0.lowered == $1 } }
    }

    /// Elements of HTML without an end tag.
    private static let voids: [StaticString] = [
        "br", "img", "hr", "input", "wbr", "col", "area", "embed", "param", "source", "track", "link", "meta", "base",
    ]
}
