/// Which addresses may stay in sanitised HTML, and in which form.
enum LinkPolicy {
    /// An absolute http or https address that can be copied as it stands.
    @inline(__always)
    static func isPlainHTTP(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard value.count > 8, value[0] == 0x68, value[1] == 0x74, value[2] == 0x74, value[3] == 0x70 else { return false }
        let colon = value[4] == 0x73 ? 5 : 4
        guard value[colon] == 0x3a, value[colon + 1] == 0x2f, value[colon + 2] == 0x2f else { return false }
        var index = value.baseAddress.map { ByteScan.printable($0, from: 0, to: value.count) } ?? 0
        while index < value.count {
            if value[index] <= 0x20 || value[index] == 0x7f { return false }
            index += 1
        }
        return true
    }

    /// The address cleaned and resolved; nil where it may run code, carries its content in itself, or is of a scheme nobody knows.
    static func link(_ value: UnsafeBufferPointer<UInt8>, base: BaseURL?, isResource: Bool) -> [UInt8]? {
        guard value.count <= URLResolver.maximumLength else { return nil }
        let cleaned = URLCleaner.clean(value)
        if isResource, cleaned.isEmpty { return nil }
        let reference = URLReference(cleaned)
        if reference.scheme != nil {
            guard reference.isHTTP || (!isResource && reference.schemeName.map(schemes.contains) ?? false) else { return nil }
            return cleaned
        }
        if isDisguised(cleaned) { return nil }
        guard let base else { return cleaned }
        return URLResolver.resolve(cleaned, against: base)
    }

    /// Whether letters before a colon spell a scheme that runs code, with anything strewn between them.
    private static func isDisguised(_ url: [UInt8]) -> Bool {
        var letters: [UInt8] = []
        for byte in url.prefix(256) {
            switch byte {
            case UInt8(ascii: ":"): return active.contains(String(decoding: letters, as: UTF8.self))
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return false
            case 65...90, 97...122: letters.append(byte | 0x20)
            default: break
            }
        }
        return false
    }

    private static let active: Set<String> = [
        "javascript", "vbscript", "livescript", "mocha", "jscript", "data", "about", "blob", "filesystem",
    ]

    /// Schemes that a reader may follow by a click.
    private static let schemes: Set<String> = [
        "acct", "bitcoin", "callto", "dat", "dweb", "facetime", "ftp", "ftps", "gemini", "geo", "git", "gopher", "im", "imap", "ipfs",
        "ipns", "irc", "irc6", "ircs", "magnet", "mailto", "matrix", "mms", "mumble", "news", "nntp", "openpgp4fpr", "pop", "prospero",
        "rsync", "rtmp", "rtsp", "sftp", "sip", "sips", "skype", "sms", "snews", "ssh", "svn", "tel", "telnet", "urn", "wais", "webcal",
        "xmpp",
    ]
}
