/// Which headers an operator may add to requests.
enum HeaderName {
    /// Why not; nil where it may be.
    static func problem(_ name: String) -> String? {
        let isToken = !name.isEmpty && name.utf8.count <= 64 && name.utf8.allSatisfy(isTokenByte)
        guard isToken else { return "is no name of a header: up to 64 letters, digits and hyphens" }
        return ours.contains(name.lowercased()) ? "is set by watcherd itself" : nil
    }

    /// RFC 9110, 5.6.2.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: Array("!#$%&'*+-.^_`|~".utf8).contains(byte)
        }
    }

    /// What frames the message, what a poll decides itself, and what has a key of its own.
    private static let ours: Set<String> = [
        "host", "content-length", "content-type", "transfer-encoding", "connection", "keep-alive", "te", "trailer", "upgrade", "expect",
        "proxy-connection", "proxy-authorization", "proxy-authenticate", "if-none-match", "if-modified-since", "if-match",
        "if-unmodified-since", "if-range", "range", "a-im", "accept-encoding", "user-agent", "authorization",
    ]
}
