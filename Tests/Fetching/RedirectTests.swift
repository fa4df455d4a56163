import Fetching
import Model
import Support
import Testing

/// The lines of redirects in the feed manners, each against a real server.
@Suite(.timeLimit(.minutes(5))) struct RedirectTests {
    @Test(arguments: [(301, true), (308, true), (302, false), (303, false), (307, false)])
    func R01_R02_R03_R04_onlyPermanentOnesAreRemembered(status: Int, isRemembered: Bool) async throws {
        try await withServer({ $0.path == "/old" ? .redirect(status, to: "/new") : .feed(sampleFeed) }) { server, client in
            let document = try document(await fetcher(client).fetch(FeedRequest(url: server.url("/old"))))
            #expect(document.permanentURL == (isRemembered ? server.url("/new") : nil))
            #expect(document.finalURL == server.url("/new"))
            #expect(document.trail.map(\.status) == [status, 200])
        }
    }

    @Test func R02_onlyThePermanentPrefixOfAChain() async throws {
        let answers: LoopbackServer.Handler = { request in
            switch request.path {
            case "/1": .redirect(301, to: "/2")
            case "/2": .redirect(308, to: "/3")
            case "/3": .redirect(302, to: "/4")
            case "/4": .redirect(301, to: "/5")
            default: .feed(sampleFeed)
            }
        }
        try await withServer(answers) { server, client in
            let document = try document(await fetcher(client).fetch(FeedRequest(url: server.url("/1"))))
            #expect(document.permanentURL == server.url("/3"))
            #expect(document.finalURL == server.url("/5"))
        }
    }

    @Test func R05_R06_nothingIsRememberedWhenTheTargetFails() async throws {
        try await withServer({ $0.path == "/old" ? .redirect(301, to: "/new") : .respond(404) }) { server, client in
            let problem = try problem(await fetcher(client).fetch(FeedRequest(url: server.url("/old"))))
            #expect(problem.code == "http-404")
            #expect(problem.trail.count == 2)
        }
    }

    @Test func R07_fiveHopsAndNoMore() async throws {
        let answers: LoopbackServer.Handler = { request in
            let number = Int(request.path.dropFirst()) ?? 0
            return number > 0 ? .redirect(302, to: "/\(number - 1)") : .feed(sampleFeed)
        }
        try await withServer(answers) { server, client in
            let five = try document(await fetcher(client).fetch(FeedRequest(url: server.url("/5"))))
            #expect(five.trail.count == 6)
            let six = try problem(await fetcher(client).fetch(FeedRequest(url: server.url("/6"))))
            #expect(six.code == "too-many-redirects")
            #expect(server.requests.count == 12)
        }
    }

    @Test(arguments: ["/a", "/b"])
    func R07_loopsEnd(path: String) async throws {
        let answers: LoopbackServer.Handler = {
            $0.path == "/a" ? .redirect(301, to: "/a") : .redirect(302, to: $0.path == "/b" ? "/c" : "/b")
        }
        try await withServer(answers) { server, client in
            let problem = try problem(await fetcher(client).fetch(FeedRequest(url: server.url(path))))
            #expect(problem.code == "redirect-loop")
        }
    }

    @Test(arguments: ["/feed?a=%7Eb&c=%2F&d=%20e+f", "/%7Euser/feed%2Fx", "/feed?a=b=c&&d", "/feed?q=[1]|{2}^`\"'"])
    func R08_bytesGoOutAsWritten(path: String) async throws {
        try await withServer({ _ in .feed(sampleFeed) }) { server, client in
            _ = await fetcher(client).fetch(FeedRequest(url: server.url(path)))
            #expect(server.requests.first?.target == path)
        }
    }

    @Test func R08_inRedirectsToo() async throws {
        try await withServer({ $0.path == "/old" ? .redirect(302, to: "/new?x=%7E&y=a%2fb") : .feed(sampleFeed) }) { server, client in
            _ = await fetcher(client).fetch(FeedRequest(url: server.url("/old")))
            #expect(server.requests.last?.target == "/new?x=%7E&y=a%2fb")
        }
    }

    @Test func R09_noFragmentOnTheWire() async throws {
        try await withServer({ $0.path == "/old" ? .redirect(301, to: "/new#frag") : .feed(sampleFeed) }) { server, client in
            let document = try document(await fetcher(client).fetch(FeedRequest(url: server.url("/old#top"))))
            #expect(server.requests.map(\.target) == ["/old", "/new"])
            #expect(document.permanentURL == server.url("/new"))
        }
    }

    @Test func lettersThatMayNotStandInAURLAreEncoded() async throws {
        try await withServer({ $0.path == "/old" ? .redirect(302, to: "/größe und maß") : .feed(sampleFeed) }) { server, client in
            _ = await fetcher(client).fetch(FeedRequest(url: server.url("/old")))
            #expect(server.requests.last?.target == "/gr%C3%B6%C3%9Fe%20und%20ma%C3%9F")
        }
    }

    @Test func theGuardLooksAtEachHop() async throws {
        let inside = try LoopbackServer { _ in .feed(sampleFeed) }
        defer { inside.stop() }
        try await withServer({ _ in .redirect(302, to: inside.url("/secret")) }) { server, client in
            let problem = try problem(await fetcher(client).fetch(FeedRequest(url: server.url("/"))))
            #expect(problem.code == "refused-address")
            #expect(inside.acceptedConnections == 0)
        }
    }

    /// For pages and their robots.txt as for feeds.
    @Test(
        arguments: [
            "http://localhost.:PORT/", "http://2130706433:PORT/", "http://0x7f.1:PORT/", "http://[::ffff:127.0.0.1]:PORT/",
            "http://[64:ff9b::7f00:1]:PORT/", "http://[2002:7f00:1::]:PORT/", "http://[fe80::1%25lo]:PORT/", "//127.0.0.1:PORT/",
        ], [FeedRequest.Kind.feed, .page, .robots])
    func noSpellingOfAHopGetsThrough(location: String, kind: FeedRequest.Kind) async throws {
        let inside = try LoopbackServer { _ in .feed(sampleFeed) }
        defer { inside.stop() }
        let target = location.replacing("PORT", with: "\(inside.port)")
        try await withServer({ _ in .redirect(302, to: target) }) { server, client in
            let problem = try problem(await fetcher(client).fetch(FeedRequest(url: server.url("/"), kind: kind)))
            #expect(["refused-address", "bad-url", "dns"].contains(problem.code), "\(problem)")
            #expect(inside.acceptedConnections == 0)
        }
    }

    @Test(arguments: ["ftp://127.0.0.1/x", "file:///etc/passwd", "javascript:alert(1)", "//", "http://[bad"])
    func targetsThatCannotBeFetched(location: String) async throws {
        try await withServer({ _ in .redirect(302, to: location) }) { server, client in
            let problem = try problem(await fetcher(client).fetch(FeedRequest(url: server.url("/"))))
            #expect(problem.code == "bad-url")
        }
    }

    @Test func aRedirectWithoutALocation() async throws {
        try await withServer({ _ in .respond(302) }) { server, client in
            let problem = try problem(await fetcher(client).fetch(FeedRequest(url: server.url("/"))))
            #expect(problem.code == "protocol")
        }
    }

    @Test func secretsStayWithTheirOrigin() async throws {
        let other = try LoopbackServer { request in
            request.path == "/back" ? .feed(sampleFeed) : .feed(sampleFeed)
        }
        let server = try LoopbackServer { $0.path == "/here" ? .redirect(302, to: "/there") : .redirect(302, to: other.url("/")) }
        defer {
            server.stop()
            other.stop()
        }
        try await withClient(allow: [server.authority, other.authority]) { client in
            let request = FeedRequest(url: "http://user:pass@\(server.authority)/here", headers: [("X-Api-Key", "k")])
            let document = try document(await fetcher(client).fetch(request))
            #expect(document.finalURL == other.url("/"))
            #expect(server.requests.map { $0.header("X-Api-Key") } == ["k", "k"])
            #expect(server.requests.map { $0.header("Authorization") } == ["Basic dXNlcjpwYXNz", "Basic dXNlcjpwYXNz"])
            #expect(other.requests.map { $0.header("X-Api-Key") } == [nil])
            #expect(other.requests.map { $0.header("Authorization") } == [nil])
            #expect(other.requests.first?.header("User-Agent") != nil)
        }
    }

    @Test func credentialsStayInARememberedURL() async throws {
        try await withServer({ $0.path == "/old" ? .redirect(301, to: "/new") : .feed(sampleFeed) }) { server, client in
            let document = try document(await fetcher(client).fetch(FeedRequest(url: "http://me:p%40ss@\(server.authority)/old")))
            #expect(document.permanentURL == "http://me:p%40ss@\(server.authority)/new")
            #expect(document.finalURL == server.url("/new"))
        }
    }

    @Test func aFeedWithSecretsDoesNotMoveToAnotherOrigin() async throws {
        let other = try LoopbackServer { _ in .feed(sampleFeed) }
        let server = try LoopbackServer { _ in .redirect(301, to: other.url("/")) }
        defer {
            server.stop()
            other.stop()
        }
        try await withClient(allow: [server.authority, other.authority]) { client in
            let plain = try document(await fetcher(client).fetch(FeedRequest(url: server.url("/"))))
            #expect(plain.permanentURL == other.url("/"))
            let secret = try document(await fetcher(client).fetch(FeedRequest(url: server.url("/"), headers: [("X-Api-Key", "k")])))
            #expect(secret.permanentURL == nil)
        }
    }

    @Test func allHopsTogetherHaveOneTimeLimit() async throws {
        try await withServer({ $0.path == "/1" ? .redirect(302, to: "/2") : LoopbackAnswer([.stall]) }) { server, client in
            let fetcher = fetcher(client, limits: TransferLimits(total: .milliseconds(200)))
            let problem = try problem(await fetcher.fetch(FeedRequest(url: server.url("/1"))))
            #expect(problem.code == "timeout")
        }
    }
}
