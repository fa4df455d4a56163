/// How a document's bytes stand for characters, as far as that matters for reading it.
package enum CharacterEncoding: Hashable, Sendable {
    case utf8
    case utf16(isBigEndian: Bool)
    case utf32(isBigEndian: Bool)
    /// Also stands for latin1 and ASCII, as on the web.
    case windows1252
    /// A name that iconv knows.
    case named(String)
    /// Recognised only to be refused by name.
    case ebcdic

    /// Whether ASCII bytes stand for themselves, so that markup can be seen without decoding.
    package var isASCIICompatible: Bool {
        switch self {
        case .utf8, .windows1252: true
        case .named: !isStateful
        case .utf16, .utf32, .ebcdic: false
        }
    }

    /// Whether the bytes are all ASCII and yet mean something else, as in ISO-2022-JP.
    package var isStateful: Bool {
        if case .named(let name) = self { return name.hasPrefix("ISO-2022") || name == "UTF-7" || name == HZText.name }
        return false
    }

    /// The encoding that is meant by a label. Nil for labels nobody knows.
    package init?(label: some Sequence<UInt8>) {
        let letters = label.lazy.filter { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 }
        // Underscores and hyphens are mixed up by all.
        let name = String(decoding: letters.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0.lowered }, as: UTF8.self)
        guard name.utf8.count <= 40, let encoding = EncodingLabels.encoding(name) else { return nil }
        self = encoding
    }
}
