/// Finds the addresses in a body, in HTML's links and in plain text.
enum LinkScan {
    /// Links kept of one body, and bytes searched for them.
    static let maximum = 64
    static let maximumBytes = 256 << 10

    /// Absolute http and https addresses, each once, in order; `external` comes first.
    static func links(in bodies: [String], external: String?) -> [String] {
        var links = external.map { [$0] } ?? []
        for body in bodies {
            var body = body
            body.withUTF8 { bytes in
                let end = min(bytes.count, maximumBytes)
                var index = 0
                while index + 10 < end, links.count < maximum {
                    guard bytes[index] == UInt8(ascii: "h"), isScheme(bytes, index, end) else {
                        index += 1
                        continue
                    }
                    var last = index
                    while last < end, !ends(bytes[last]) { last += 1 }
                    while last > index, isPunctuation(bytes[last - 1]) { last -= 1 }
                    let address = String(decoding: bytes[index..<last], as: UTF8.self).replacing("&amp;", with: "&")
                    if last - index < 2_048, !links.contains(address) { links.append(address) }
                    index = last + 1
                }
            }
        }
        return links
    }

    /// `http://` or `https://`.
    private static func isScheme(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
        guard bytes[index + 1] == UInt8(ascii: "t"), bytes[index + 2] == UInt8(ascii: "t"), bytes[index + 3] == UInt8(ascii: "p") else {
            return false
        }
        let colon = bytes[index + 4] == UInt8(ascii: "s") ? index + 5 : index + 4
        return bytes[colon] == UInt8(ascii: ":") && bytes[colon + 1] == UInt8(ascii: "/") && bytes[colon + 2] == UInt8(ascii: "/")
    }

    private static func ends(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
            || byte == UInt8(ascii: ")")
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":")
    }
}
