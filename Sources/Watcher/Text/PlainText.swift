/// Cleans text that is no markup.
package enum PlainText {
    /// White space of all kinds collapsed to single spaces, none at the ends; soft hyphens and other characters that nobody sees left out.
    package static func collapse(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            guard let base = bytes.baseAddress, !isCollapsed(bytes) else { return nil }
            let classes = HTMLVocabulary.shared.classes
            var writer = PlainTextWriter(capacity: bytes.count)
            var index = 0
            while index < bytes.count {
                index = writer.append(base, from: index, to: bytes.count, classes: classes)
                if index < bytes.count {
                    writer.literal(bytes[index])
                    index += 1
                }
            }
            return writer.out.string()
        } ?? text
    }

    /// Without control characters (line breaks and tabs stay), directional overrides and zero-width characters, which hide or disguise
    /// text. Joiners stay between letters beyond ASCII, where they spell words and make up emoji.
    package static func stripUnsafe(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7f }) else { return text }
        var scalars = String.UnicodeScalarView()
        var iterator = text.unicodeScalars.makeIterator()
        var next = iterator.next()
        while let scalar = next {
            next = iterator.next()
            if isJoiner(scalar) {
                guard let before = scalars.last, let after = next, !before.isASCII, !after.isASCII else { continue }
            } else if isUnsafe(scalar) {
                continue
            }
            scalars.append(scalar)
        }
        return String(scalars)
    }

    /// At most so many bytes of UTF-8, cut at a character's boundary.
    package static func cut(_ text: String, maximumBytes: Int) -> String {
        guard text.utf8.count > maximumBytes else { return text }
        var text = text
        return text.withUTF8 { bytes in
            String(decoding: bytes[..<UTF8Bytes.boundary(bytes, limit: maximumBytes)], as: UTF8.self)
        }
    }

    /// Printable ASCII with single spaces: what most titles are.
    private static func isCollapsed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var last: UInt8 = 0x20
        for byte in bytes {
            if byte < 0x20 || byte >= 0x7f || (byte == 0x20 && last == 0x20) { return false }
            last = byte
        }
        return last != 0x20 || bytes.isEmpty
    }

    private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x200c || scalar.value == 0x200d }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0a: false
        case 0x00...0x1f, 0x7f...0x9f, 0xad, 0x61c, 0x180e, 0x200b, 0x200e, 0x200f, 0x2028...0x202e, 0x2060...0x206f, 0xfeff,
            0xfff9...0xfffb, 0xe0000...0xe007f:
            true
        default: false
        }
    }
}
