import Text

/// What a document and its transport say about its encoding, before anything is decoded.
struct EncodingHints {
    /// From a byte order mark, or from the zeros that UTF-16 and UTF-32 put around `<`. Beats all else.
    private(set) var certain: CharacterEncoding?
    /// Bytes of the byte order mark.
    private(set) var markLength = 0
    /// Content-Type first, then the XML declaration (RFC 7303 section 3); labels nobody knows are left out.
    private(set) var declared: [CharacterEncoding] = []
    /// The label that named a kind of EBCDIC.
    private(set) var ebcdicLabel: String?

    init(_ bytes: UnsafeBufferPointer<UInt8>, contentType: String?) {
        readMark(bytes)
        if certain == nil { certain = Self.pattern(bytes) }
        guard certain != .ebcdic else {
            readEBCDICLabel(bytes)
            return
        }
        if let label = contentType.flatMap(Self.charset) { add(label) }
        if let label = Self.xmlDeclaration(bytes) { add(label) }
    }

    private mutating func add(_ label: [UInt8]) {
        guard let encoding = CharacterEncoding(label: label) else { return }
        declared.append(encoding)
        if encoding == .ebcdic, ebcdicLabel == nil { ebcdicLabel = String(decoding: label.prefix(40), as: UTF8.self) }
    }

    /// The declaration's letters are the same in all kinds of EBCDIC.
    private mutating func readEBCDICLabel(_ bytes: UnsafeBufferPointer<UInt8>) {
        let head = UnsafeBufferPointer(rebasing: bytes.prefix(200))
        let text = Transcoder.decode(head, from: .named("IBM037"))?.bytes
        ebcdicLabel = text?.withUnsafeBufferPointer { Self.xmlDeclaration($0) }.map { String(decoding: $0.prefix(40), as: UTF8.self) }
    }

    private mutating func readMark(_ bytes: UnsafeBufferPointer<UInt8>) {
        let marks: [([UInt8], CharacterEncoding)] = [
            ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE, 0, 0], .utf32(isBigEndian: false)),
            ([0, 0, 0xFE, 0xFF], .utf32(isBigEndian: true)), ([0xFF, 0xFE], .utf16(isBigEndian: false)),
            ([0xFE, 0xFF], .utf16(isBigEndian: true)),
        ]
        for (mark, encoding) in marks where bytes.starts(with: mark) {
            certain = encoding
            markLength = mark.count
            return
        }
    }

    /// The first characters of a document are ASCII, so zeros tell the width and order (XML 1.0, appendix F).
    private static func pattern(_ bytes: UnsafeBufferPointer<UInt8>) -> CharacterEncoding? {
        guard bytes.count >= 4 else { return nil }
        if bytes.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) { return .ebcdic }
        return switch (bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0) {
        case (true, true, true, false): .utf32(isBigEndian: true)
        case (false, true, true, true): .utf32(isBigEndian: false)
        case (true, false, true, false): .utf16(isBigEndian: true)
        case (false, true, false, true): .utf16(isBigEndian: false)
        default: nil
        }
    }

    /// The charset parameter of a Content-Type.
    private static func charset(_ contentType: String) -> [UInt8]? {
        let bytes = contentType.utf8.map(\.lowered)
        guard let start = bytes.position(of: Array("charset".utf8)) else { return nil }
        let value = bytes[(start + 7)...].drop { $0.isWhiteSpace }
        guard value.first == UInt8(ascii: "=") else { return nil }
        let label = value.dropFirst().drop { $0.isWhiteSpace || $0 == 0x22 || $0 == 0x27 }
        return Array(label.prefix { $0 > 0x20 && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ",") && $0 != 0x22 && $0 != 0x27 })
    }

    /// The encoding in the XML declaration, wherever it stands in the first kilobyte (junk may precede it).
    private static func xmlDeclaration(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        let head = Array(bytes.prefix(1024))
        guard let start = head.position(of: Array("<?xml".utf8)), head.count > start + 5, head[start + 5].isWhiteSpace else { return nil }
        let end = head[start...].firstIndex(of: UInt8(ascii: ">")) ?? head.endIndex
        let declaration = Array(head[start..<end])
        guard let name = declaration.position(of: Array("encoding".utf8)) else { return nil }
        let value = declaration[(name + 8)...].drop { $0.isWhiteSpace || $0 == UInt8(ascii: "=") || $0 == 0x22 || $0 == 0x27 }
        return Array(value.prefix { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != UInt8(ascii: "?") })
    }
}
