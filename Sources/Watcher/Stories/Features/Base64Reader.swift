/// Reads bytes and variable-length numbers out of base64 text without padding.
struct Base64Reader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ parts: [StaticString]) {
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        var held = 0
        for part in parts {
            part.withUTF8Buffer { text in
                for character in text {
                    guard let value = Self.value(character) else { continue }
                    bits = bits << 6 | value
                    held += 6
                    if held >= 8 {
                        held -= 8
                        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
                    }
                }
            }
        }
        self.bytes = bytes
    }

    mutating func byte() -> UInt8? {
        guard index < bytes.count else { return nil }
        defer { index += 1 }
        return bytes[index]
    }

    /// Seven bits a byte, the lowest first, the upper bit set on all but the last.
    mutating func number() -> UInt32? {
        var value: UInt32 = 0
        var shift: UInt32 = 0
        while let next = byte() {
            value |= UInt32(next & 0x7f) << shift
            if next < 0x80 { return value }
            shift += 7
        }
        return nil
    }

    private static func value(_ character: UInt8) -> UInt32? {
        switch character {
        case 65...90: UInt32(character - 65)
        case 97...122: UInt32(character - 71)
        case 48...57: UInt32(character + 4)
        case 43: 62
        case 47: 63
        default: nil
        }
    }
}
