import Text

/// Makes a list readable whose writer escaped nothing: `&` that begins no reference, or that of an entity nobody knows, becomes `&amp;`,
/// control characters go. Lines stay where they are.
enum AmpersandRepair {
    /// Longest name of a reference; HTML's longest has 31 letters.
    private static let maximumName = 32

    static func repaired(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + 64)
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == UInt8(ascii: "&"), !isReference(bytes, index + 1) {
                output.append(contentsOf: "&amp;".utf8)
            } else if byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
                output.append(byte)
            }
        }
        return output
    }

    /// A name that HTML has, or a number, and a semicolon.
    private static func isReference(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        var index = start
        let end = min(bytes.count, start + maximumName)
        let isNumber = index < end && bytes[index] == UInt8(ascii: "#")
        if isNumber { index += 1 }
        let first = index
        while index < end, bytes[index].isLetter || bytes[index].isDigit { index += 1 }
        guard index > first, index < end, bytes[index] == UInt8(ascii: ";") else { return false }
        return isNumber || HTMLEntities.utf8(named: UnsafeBufferPointer(rebasing: bytes[first..<index])) != nil
    }
}
