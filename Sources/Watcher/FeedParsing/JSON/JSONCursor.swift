/// Walks through JSON bytes value by value, without a tree in memory. Lenient towards trailing commas and raw control characters;
/// values of the wrong type are skipped.
struct JSONCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let maximumDepth: Int
    /// Bytes of one string. A longer one comes with a few bytes more than that, for the reader to cut.
    private let maximumText: Int
    private(set) var index = 0
    private var depth = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, limits: FeedLimits) {
        self.bytes = bytes
        maximumDepth = limits.maximumDepth
        maximumText = limits.maximumTextLength
    }

    // MARK: - Structure

    /// Enters an object; any other value is skipped and the answer is false.
    mutating func enterObject() throws(JSONDefect) -> Bool { try enter(UInt8(ascii: "{")) }

    /// Enters an array; any other value is skipped and the answer is false.
    mutating func enterArray() throws(JSONDefect) -> Bool { try enter(UInt8(ascii: "[")) }

    /// The next key of the object entered, its value next; nil at the object's end.
    mutating func nextKey() throws(JSONDefect) -> String? {
        let byte = try nextByte(skippingComma: true)
        if byte == UInt8(ascii: "}") {
            leave()
            return nil
        }
        guard byte == UInt8(ascii: "\"") else { throw .malformed(index) }
        let key = try quoted()
        guard try nextByte() == UInt8(ascii: ":") else { throw .malformed(index) }
        index += 1
        return key
    }

    /// Whether the array entered has a next element.
    mutating func hasElement() throws(JSONDefect) -> Bool {
        guard try nextByte(skippingComma: true) == UInt8(ascii: "]") else { return true }
        leave()
        return false
    }

    /// Whether only white space is left.
    mutating func isAtEnd() -> Bool {
        while index < bytes.count, bytes[index].isWhiteSpace || bytes[index] == 0 { index += 1 }
        return index == bytes.count
    }

    private mutating func enter(_ bracket: UInt8) throws(JSONDefect) -> Bool {
        guard try nextByte() == bracket else {
            try skip()
            return false
        }
        index += 1
        depth += 1
        guard depth <= maximumDepth else { throw .tooDeep(index) }
        return true
    }

    private mutating func leave() {
        index += 1
        depth -= 1
    }

    private mutating func nextByte(skippingComma: Bool = false) throws(JSONDefect) -> UInt8 {
        while index < bytes.count {
            let byte = bytes[index]
            guard byte.isWhiteSpace || (skippingComma && byte == UInt8(ascii: ",")) else { return byte }
            index += 1
        }
        throw .truncated
    }

    // MARK: - Values

    /// Whether a string comes next.
    mutating func isAtText() throws(JSONDefect) -> Bool { try nextByte() == UInt8(ascii: "\"") }

    /// A string, or a number as it is written; nil for anything else.
    mutating func text() throws(JSONDefect) -> String? {
        let byte = try nextByte()
        if byte == UInt8(ascii: "\"") { return try quoted() }
        guard byte == UInt8(ascii: "-") || byte.isDigit else {
            try skip()
            return nil
        }
        let start = index
        try skip()
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// A number, also one in quotes.
    mutating func number() throws(JSONDefect) -> Double? {
        guard let text = try text(), text.utf8.count <= 40, let value = Double(text), value.isFinite else { return nil }
        return value
    }

    mutating func skip() throws(JSONDefect) {
        var open = 0
        repeat {
            let byte = try nextByte(skippingComma: open > 0)
            switch byte {
            case UInt8(ascii: "\""): try skipQuoted()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                open += 1
                index += 1
                guard depth + open <= maximumDepth else { throw .tooDeep(index) }
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard open > 0 else { throw .malformed(index) }
                open -= 1
                index += 1
            case UInt8(ascii: ":"):
                guard open > 0 else { throw .malformed(index) }
                index += 1
            default: try skipWord()
            }
        } while open > 0
    }

    /// true, false, null or a number.
    private mutating func skipWord() throws(JSONDefect) {
        let start = index
        while index < bytes.count, bytes[index].isLetter || bytes[index].isDigit || [0x2B, 0x2D, 0x2E].contains(bytes[index]) { index += 1 }
        if index == bytes.count { throw .truncated }
        if index == start { throw .malformed(index) }
    }

    // MARK: - Strings

    private mutating func skipQuoted() throws(JSONDefect) {
        index += 1
        while let end = bytes.position(of: UInt8(ascii: "\""), from: index) {
            var slashes = 0
            while end - slashes > index, bytes[end - slashes - 1] == UInt8(ascii: "\\") { slashes += 1 }
            index = end + 1
            if slashes % 2 == 0 { return }
        }
        throw .truncated
    }

    private mutating func quoted() throws(JSONDefect) -> String {
        let start = index + 1
        try skipQuoted()
        let body = UnsafeBufferPointer(rebasing: bytes[start..<(index - 1)])
        guard body.position(of: UInt8(ascii: "\\"), from: 0) != nil else {
            // Where a character is cut here, it is beyond what the reader keeps.
            return String(decoding: body.prefix(maximumText + 4), as: UTF8.self)
        }
        return String(decoding: JSONEscapes.decode(body, maximum: maximumText + 4), as: UTF8.self)
    }
}
