import Model

/// Reads a person written on one line, as RSS has it: `joe@example.com (Joe)`, `Joe <joe@example.com>`, or a name.
enum PersonLine {
    static func author(_ line: String) -> Author? {
        let text = Array(line.utf8)
        guard let email = address(text) else { return line.isEmpty ? nil : Author(name: line) }
        var rest = text
        rest.removeSubrange(email)
        let name = trimmed(rest)
        return Author(
            name: name.isEmpty ? nil : String(decoding: name, as: UTF8.self),
            url: "mailto:" + String(decoding: text[email], as: UTF8.self))
    }

    /// The range of an e-mail address.
    private static func address(_ text: [UInt8]) -> Range<Int>? {
        guard let sign = text.firstIndex(of: UInt8(ascii: "@")) else { return nil }
        var start = sign
        while start > 0, isAddressByte(text[start - 1]) { start -= 1 }
        var end = sign + 1
        while end < text.count, isAddressByte(text[end]) { end += 1 }
        while end > sign + 1, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
        let isWhole = start < sign && text[(sign + 1)..<end].contains(UInt8(ascii: "."))
        return isWhole ? start..<end : nil
    }

    private static func isAddressByte(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte >= 0x80 || [0x2E, 0x2D, 0x5F, 0x2B, 0x25, 0x27].contains(byte)
    }

    /// The name without the brackets, quotes and spaces that stood between it and the address.
    private static func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
        func isFiller(_ byte: UInt8) -> Bool {
            byte <= 0x20 || [0x28, 0x29, 0x3C, 0x3E, 0x22, 0x2C, 0x3A, 0x5B, 0x5D].contains(byte)
        }
        var name = text[...]
        if name.starts(with: "mailto:".utf8) { name = name.dropFirst(7) }
        while let first = name.first, isFiller(first) { name.removeFirst() }
        while let last = name.last, isFiller(last) { name.removeLast() }
        return name
    }
}
