/// An http(s) address taken apart just enough to add a path or a query parameter and keep all else byte for byte.
struct TargetURL: Hashable, Sendable {
    /// Scheme and authority, such as `https://chat.example:8065`.
    private(set) var origin: String
    /// Empty, or beginning with a slash.
    private(set) var path: String
    /// Parameters as written, without the question mark.
    private(set) var query: [String]

    init?(_ text: String) {
        let head = text.prefix(8).lowercased()
        guard head.hasPrefix("https://") || head.hasPrefix("http://") else { return nil }
        let authorityStart = text.index(text.startIndex, offsetBy: head.hasPrefix("https://") ? 8 : 7)
        let withoutFragment = text[authorityStart...].prefix { $0 != "#" }
        let authorityEnd = withoutFragment.firstIndex { $0 == "/" || $0 == "?" } ?? withoutFragment.endIndex
        guard authorityEnd > authorityStart, text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F }) else { return nil }
        origin = String(text[..<authorityEnd])
        let rest = withoutFragment[authorityEnd...]
        path = String(rest.prefix { $0 != "?" })
        query = rest.drop { $0 != "?" }.dropFirst().split(separator: "&").map(String.init)
    }

    /// Stands where a channel was used in spite of its `problem`: the reserved name never resolves (RFC 6761).
    static let invalid = TargetURL(origin: "https://channel.invalid")

    private init(origin: String) {
        self.origin = origin
        path = ""
        query = []
    }

    var text: String { origin + path + (query.isEmpty ? "" : "?" + query.joined(separator: "&")) }

    var lastPathSegment: String { path.split(separator: "/").last.map(String.init) ?? "" }

    /// With further segments at the path's end, a trailing slash of the address taken off first.
    func appending(_ segments: String...) -> TargetURL {
        var result = self
        while result.path.hasSuffix("/") { result.path.removeLast() }
        for segment in segments { result.path += "/" + segment }
        return result
    }

    /// With the path unless the address already ends in it.
    func ending(in suffix: String) -> TargetURL {
        var result = self
        while result.path.hasSuffix("/") { result.path.removeLast() }
        if !result.path.hasSuffix(suffix) { result.path += suffix }
        return result
    }

    func droppingLastPathSegment() -> TargetURL {
        var result = self
        let segments = path.split(separator: "/").dropLast()
        result.path = segments.isEmpty ? "" : "/" + segments.joined(separator: "/")
        return result
    }

    /// With one parameter set, whatever the address had under that name.
    func setting(_ name: String, _ value: String) -> TargetURL {
        var result = removing(name)
        result.query.append("\(name)=\(value)")
        return result
    }

    func removing(_ name: String) -> TargetURL {
        var result = self
        result.query.removeAll { $0 == name || $0.hasPrefix(name + "=") }
        return result
    }

    func has(_ name: String) -> Bool { query.contains { $0 == name || $0.hasPrefix(name + "=") } }

    /// Percent-encodes all but the unreserved characters of RFC 3986: safe in a path segment, a query value, and a form.
    static func encode(_ text: String) -> String {
        var bytes: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
