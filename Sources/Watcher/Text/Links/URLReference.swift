/// A URL reference split into its parts (RFC 3986, appendix B): ranges of bytes, nothing decoded, nothing judged.
struct URLReference {
    let bytes: [UInt8]
    /// Without the colon.
    private(set) var scheme: Range<Int>?
    /// Without the slashes before it; with user and port.
    private(set) var authority: Range<Int>?
    private(set) var path: Range<Int>
    /// Without the question mark.
    private(set) var query: Range<Int>?
    /// Without the number sign.
    private(set) var fragment: Range<Int>?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var index = 0
        var end = bytes.count
        if let mark = bytes.firstIndex(of: UInt8(ascii: "#")) {
            fragment = mark + 1..<end
            end = mark
        }
        if let mark = bytes[..<end].firstIndex(of: UInt8(ascii: "?")) {
            query = mark + 1..<end
            end = mark
        }
        if let colon = Self.schemeEnd(bytes, end) {
            scheme = 0..<colon
            index = colon + 1
        }
        if index + 1 < end, bytes[index] == UInt8(ascii: "/"), bytes[index + 1] == UInt8(ascii: "/") {
            let start = index + 2
            index = bytes[start..<end].firstIndex(of: UInt8(ascii: "/")) ?? end
            authority = start..<index
        }
        path = index..<end
    }

    /// Where the colon of the scheme is: a letter, then letters, digits, `+`, `-` and `.`.
    private static func schemeEnd(_ bytes: [UInt8], _ end: Int) -> Int? {
        for index in 0..<end {
            switch bytes[index] {
            case 65...90, 97...122: continue
            case 48...57, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                if index == 0 { return nil }
            case UInt8(ascii: ":"): return index == 0 ? nil : index
            default: return nil
            }
        }
        return nil
    }

    /// Neither an authority nor a path from the root: `mailto:`, `tag:`, `urn:` and the like have nothing to resolve against.
    var isOpaque: Bool {
        scheme != nil && authority == nil && (path.isEmpty || bytes[path.lowerBound] != UInt8(ascii: "/"))
    }

    /// The scheme in lower case.
    var schemeName: String? {
        scheme.map { String(decoding: bytes[$0].map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self) }
    }

    var isHTTP: Bool {
        guard let scheme, scheme.count == 4 || scheme.count == 5 else { return false }
        let name: StaticString = scheme.count == 4 ? "http" : "https"
        return (0..<scheme.count).allSatisfy { bytes[$0] | 0x20 == name.utf8Start[$0] }
    }

    /// The host within the authority, less user and port; nil where it is empty.
    var host: Range<Int>? {
        guard let authority else { return nil }
        var start = authority.lowerBound
        if let at = bytes[authority].lastIndex(of: UInt8(ascii: "@")) { start = at + 1 }
        var end = authority.upperBound
        if start < end, bytes[start] == UInt8(ascii: "[") {
            guard let bracket = bytes[start..<end].firstIndex(of: UInt8(ascii: "]")) else { return nil }
            end = bracket + 1
        } else if let colon = bytes[start..<end].firstIndex(of: UInt8(ascii: ":")) {
            end = colon
        }
        return start < end ? start..<end : nil
    }

    /// The port's digits behind the host's colon; nil without one.
    var port: Range<Int>? {
        guard let authority, let host, host.upperBound < authority.upperBound, bytes[host.upperBound] == UInt8(ascii: ":") else {
            return nil
        }
        return host.upperBound + 1..<authority.upperBound
    }
}
