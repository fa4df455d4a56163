import Text

/// A text without its furniture.
package enum FurnitureText {
    /// The furniture itself, each part on a line.
    package static func parts(_ parts: [Range<Int>], of text: String) -> [String] {
        let bytes = Array(text.utf8)
        return parts.filter { $0.upperBound <= bytes.count }.map { PlainText.collapse(String(decoding: bytes[$0], as: UTF8.self)) }
    }

    /// - Parameter parts: bytes of the text, ascending.
    package static func without(_ parts: [Range<Int>], in text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            var kept: [UInt8] = []
            kept.reserveCapacity(bytes.count)
            var start = 0
            for part in parts where part.lowerBound >= start && part.upperBound <= bytes.count {
                kept += bytes[start..<part.lowerBound]
                kept.append(UInt8(ascii: "\n"))
                start = part.upperBound
            }
            kept += bytes[start...]
            return String(decoding: kept, as: UTF8.self)
        }
    }
}
