/// Header values as strings without loss. HTTP allows bytes that are no UTF-8, and a validator must go back byte for byte:
/// in a value that is not UTF-8 each byte above 127 becomes the private-use scalar U+10FF00 plus the byte.
package enum HeaderBytes {
    package static func string(_ bytes: some Collection<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            // Both are valid scalars: below 128, and within plane 16.
            scalars.append(byte < 128 ? Unicode.Scalar(byte) : Unicode.Scalar(escape + UInt32(byte)) ?? "?")
        }
        return String(scalars)
    }

    package static func bytes(_ string: String) -> [UInt8] {
        // Plane 16 begins with F4 in UTF-8, so anything without it goes as it is.
        guard string.utf8.contains(0xF4) else { return Array(string.utf8) }
        var bytes: [UInt8] = []
        for scalar in string.unicodeScalars {
            if (escape + 128...escape + 255).contains(scalar.value) {
                bytes.append(UInt8(scalar.value - escape))
            } else {
                bytes += Array(String(Character(scalar)).utf8)
            }
        }
        return bytes
    }

    /// False where the value would end the header, or the C string that carries it.
    package static func isSendable(_ value: String) -> Bool {
        !value.utf8.contains { $0 == 0 || $0 == 10 || $0 == 13 }
    }

    private static let escape: UInt32 = 0x10_FF00
}
