import FeedParsing
import Fetching
import Model

/// Finds out whether a polled feed is pushed by a hub: what its server says in `Link` headers goes before what the document says
/// (W3C WebSub, 4).
struct PushOffer {
    let feed: Feed
    let document: FeedDocument
    let parsed: ParsedFeed

    /// Hubs kept of one feed.
    private static let mostHubs = 4

    /// The hubs that can be asked at all, in the feed's order.
    var offer: HubOffer? {
        let header = LinkHeader(document.links, base: document.finalURL)
        var hubs: [String] = []
        for named in header.hubs.isEmpty ? parsed.hubs : header.hubs where hubs.count < Self.mostHubs {
            if let hub = try? FetchURL(named).text, !hubs.contains(hub) { hubs.append(hub) }
        }
        guard let first = hubs.first else { return nil }
        return HubOffer(hub: first, topic: topic(header.itself ?? parsed.feedURL), spares: Array(hubs.dropFirst()))
    }

    /// The feed's own word, unless it names another site: what is subscribed to must be what is polled. http and https of one host are
    /// the same to many publishers.
    private func topic(_ named: String?) -> String {
        let own = document.permanentURL ?? feed.url
        let plain = (try? FetchURL(own))?.text ?? own
        guard let named, let topic = try? FetchURL(named) else { return plain }
        let hosts = [own, document.finalURL].compactMap { (try? FetchURL($0))?.host }
        return hosts.contains(topic.host) ? named : plain
    }
}
