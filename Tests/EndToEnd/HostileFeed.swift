import Support

/// What a hostile server answers, and the reasons that may be given for it.
struct HostileFeed: Sendable {
    var name: String
    var answer: LoopbackAnswer
    var reasons: [String]

    static let all: [HostileFeed] = transport + bodies + redirects + documents

    private init(_ name: String, _ answer: LoopbackAnswer, _ reasons: String...) {
        self.name = name
        self.answer = answer
        self.reasons = reasons
    }

    /// Status line and headers of a feed, and then this again and again.
    private static func forever(_ head: String, _ piece: String) -> LoopbackAnswer {
        LoopbackAnswer([.send(Array("HTTP/1.1 200 OK\r\n\(head)".utf8)), .sendForEver(Array(piece.utf8))])
    }

    private static let block = String(repeating: "A", count: 16_384)

    private static let transport = [
        HostileFeed("endless-body", forever("\r\n", block), "too-large", "over-budget"),
        HostileFeed("endless-chunks", forever("Transfer-Encoding: chunked\r\n\r\n", "4000\r\n\(block)\r\n"), "too-large", "over-budget"),
        HostileFeed("endless-header", forever("X: ", block), "too-large"),
        HostileFeed("endless-headers", forever("", "X: y\r\n"), "too-large"),
        HostileFeed("endless-trailers", forever("Transfer-Encoding: chunked\r\n\r\n0\r\n", "X: y\r\n"), "too-large"),
        HostileFeed(
            "flood-of-103", LoopbackAnswer([.sendForEver(Array("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".utf8))]), "too-large"),
        HostileFeed(
            "slow-body", LoopbackAnswer([.send(Array("HTTP/1.1 200 OK\r\n\r\n".utf8)), .drip([65], milliseconds: 200)]),
            "too-slow", "timeout"),
        HostileFeed(
            "drip", LoopbackAnswer([.send(Array("HTTP/1.1 200 OK\r\n\r\n".utf8)), .drip([65], milliseconds: 2)]), "timeout"),
        HostileFeed("silent", LoopbackAnswer([.stall]), "too-slow", "timeout"),
        HostileFeed("closed-at-once", LoopbackAnswer([.close]), "connection-lost"),
        HostileFeed("reset-at-once", LoopbackAnswer([.reset]), "connection-lost"),
        HostileFeed("http-0.9", .raw("<rss version=\"2.0\"><channel></channel></rss>"), "protocol"),
        HostileFeed("chunk-garbage", .raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"), "protocol", "connection-lost"),
        HostileFeed("negative-length", .raw("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nx"), "protocol"),
        HostileFeed("304-unasked", .respond(304), "http-304"),
        HostileFeed("million-years", .respond(503, headers: [("Retry-After", "31556952000000")]), "http-503"),
    ]

    private static let bodies = [
        HostileFeed(
            "gzip-bomb", .respond(headers: [("Content-Encoding", "gzip")], body: GzipBytes.bomb(expandingTo: 100_000_000)), "too-large"),
        HostileFeed(
            "gzip-in-gzip",
            .respond(
                headers: [("Content-Encoding", "gzip")], body: GzipBytes.stored(GzipBytes.bomb(expandingTo: 50_000_000))), "too-large"),
        HostileFeed("deflate-garbage", .respond(headers: [("Content-Encoding", "deflate")], body: Array(block.utf8)), "bad-encoding"),
    ]

    private static let redirects = [
        ("redirect-loop", "/redirect-loop", "redirect-loop"), ("redirect-to-file", "file:///etc/passwd", "bad-url"),
        ("redirect-to-private", "http://10.0.0.1/", "refused-address"),
        ("redirect-to-mapped", "http://[::ffff:127.0.0.1]:9/", "refused-address"),
        ("redirect-to-decimal", "http://2130706433:9/", "refused-address"), ("redirect-to-gopher", "gopher://127.0.0.1/", "bad-url"),
    ].map { HostileFeed($0.0, .redirect(302, to: $0.1), $0.2) }

    private static let documents = [
        HostileFeed("billion-laughs", document(entities: laughs, "<item><title>&a9;</title></item>"), "ok", "malformed", "too-large"),
        HostileFeed(
            "external-entity", document(entities: "<!ENTITY x SYSTEM \"file:///etc/passwd\">", "<item><title>&x;</title></item>"), "ok",
            "malformed"),
        HostileFeed("deep-elements", document(String(repeating: "<a>", count: 200_000)), "too-deep"),
        HostileFeed("many-attributes", document("<item \((0..<50_000).map { "a\($0)=\"\"" }.joined(separator: " "))/>"), "ok", "malformed"),
        HostileFeed("many-items", document(String(repeating: "<item><title>a</title></item>", count: 30_000)), "ok"),
        HostileFeed(
            "long-text", document("<item><title>a</title><description>\(String(repeating: "word ", count: 300_000))</description></item>"),
            "ok"),
        HostileFeed("nuls", .respond(body: [UInt8](repeating: 0, count: 1_000_000)), "empty", "not-a-feed", "malformed", "encoding"),
        HostileFeed(
            "deep-json", .feed("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":\(String(repeating: "[", count: 500_000))"),
            "too-deep"),
    ]

    private static let laughs =
        "<!ENTITY a0 \"ha\">"
        + (1..<10).map { "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">" }.joined()

    private static func document(entities: String = "", _ items: String) -> LoopbackAnswer {
        let type = entities.isEmpty ? "" : "<!DOCTYPE rss [\(entities)]>"
        return .feed("<?xml version=\"1.0\"?>\(type)<rss version=\"2.0\"><channel><title>t</title>\(items)</channel></rss>")
    }
}
