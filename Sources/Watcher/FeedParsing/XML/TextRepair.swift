/// Makes any bytes of UTF-8 valid as the text or attribute value of an XML document.
enum TextRepair {
    static func append(
        _ input: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, keepsReferences: Bool,
        entities: DeclaredEntities? = nil, isAttribute: Bool = false, to output: inout [UInt8]
    ) {
        var index = range.lowerBound
        var start = index
        func flush(_ output: inout [UInt8]) { output.append(contentsOf: UnsafeBufferPointer(rebasing: input[start..<index])) }
        while index < range.upperBound {
            let byte = input[index]
            guard isSpecial(byte) else {
                index += 1
                continue
            }
            flush(&output)
            if byte == UInt8(ascii: "&"), keepsReferences, let end = Reference.append(input, index, range.upperBound, entities, to: &output)
            {
                index = end
            } else {
                index += append(input, index, isAttribute, to: &output)
            }
            start = index
        }
        flush(&output)
    }

    /// A text that is no part of the document.
    static func append(_ text: [UInt8], to output: inout [UInt8]) {
        text.withUnsafeBufferPointer { append($0, 0..<$0.count, keepsReferences: false, isAttribute: true, to: &output) }
    }

    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
            || byte == 0xEF
    }

    /// Appends one special byte's replacement; returns how many bytes it stands for.
    private static func append(
        _ input: UnsafeBufferPointer<UInt8>, _ index: Int, _ isAttribute: Bool, to output: inout [UInt8]
    ) -> Int {
        switch input[index] {
        case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "\""): output.append(contentsOf: isAttribute ? "&quot;".utf8 : "\"".utf8)
        case 0x09, 0x0A, 0x0D: output.append(input[index])
        case 0xEF:
            // U+FFFE and U+FFFF are no characters of XML.
            if index + 2 < input.count, input[index + 1] == 0xBF, input[index + 2] >= 0xBE { return 3 }
            output.append(0xEF)
        default: break
        }
        return 1
    }
}
