/// Brings a web page to UTF-8 (HTML standard, section 13.2.3): byte order mark, Content-Type, `meta`, XML declaration, then what the bytes
/// look like. Valid UTF-8 with sequences of several bytes is UTF-8 whatever was declared.
enum PageDecoder {
    static func utf8(_ bytes: [UInt8], contentType: String?) -> [UInt8] {
        bytes.withUnsafeBufferPointer { buffer in
            if let (encoding, length) = mark(buffer) {
                let body = UnsafeBufferPointer(rebasing: buffer[length...])
                return encoding == .utf8 && UTF8Check(body).isValid ? Array(body) : decode(body, [encoding]) ?? Array(body)
            }
            let check = UTF8Check(buffer)
            let declared = [contentType.flatMap(charset), inDocument(buffer)].compactMap { $0 }
            if check.isValid, check.sequences > 0 || !declared.contains(where: \.isStateful) { return bytes }
            let usable = declared.filter { $0.isASCIICompatible && $0 != .utf8 || $0.isStateful }
            let guess: CharacterEncoding = check.sequences > check.invalid ? .utf8 : EncodingDetector.guess(buffer)
            return decode(buffer, usable + [guess]) ?? bytes
        }
    }

    /// The first encoding that reads every byte or nearly so, else the last.
    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ candidates: [CharacterEncoding]) -> [UInt8]? {
        var best: Transcoder.Result?
        for candidate in candidates {
            guard let result = Transcoder.decode(bytes, from: candidate) else { continue }
            best = result
            if result.invalid <= 2 + bytes.count / 2000 { break }
        }
        return best?.bytes
    }

    private static func mark(_ bytes: UnsafeBufferPointer<UInt8>) -> (CharacterEncoding, Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16(isBigEndian: false), 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16(isBigEndian: true), 2) }
        return nil
    }

    /// The charset parameter of a Content-Type.
    private static func charset(_ contentType: String) -> CharacterEncoding? {
        label(in: Array(contentType.utf8.map(\.lowered)), after: "charset")
    }

    /// `<meta charset>`, `<meta http-equiv>` or the XML declaration, within the first kilobytes.
    private static func inDocument(_ bytes: UnsafeBufferPointer<UInt8>) -> CharacterEncoding? {
        let head = bytes.prefix(4096).map(\.lowered)
        if head.starts(with: Array("<?xml".utf8)), let end = head.firstIndex(of: UInt8(ascii: ">")) {
            if let encoding = label(in: Array(head[..<end]), after: "encoding") { return encoding }
        }
        return label(in: head, after: "charset")
    }

    /// The label behind a name and an equals sign, in quotes or not.
    private static func label(in text: [UInt8], after name: String) -> CharacterEncoding? {
        let name = Array(name.utf8)
        var index = 0
        while index + name.count < text.count {
            guard text[index] == name[0], text[index...].starts(with: name) else {
                index += 1
                continue
            }
            index += name.count
            var rest = text[index...].drop { $0 == 0x20 }
            guard rest.first == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }
            let label = rest.prefix { $0 > 0x20 && ![0x22, 0x27, UInt8(ascii: ";"), UInt8(ascii: ">"), UInt8(ascii: "/")].contains($0) }
            // A page that can be read as far as this is in no UTF-16 (HTML standard, section 13.2.3.2).
            if let encoding = CharacterEncoding(label: label) { return encoding }
        }
        return nil
    }
}
