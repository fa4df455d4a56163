import Model
import Support
import Testing

@testable import Fetching

/// HTTP Strict Transport Security (RFC 6797).
@Suite(.timeLimit(.minutes(5))) struct StrictHostsTests {
    private static let now = Timestamp(seconds: 1_000_000)

    /// What was committed, in order.
    private final class Record: Sendable {
        let changes = Locked<[StrictHost.Change]>([])
        var all: [StrictHost.Change] { changes.withLock { $0 } }
    }

    private func hosts(
        _ known: [StrictHost] = [], limit: Int = 100, record: Record = Record(), commits: Bool = true
    ) -> StrictHosts {
        StrictHosts(known, limit: limit) { changes in
            record.changes.withLock { $0 += changes }
            return commits
        }
    }

    private func host(_ name: String, below: Bool = false, seconds: Int64 = 1_000) -> StrictHost {
        StrictHost(name: name, coversSubdomains: below, until: Self.now + .seconds(seconds))
    }

    @Test(arguments: [
        ("max-age=31536000", 31_536_000, false), ("max-age=0", 0, false), ("MAX-AGE = \"600\" ; IncludeSubDomains", 600, true),
        ("includeSubDomains; max-age=60; preload", 60, true), (";;max-age=60;", 60, false),
        ("max-age=99999999999999999999", 9_999_999_999, false),
    ])
    func headersAreRead(text: String, seconds: Int64, below: Bool) {
        let header = StrictTransportHeader(text)
        #expect(header?.maxAge == .seconds(seconds))
        #expect(header?.includesSubdomains == below)
    }

    @Test(arguments: [
        "", "preload", "max-age", "max-age=", "max-age=-1", "max-age=1h", "max-age=1; max-age=2", "max-age=1; includeSubDomains=1",
    ])
    func headersThatBreakTheGrammarAreVoid(text: String) { #expect(StrictTransportHeader(text) == nil) }

    @Test func aHostIsKeptOnceItIsCommitted() async throws {
        let record = Record()
        let hosts = hosts(record: record)
        await hosts.note("max-age=1000", of: try FetchURL("https://News.Example/feed"), now: Self.now)
        #expect(hosts.contains("news.example.", now: Self.now))
        #expect(!hosts.contains("a.news.example", now: Self.now))
        #expect(!hosts.contains("news.example", now: Self.now + .seconds(1_000)))
        #expect(record.all == [.keep(host("news.example"))])

        let failing = self.hosts(commits: false)
        await failing.note("max-age=1000", of: try FetchURL("https://news.example/feed"), now: Self.now)
        #expect(!failing.contains("news.example", now: Self.now))
    }

    @Test func onlyThoseBelowThatAreSpokenForFollow() {
        let hosts = hosts([host("news.example", below: true), host("other.example")])
        #expect(hosts.contains("a.b.news.example", now: Self.now))
        #expect(!hosts.contains("badnews.example", now: Self.now))
        #expect(!hosts.contains("example", now: Self.now))
        #expect(!hosts.contains("www.other.example", now: Self.now))
    }

    @Test(arguments: ["http://news.example/", "https://192.0.2.1/", "https://[2001:db8::1]/"])
    func whatMayBeForgedSaysNothing(url: String) async throws {
        let hosts = hosts()
        await hosts.note("max-age=1000", of: try FetchURL(url), now: Self.now)
        #expect(hosts.count == 0)
    }

    @Test func zeroEndsIt() async throws {
        let record = Record()
        let hosts = hosts([host("news.example")], record: record)
        await hosts.note("max-age=0", of: try FetchURL("https://news.example/"), now: Self.now)
        #expect(!hosts.contains("news.example", now: Self.now))
        await hosts.note("max-age=0", of: try FetchURL("https://news.example/"), now: Self.now)
        #expect(record.all == [.drop(name: "news.example")])
    }

    @Test func whatIsKnownCostsNoWrite() async throws {
        let record = Record()
        let hosts = hosts([host("news.example", seconds: 1_000)], record: record)
        let url = try FetchURL("https://news.example/")
        await hosts.note("max-age=1000", of: url, now: Self.now)
        await hosts.note("max-age=1000", of: url, now: Self.now + .seconds(90))
        #expect(record.all.isEmpty)
        await hosts.note("max-age=1000", of: url, now: Self.now + .seconds(101))
        #expect(record.all.count == 1)
    }

    @Test func theirNumberIsBounded() async throws {
        let hosts = hosts([host("a.example", seconds: 50), host("b.example", seconds: 500)], limit: 2)
        await hosts.note("max-age=1000", of: try FetchURL("https://c.example/"), now: Self.now)
        #expect(hosts.count == 2)
        #expect(!hosts.contains("a.example", now: Self.now))
        #expect(hosts.contains("c.example", now: Self.now))
    }

    @Test(arguments: [
        ("http://news.example/feed?a=1", "https://news.example/feed?a=1"), ("http://news.example:80/", "https://news.example/"),
        ("http://news.example:8080/", "https://news.example:8080/"),
    ])
    func theAddressBecomesHttps(url: String, secured: String) throws { #expect(try FetchURL(url).secured().text == secured) }

    @Test func aSecuredAddressKeepsItsCredentials() throws {
        #expect(try FetchURL("http://me:secret@news.example/").secured().credentials == "me:secret")
    }

    /// The server speaks TLS alone, so the answer shows that it was asked so.
    @Test func anHttpAddressOfSuchAHostIsAskedByHttps() async throws {
        let server = try TLSServer(names: ["localhost"])
        let moved = "http://localhost:\(server.port)/moved"
        let site = try LoopbackServer { _ in .respond(302, headers: [("Location", moved)]) }
        defer {
            server.stop()
            site.stop()
        }
        try await withClient(allow: ["localhost:\(server.port)", site.authority]) { client in
            let configuration = FeedFetcherConfiguration(
                userAgent: "Test/1", transport: Transport(authorityFile: server.certificatePath), strictHosts: hosts([host("localhost")]),
                clock: { Self.now })
            let fetcher = FeedFetcher(client: client, configuration: configuration)
            for url in ["http://localhost:\(server.port)/", site.url("/feed")] {
                guard case .document(let document) = await fetcher.fetch(FeedRequest(url: url)) else {
                    Issue.record("\(url) was not fetched")
                    continue
                }
                #expect(document.finalURL.hasPrefix("https://localhost:\(server.port)/"))
                #expect(document.trail.filter(\.isSecured).map(\.url) == [document.finalURL])
            }
        }
    }

    @Test func aRulesSecretsAndTrustStayAtItsOrigin() async throws {
        let elsewhere = try LoopbackServer { _ in .respond(200) }
        let site = try LoopbackServer { _ in .respond(302, headers: [("Location", elsewhere.url("/feed"))]) }
        defer {
            elsewhere.stop()
            site.stop()
        }
        try await withClient(allow: [elsewhere.authority, site.authority]) { client in
            let fetcher = FeedFetcher(client: client, configuration: FeedFetcherConfiguration(userAgent: "Test/1"))
            // The proxy of the rule would be asked for the second hop too, if it were kept.
            let request = FeedRequest(
                url: site.url("/feed"), headers: [("X-Key", "secret"), ("Authorization", "Bearer token")], credentials: nil,
                transport: Transport(oldestTLS: .tls13))
            _ = await fetcher.fetch(request)
            #expect(site.requests.first?.header("X-Key") == "secret")
            #expect(site.requests.first?.header("Authorization") == "Bearer token")
            #expect(elsewhere.requests.count == 1)
            #expect(elsewhere.requests.first?.header("X-Key") == nil)
            #expect(elsewhere.requests.first?.header("Authorization") == nil)
        }
    }
}
