import FeedParsing
import HTTPTypes
import Hummingbird
import Model

/// The sample news site: every outlet's feed in its own format, with ETags, growing act by act.
final class DemoSite: Sendable {
    private let lock = PThreadLock()
    private nonisolated(unsafe) var published: [(item: DemoNews.Item, time: Timestamp)] = []
    private nonisolated(unsafe) var requests = 0
    private nonisolated(unsafe) var notModified = 0

    func publish(_ items: [DemoNews.Item], at time: Timestamp) {
        lock.withLock { published += items.map { ($0, time) } }
    }

    /// Requests answered so far, and how many of them with 304.
    var counts: (requests: Int, notModified: Int) { lock.withLock { (requests, notModified) } }

    func addRoutes(to router: Router<BasicRequestContext>) {
        for outlet in DemoNews.outlets {
            router.get(RouterPath(stringLiteral: outlet.path)) { request, _ in self.answer(request, outlet: outlet) }
        }
    }

    private func answer(_ request: Request, outlet: DemoNews.Outlet) -> Response {
        let items = lock.withLock { published }.filter { $0.item.outlet == outlet.name }
        let etag = "\"\(outlet.path.count)-\(items.count)\""
        let isKnown = request.headers[.ifNoneMatch] == etag
        lock.withLock {
            requests += 1
            notModified += isKnown ? 1 : 0
        }
        if isKnown { return Response(status: .notModified, headers: [.eTag: etag]) }
        let document = DemoFeed(outlet: outlet, items: items.reversed())
        return Response(
            status: .ok, headers: [.eTag: etag, .contentType: document.contentType],
            body: ResponseBody(byteBuffer: ByteBuffer(string: document.text)))
    }
}
