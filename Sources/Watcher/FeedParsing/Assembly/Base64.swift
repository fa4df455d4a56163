/// Decodes base64 (RFC 4648), white space ignored.
enum Base64 {
    /// Nil where anything else than base64 is met.
    static func decode(_ input: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var output: [UInt8] = []
        output.reserveCapacity(input.count * 3 / 4)
        var bits: UInt32 = 0
        var count = 0
        for byte in input where !byte.isWhiteSpace {
            if byte == UInt8(ascii: "=") { break }
            guard let value = value(byte) else { return nil }
            bits = bits << 6 | value
            count += 1
            if count == 4 {
                output.append(contentsOf: [UInt8(bits >> 16 & 255), UInt8(bits >> 8 & 255), UInt8(bits & 255)])
                (bits, count) = (0, 0)
            }
        }
        if count == 2 { output.append(UInt8(bits >> 4 & 255)) }
        if count == 3 { output.append(contentsOf: [UInt8(bits >> 10 & 255), UInt8(bits >> 2 & 255)]) }
        return count == 1 ? nil : output
    }

    private static func value(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - 0x41)
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - 0x47)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte + 4)
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
