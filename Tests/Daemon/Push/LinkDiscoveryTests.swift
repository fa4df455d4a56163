import Control
import FeedParsing
import Fetching
import Model
import Support
import Testing

@testable import Daemon

/// What servers say in `Link` headers.
@Suite(.timeLimit(.minutes(5))) struct LinkDiscoveryTests {
    @Test func aPageWhoseServerNamesItsFeedIsEnough() async throws {
        try await PollingTrial.run(site: { call in
            guard call.request.path == "/page" else { return .feed(channel()) }
            let link = "</news.xml>; rel=alternate; type=\"application/rss+xml\""
            return .respond(
                200, headers: [("Content-Type", "text/html"), ("Link", link)], body: Array("<!DOCTYPE html><p>Hello</p>".utf8))
        }) { trial in
            let feed = try await trial.add("/page")
            #expect(feed.url == trial.server.url("/news.xml"))
        }
    }

    @Test(arguments: [
        ("https://a.example/other", "https://a.example/other"),
        ("http://a.example/feed", "http://a.example/feed"),
        ("https://b.example/feed", "https://a.example/feed"),
        (nil, "https://a.example/feed"),
    ])
    func theTopicIsTheFeedsOwnWordUnlessItNamesAnotherSite(_ named: String?, _ topic: String) {
        #expect(offer(parsed: ParsedFeed(format: .rss, feedURL: named, hubs: ["https://hub.example/"]))?.topic == topic)
    }

    @Test func headersGoBeforeTheDocument() {
        let parsed = ParsedFeed(format: .rss, feedURL: "https://a.example/1", hubs: ["https://one.example/"])
        let links = ["<https://two.example/>; rel=hub", "<https://a.example/2>; rel=self"]
        #expect(offer(parsed: parsed, links: links) == HubOffer(hub: "https://two.example/", topic: "https://a.example/2"))
    }

    @Test func furtherHubsAreKeptInTheirOrder() {
        let hubs = ["ftp://no.example/", "https://one.example/", "https://two.example/", "https://one.example/", "https://three.example/"]
        let found = offer(parsed: ParsedFeed(format: .rss, hubs: hubs))
        #expect(found?.hub == "https://one.example/" && found?.spares == ["https://two.example/", "https://three.example/"])
        #expect(offer(parsed: ParsedFeed(format: .rss, hubs: (0..<9).map { "https://h\($0).example/" }))?.spares.count == 3)
    }

    @Test func aFeedWithoutAHubOffersNothing() {
        #expect(offer(parsed: ParsedFeed(format: .rss, feedURL: "https://a.example/1")) == nil)
        #expect(offer(parsed: ParsedFeed(format: .rss, hubs: ["ftp://hub.example/"])) == nil)
    }

    private func offer(parsed: ParsedFeed, links: [String] = []) -> HubOffer? {
        let now = Timestamp(seconds: 1_795_000_000)
        let feed = Feed(id: FeedID(1), url: "https://a.example/feed", poll: PollState(nextDue: now), createdAt: now)
        let document = FeedDocument(
            bytes: [], contentType: nil, validators: Validators(), finalURL: "https://a.example/feed", permanentURL: nil, freshFor: nil,
            retryAfter: nil, status: 200, isDelta: false, isTruncated: false, trail: [], timings: TransferTimings(), links: links)
        return PushOffer(feed: feed, document: document, parsed: parsed).offer
    }
}
