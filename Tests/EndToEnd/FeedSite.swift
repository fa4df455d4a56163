import Foundation
import Support

/// A site whose feeds grow while the daemon polls them. Every feed has an ETag and answers 304 as servers do.
final class FeedSite: @unchecked Sendable {
    struct Item: Sendable {
        var id: String
        var title: String
        var text: String
        var date = Date()
    }

    private let lock = NSLock()
    private var items: [String: [Item]] = [:]
    private var answers: [String: LoopbackAnswer] = [:]
    // Set once at the end of init, since the server's handler needs self.
    private var server: LoopbackServer?

    init() throws {
        server = try LoopbackServer { [weak self] request in self?.answer(request) ?? .respond(503) }
    }

    var authority: String { server?.authority ?? "" }
    var requests: [ReceivedRequest] { server?.requests ?? [] }

    func url(_ feed: String) -> String { server?.url("/\(feed)") ?? "" }

    func publish(_ item: Item, in feed: String) {
        lock.withLock { items[feed, default: []].append(item) }
    }

    /// From now on the feed's path gives this answer; nil brings the feed back.
    func answer(_ feed: String, with answer: LoopbackAnswer?) {
        lock.withLock { answers[feed] = answer }
    }

    func requests(atLeast count: Int) async -> [ReceivedRequest] { await server?.requests(atLeast: count) ?? [] }

    func stop() { server?.stop() }

    private func answer(_ request: ReceivedRequest) -> LoopbackAnswer {
        let feed = String(request.path.dropFirst())
        let (fixed, items) = lock.withLock { (answers[feed], self.items[feed] ?? []) }
        if let fixed { return fixed }
        let etag = "\"\(feed)-\(items.count)\""
        if request.header("If-None-Match") == etag { return .respond(304, headers: [("ETag", etag)]) }
        return .feed(Self.document(feed, items), headers: [("ETag", etag)])
    }

    private static func document(_ name: String, _ items: [Item]) -> String {
        let format = ISO8601DateFormatter()
        let entries = items.reversed().prefix(100).map { item in
            """
            <item><title>\(item.title)</title><guid isPermaLink="false">\(item.id)</guid><link>https://\(name).example/\(item.id)</link>\
            <pubDate>\(format.string(from: item.date))</pubDate><description>\(item.text)</description></item>
            """
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>\(name)</title><link>https://\(name).example/</link>\
            <description>d</description>\(entries.joined())</channel></rss>
            """
    }
}
