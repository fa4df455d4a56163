/// The named character references of HTML, and the meaning of numeric ones.
package enum HTMLEntities {
    /// The UTF-8 that a name stands for (without `&` and `;`), in one to six bytes; nil for a name that HTML does not know.
    package static func utf8(named name: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        HTMLEntityTable.shared.index(of: name).map { Array(HTMLEntityTable.shared.text($0)) }
    }

    /// The text that a name stands for, such as `é` for `eacute`.
    package static func text(named name: String) -> String? {
        var name = name
        return name.withUTF8 { utf8(named: $0) }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The scalar that a numeric reference stands for: windows-1252 for 128…159 as in the HTML standard, U+FFFD for what is none.
    package static func scalar(numeric value: UInt32) -> UInt32 {
        switch value {
        case 0x80...0x9f: windows1252[Int(value - 0x80)]
        case 0, 0xd800...0xdfff, 0x110000...: 0xfffd
        default: value
        }
    }

    /// What the numbers 128…159 mean, since authors take them from windows-1252; five stay what they are.
    private static let windows1252: [UInt32] = [
        0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d, 0x8f,
        0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
    ]

    /// The text with all its references decoded once.
    package static func decode(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            var out = ByteBuffer(capacity: bytes.count)
            decode(bytes, into: &out, inAttribute: false)
            return out.string()
        }
    }

    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, into out: inout ByteBuffer, inAttribute: Bool) {
        guard let base = bytes.baseAddress else { return }
        var index = 0
        var kept = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "&") else {
                index += 1
                continue
            }
            out.append(base + kept, count: index - kept)
            let length = HTMLReference.decode(bytes, at: index, into: &out, inAttribute: inAttribute)
            if length == 0 { out.append(UInt8(ascii: "&")) }
            index += max(length, 1)
            kept = index
        }
        out.append(base + kept, count: bytes.count - kept)
    }
}
