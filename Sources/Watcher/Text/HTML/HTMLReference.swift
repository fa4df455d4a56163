/// Reads one character reference (HTML standard, section 13.2.5.72 and on).
enum HTMLReference {
    /// Appends what the reference at an `&` stands for. Returns the bytes it takes up, 0 where the `&` is only itself.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, into out: inout ByteBuffer, inAttribute: Bool) -> Int {
        let next = start + 1
        guard next < bytes.count else { return 0 }
        if bytes[next] == UInt8(ascii: "#") { return numeric(bytes, at: start, into: &out) }
        guard isLetterOrDigit(bytes[next]) else { return 0 }
        return named(bytes, at: start, into: &out, inAttribute: inAttribute)
    }

    private static func numeric(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, into out: inout ByteBuffer) -> Int {
        var index = start + 2
        let isHexadecimal = index < bytes.count && bytes[index] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { index += 1 }
        let digits = index
        var value: UInt32 = 0
        while index < bytes.count, let digit = digit(bytes[index], isHexadecimal: isHexadecimal) {
            value = min(value &* (isHexadecimal ? 16 : 10) &+ digit, 0x110000)
            index += 1
        }
        guard index > digits else { return 0 }
        if index < bytes.count, bytes[index] == UInt8(ascii: ";") { index += 1 }
        out.append(scalar: HTMLEntities.scalar(numeric: value))
        return index - start
    }

    private static func named(
        _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, into out: inout ByteBuffer, inAttribute: Bool
    ) -> Int {
        let table = HTMLEntityTable.shared
        var end = start + 1
        let limit = min(bytes.count, start + 1 + table.longestName)
        while end < limit, isLetterOrDigit(bytes[end]) { end += 1 }
        if end < bytes.count, bytes[end] == UInt8(ascii: ";"), let found = table.index(of: part(bytes, start + 1, end)) {
            out.append(table.text(found))
            return end + 1 - start
        }
        // Old names stand without a semicolon, even before more letters; but not in the query of an attribute's URL.
        end = min(end, start + 1 + table.longestBareName)
        while end > start + 2 {
            if let found = table.index(of: part(bytes, start + 1, end)), table.isBare(found) {
                let follows = end < bytes.count ? bytes[end] : 0
                if inAttribute, follows == UInt8(ascii: "=") || isLetterOrDigit(follows) { return 0 }
                out.append(table.text(found))
                return end - start
            }
            end -= 1
        }
        return 0
    }

    private static func part(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
        switch byte {
        case 48...57: UInt32(byte) - 48
        case 65...70 where isHexadecimal: UInt32(byte) - 55
        case 97...102 where isHexadecimal: UInt32(byte) - 87
        default: nil
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 0x20) || (48...57).contains(byte)
    }
}
