import Text

/// Decodes character and entity references of HTML text.
enum TextReference {
    private static let maximumName = 40

    /// The UTF-8 of the reference at `index` (an ampersand) and the place after it; nil where it is none.
    static func decode(_ input: UnsafeBufferPointer<UInt8>, at index: Int) -> ([UInt8], Int)? {
        let start = index + 1
        guard start < input.count else { return nil }
        if input[start] == UInt8(ascii: "#") { return number(input, start + 1) }
        var end = start
        while end < input.count, end - start < maximumName, input[end].isLetter || input[end].isDigit { end += 1 }
        guard end > start, end < input.count, input[end] == UInt8(ascii: ";"),
            let text = HTMLEntities.utf8(named: UnsafeBufferPointer(rebasing: input[start..<end]))
        else { return nil }
        return (text, end + 1)
    }

    private static func number(_ input: UnsafeBufferPointer<UInt8>, _ start: Int) -> ([UInt8], Int)? {
        let isHexadecimal = start < input.count && input[start] | 0x20 == UInt8(ascii: "x")
        var end = isHexadecimal ? start + 1 : start
        let digits = end
        var value: UInt32 = 0
        while end < input.count, let digit = isHexadecimal ? input[end].hexValue : (input[end].isDigit ? input[end] - 0x30 : nil) {
            value = min(value * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x110000)
            end += 1
        }
        guard end > digits else { return nil }
        if end < input.count, input[end] == UInt8(ascii: ";") { end += 1 }
        var text: [UInt8] = []
        if value >= 0x20, value != 0x7F { text.append(scalar: value) } else { text.append(0x20) }
        return (text, end)
    }
}
