/// Chinese in seven bits (RFC 1843): `~{` begins two-byte characters without their high bits, `~}` ends them, `~~` is a tilde.
enum HZText {
    /// Of its `CharacterEncoding.named`.
    static let name = "HZ"

    /// The same text in GB 2312 with high bits, which the system's converter knows.
    static func asGB(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var isChinese = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            if byte == UInt8(ascii: "~"), let meaning = escape(next) {
                if let isStart = meaning { isChinese = isStart } else if next == UInt8(ascii: "~") { output.append(byte) }
                index += 2
            } else if isChinese, byte > 0x20, byte < 0x7F, next > 0x20 {
                output += [byte | 0x80, next | 0x80]
                index += 2
            } else {
                // A line ends what was left open.
                if byte == 0x0A { isChinese = false }
                output.append(byte)
                index += 1
            }
        }
        return output
    }

    /// What a tilde and this byte mean: true begins Chinese, false ends it, an inner nil is something else; nil for no escape.
    private static func escape(_ byte: UInt8) -> Bool?? {
        switch byte {
        case UInt8(ascii: "{"): .some(true)
        case UInt8(ascii: "}"): .some(false)
        case UInt8(ascii: "~"), 0x0A: .some(nil)
        default: nil
        }
    }
}
