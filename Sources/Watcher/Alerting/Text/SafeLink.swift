/// Links as they may leave the program: http and https only, without credentials, nothing that could end a link's markup early.
package enum SafeLink {
    /// A longer address is no use to a reader and breaks the receivers' limits.
    package static let maximumBytes = 2_000

    /// The address with all that is no URL character percent-encoded, or nil where it is no link to show.
    package static func url(_ text: String?) -> String? {
        guard let text, text.utf8.count <= maximumBytes, let rest = afterScheme(text) else { return nil }
        let authorityEnd = rest.firstIndex { "/?#\\".utf8.contains($0) } ?? rest.endIndex
        let authority = rest[..<authorityEnd]
        // Credentials in a link serve only to make an address look like another one.
        guard !authority.isEmpty, !authority.contains(UInt8(ascii: "@")), authority.allSatisfy(isHostByte) else { return nil }
        // A name in another script may hold no character that turns or hides the rest.
        let host = String(Substring(authority))
        guard CleanText.line(host, limit: maximumBytes) == host else { return nil }
        var bytes = Array(text.utf8[..<authorityEnd])
        for byte in rest[authorityEnd...] {
            if byte < 0x20 || byte == 0x7F { return nil }
            if isURLByte(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), hex(byte >> 4), hex(byte & 15)]
            }
        }
        let encoded = String(decoding: bytes, as: UTF8.self)
        return encoded.utf8.count <= maximumBytes ? encoded : nil
    }

    /// The address for a Markdown link, where a parenthesis would end it.
    package static func markdownURL(_ text: String?) -> String? {
        url(text).map { link in
            var result = ""
            for scalar in link.unicodeScalars {
                switch scalar {
                case "(": result += "%28"
                case ")": result += "%29"
                case "*": result += "%2A"
                default: result.unicodeScalars.append(scalar)
                }
            }
            return result
        }
    }

    private static func afterScheme(_ text: String) -> Substring.UTF8View? {
        let head = text.prefix(8).lowercased()
        if head.hasPrefix("https://") { return text.dropFirst(8).utf8 }
        if head.hasPrefix("http://") { return text.dropFirst(7).utf8 }
        return nil
    }

    /// Names in any script, numbers, ports, and IPv6 literals.
    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"), 0x80...:
            true
        default: false
        }
    }

    /// The characters of RFC 3986 less the quotes, which end attributes.
    private static func isURLByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "-._~:/?#[]@!$&()*+,;=%".utf8.contains(byte)
        }
    }

    private static func hex(_ nibble: UInt8) -> UInt8 { nibble < 10 ? 48 + nibble : 55 + nibble }
}
