import Fetching
import Foundation
import Model
import Support
import Testing

/// Whether a page may be fetched, asked of real servers.
@Suite(.timeLimit(.minutes(5))) struct RobotsGateTests {
    private static let agent = "Watcher/1.0 (+https://watcher.example/)"

    private func verdict(_ answer: LoopbackAnswer, path: String = "/page") async throws -> FetchFailure? {
        try await withServer({ _ in answer }) { server, client in
            let fetcher = FeedFetcher(client: client, configuration: FeedFetcherConfiguration(userAgent: Self.agent))
            let gate = RobotsGate(fetcher: fetcher, cache: RobotsCache(), clock: { Timestamp(seconds: 0) })
            return await failure { () async throws(FetchFailure) in try await gate.check(server.url(path), userAgent: Self.agent) }
        }
    }

    private func failure(_ work: () async throws(FetchFailure) -> Void) async -> FetchFailure? {
        do {
            try await work()
            return nil
        } catch {
            return error
        }
    }

    private static func file(_ text: String) -> LoopbackAnswer {
        .respond(200, headers: [("Content-Type", "text/plain")], body: Array(text.utf8))
    }

    @Test func whatTheFileForbidsIsRefusedWithTheRule() async throws {
        let refused = try await verdict(Self.file("User-agent: *\nDisallow: /page\n"))
        #expect(refused?.code == .robots)
        #expect(refused?.message.contains("Disallow: /page") == true)
        #expect(try await verdict(Self.file("User-agent: *\nDisallow: /other\n")) == nil)
    }

    @Test(arguments: [401, 403, 404, 410]) func aFileThatIsNotThereAllowsAll(_ status: Int) async throws {
        #expect(try await verdict(.respond(status)) == nil)
    }

    @Test(arguments: [429, 500, 503]) func aServerThatFailsAllowsNothing(_ status: Int) async throws {
        let refused = try await verdict(.respond(status))
        #expect(refused?.code == .robots)
        #expect(refused?.message.contains("cannot be had") == true)
    }

    @Test func theQueryCounts() async throws {
        let file = Self.file("User-agent: *\nDisallow: /*?print\n")
        #expect(try await verdict(file, path: "/a?print=1")?.code == .robots)
        #expect(try await verdict(file, path: "/a") == nil)
    }

    @Test func theFileIsAskedForOnceAndAgainAfterADay() async throws {
        let time = Locked(Timestamp(seconds: 0))
        try await withServer({ _ in Self.file("User-agent: *\nDisallow: /x\n") }) { server, client in
            let fetcher = FeedFetcher(client: client, configuration: FeedFetcherConfiguration(userAgent: Self.agent))
            let gate = RobotsGate(fetcher: fetcher, cache: RobotsCache(), clock: { time.value })
            for path in ["/1", "/2", "/3"] { try await gate.check(server.url(path), userAgent: Self.agent) }
            #expect(server.requests.count == 1)
            #expect(server.requests[0].path == "/robots.txt")
            time.value = Timestamp(seconds: 86_401)
            try await gate.check(server.url("/4"), userAgent: Self.agent)
            #expect(server.requests.count == 2)
        }
    }

    @Test func manyAtOnceShareOneRequest() async throws {
        let gateKeeper = Gate()
        let open = LoopbackAnswer.respond(200, body: Array("User-agent: *\nDisallow:\n".utf8), waitFor: gateKeeper)
        try await withServer({ _ in open }) { server, client in
            let fetcher = FeedFetcher(client: client, configuration: FeedFetcherConfiguration(userAgent: Self.agent))
            let gate = RobotsGate(fetcher: fetcher, cache: RobotsCache(), clock: { Timestamp(seconds: 0) })
            await withTaskGroup(of: Bool.self) { group in
                for number in 0..<20 {
                    group.addTask {
                        await self.failure { () async throws(FetchFailure) in
                            try await gate.check(server.url("/\(number)"), userAgent: Self.agent)
                        } == nil
                    }
                }
                _ = await server.requests(atLeast: 1)
                gateKeeper.open()
                for await isAllowed in group { #expect(isAllowed) }
            }
            #expect(server.requests.count == 1)
        }
    }

    @Test func memoryIsBounded() async {
        let cache = RobotsCache(limits: RobotsCache.Limits(origins: 100))
        for number in 0..<1_000 {
            _ = await cache.answer(for: "https://h\(number).example", now: Timestamp(seconds: Int64(number))) {
                RobotsCache.Answer(rules: .open)
            }
        }
        #expect(await cache.count <= 100)
    }
}

/// A value that a test changes while others read it.
private final class Locked<Value: Sendable>: @unchecked Sendable {
    private var stored: Value
    private let lock = NSLock()

    init(_ value: Value) { stored = value }

    var value: Value {
        get { lock.withLock { stored } }
        set { lock.withLock { stored = newValue } }
    }
}
