import Text

/// Character and entity references in broken XML.
enum Reference {
    /// Longest name of an HTML entity, in bytes, with room to spare.
    private static let maximumName = 40

    /// Appends the reference at `index` (an ampersand) in a form that XML knows and returns the place after it; nil where it is none.
    static func append(
        _ input: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int, _ entities: DeclaredEntities?, to output: inout [UInt8]
    ) -> Int? {
        let start = index + 1
        guard start < limit else { return nil }
        if input[start] == UInt8(ascii: "#") { return number(input, start + 1, limit, to: &output) }
        var end = start
        while end < limit, end - start < maximumName, XMLRepair.isName(input[end]) { end += 1 }
        guard end > start, end < limit, input[end] == UInt8(ascii: ";") else { return nil }
        let name = UnsafeBufferPointer(rebasing: input[start..<end])
        if isPredefined(name) {
            output.append(contentsOf: input[index...end])
        } else if let text = entities?.text(named: name) {
            TextRepair.append(text, to: &output)
        } else if let text = HTMLEntities.utf8(named: name) {
            append(text, to: &output)
        } else {
            return nil
        }
        return end + 1
    }

    private static func isPredefined(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        ["amp", "lt", "gt", "quot", "apos"].contains { name.elementsEqual($0.utf8) }
    }

    private static func append(_ text: [UInt8], to output: inout [UInt8]) {
        switch text {
        case [UInt8(ascii: "&")]: output.append(contentsOf: "&amp;".utf8)
        case [UInt8(ascii: "<")]: output.append(contentsOf: "&lt;".utf8)
        case [UInt8(ascii: ">")]: output.append(contentsOf: "&gt;".utf8)
        case [UInt8(ascii: "\"")]: output.append(contentsOf: "&quot;".utf8)
        default: output.append(contentsOf: text)
        }
    }

    /// `&#8217;` and `&#x2019;`, also with a missing semicolon. Numbers that are no character of XML vanish.
    private static func number(_ input: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int, to output: inout [UInt8]) -> Int? {
        let isHexadecimal = start < limit && input[start] | 0x20 == UInt8(ascii: "x")
        var end = isHexadecimal ? start + 1 : start
        let digits = end
        var value: UInt32 = 0
        while end < limit, let digit = isHexadecimal ? input[end].hexValue : (input[end].isDigit ? input[end] - 0x30 : nil) {
            value = min(value * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x110000)
            end += 1
        }
        guard end > digits else { return nil }
        if end < limit, input[end] == UInt8(ascii: ";") { end += 1 }
        if isCharacter(value) { output.append(contentsOf: "&#\(value);".utf8) }
        return end
    }

    /// XML 1.0, production 2.
    static func isCharacter(_ value: UInt32) -> Bool {
        switch value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
