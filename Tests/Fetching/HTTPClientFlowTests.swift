import Fetching
import Support
import Testing

/// Limits over many transfers, cancellation and shutdown.
@Suite(.timeLimit(.minutes(5))) struct HTTPClientFlowTests {
    @Test func atMostSoManyAtOnceToOneHost() async throws {
        let gate = Gate()
        try await withServer({ _ in .respond(200, waitFor: gate) }, { $0.perHost = 2 }) { server, client in
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<8 { group.addTask { _ = try? await client.send(HTTPRequest(url: server.url("/\(number)"))) } }
                _ = await server.requests(atLeast: 2)
                gate.open()
            }
            #expect(server.peakInFlight == 2)
            #expect(server.requests.count == 8)
        }
    }

    @Test func atMostSoManyOverAll() async throws {
        let gate = Gate()
        let servers = try (0..<4).map { _ in try LoopbackServer { _ in .respond(200, waitFor: gate) } }
        defer { for server in servers { server.stop() } }
        try await withClient(allow: servers.map(\.authority), { $0.concurrency = 3 }) { client in
            await withTaskGroup(of: Void.self) { group in
                for server in servers { group.addTask { _ = try? await client.send(HTTPRequest(url: server.url("/"))) } }
                while servers.map(\.requests.count).reduce(0, +) < 3 { await Task.yield() }
                #expect(client.statistics.inFlight <= 3)
                gate.open()
            }
            #expect(servers.map(\.requests.count) == [1, 1, 1, 1])
        }
    }

    @Test func urgentRequestsDoNotWaitBehindOthers() async throws {
        let gate = Gate()
        let slow = try LoopbackServer { _ in .respond(200, waitFor: gate) }
        let chat = try LoopbackServer { _ in .respond(204) }
        defer {
            slow.stop()
            chat.stop()
        }
        try await withClient(allow: [slow.authority, chat.authority], { $0.concurrency = 1 }) { client in
            async let held = client.send(HTTPRequest(url: slow.url("/")))
            _ = await slow.requests(atLeast: 1)
            let request = HTTPRequest(method: .post, url: chat.url("/"), body: [], priority: .urgent)
            let value1 = try await client.send(request).status
            #expect(value1 == 204)
            gate.open()
            let value2 = try await held.status
            #expect(value2 == 200)
        }
    }

    @Test func cancellationEndsARunningTransfer() async throws {
        try await withServer({ _ in LoopbackAnswer([.stall]) }) { server, client in
            let task = Task { await failure(of: client, HTTPRequest(url: server.url("/"))) }
            _ = await server.requests(atLeast: 1)
            task.cancel()
            #expect(await task.value?.code == .cancelled)
        }
    }

    @Test func cancellationEndsAQueuedTransfer() async throws {
        try await withServer({ _ in LoopbackAnswer([.stall]) }, { $0.perHost = 1 }) { server, client in
            let running = Task { await failure(of: client, HTTPRequest(url: server.url("/running"))) }
            _ = await server.requests(atLeast: 1)
            let queued = Task { await failure(of: client, HTTPRequest(url: server.url("/queued"))) }
            queued.cancel()
            #expect(await queued.value?.code == .cancelled)
            running.cancel()
            _ = await running.value
            #expect(server.requests.map(\.path) == ["/running"])
        }
    }

    @Test func aPlaceIsFreeAgainAfterCancellation() async throws {
        try await withServer({ $0.path == "/stall" ? LoopbackAnswer([.stall]) : .respond(200) }, { $0.perHost = 1 }) { server, client in
            let task = Task { await failure(of: client, HTTPRequest(url: server.url("/stall"))) }
            _ = await server.requests(atLeast: 1)
            task.cancel()
            let value3 = try await client.send(HTTPRequest(url: server.url("/"))).status
            #expect(value3 == 200)
            #expect(await task.value?.code == .cancelled)
        }
    }

    @Test func shutdownEndsWhatRunsAndWhatWaits() async throws {
        let server = try LoopbackServer { _ in LoopbackAnswer([.stall]) }
        defer { server.stop() }
        let client = try HTTPClient(
            HTTPClientConfiguration(addressGuard: AddressGuard(allow: [server.authority].compactMap { AllowedAddress(text: $0) })))
        let tasks = (0..<5).map { number in Task { await failure(of: client, HTTPRequest(url: server.url("/\(number)"))) } }
        _ = await server.requests(atLeast: 2)
        await client.shutdown()
        for task in tasks { #expect(await task.value?.code == .shutDown) }
        #expect(await failure(of: client, HTTPRequest(url: server.url("/")))?.code == .shutDown)
        await client.shutdown()
    }

    @Test func aReconfiguredGuardHoldsForReusedConnections() async throws {
        try await withServer({ _ in .respond(200) }) { server, client in
            let value4 = try await client.send(HTTPRequest(url: server.url("/"))).status
            #expect(value4 == 200)
            client.reconfigure(HTTPClientConfiguration())
            #expect(await failure(of: client, HTTPRequest(url: server.url("/")))?.code == .refusedAddress)
            #expect(server.requests.count == 1)
        }
    }

    @Test func aDroppedResponseGivesItsBytesBack() async throws {
        try await withServer({ _ in .respond(200, body: [UInt8](repeating: 1, count: 50_000)) }) { server, client in
            do {
                let response = try await client.send(HTTPRequest(url: server.url("/")))
                #expect(client.statistics.bytesInFlight >= 50_000)
                #expect(response.body.count == 50_000)
            }
            _ = try await client.send(HTTPRequest(url: server.url("/"))).status
            _ = await failure(of: client, HTTPRequest(url: server.url("/")))
            #expect(client.statistics.bytesInFlight < 150_000)
        }
    }

    /// 30 bodies of 200 kB through a budget of 1 MiB: all must arrive, though they cannot all be held at once.
    @Test func bodiesBeyondTheBudgetTakeTurns() async throws {
        let body = [UInt8](repeating: 7, count: 200_000)
        let gate = Gate()
        try await withServer(
            { _ in .respond(200, body: body, waitFor: gate) },
            {
                $0.bytesInFlight = 1 << 20
                $0.perHost = 30
            }
        ) { server, client in
            let outcomes = await withTaskGroup(of: String.self) { group in
                // On a busy machine they take their turns longer than a request usually may.
                let limits = TransferLimits(total: .seconds(300))
                for number in 0..<30 {
                    group.addTask { await outcome(of: client, HTTPRequest(url: server.url("/\(number)"), limits: limits)) }
                }
                _ = await server.requests(atLeast: 30)
                gate.open()
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(outcomes) == ["200 with 200000 bytes"])
            #expect(client.statistics.pauses > 0)
        }
    }

    /// Bombs may not take the room of a small feed.
    @Test func theLargestBodyGivesWay() async throws {
        let bomb = GzipBytes.bomb(expandingTo: 8_000_000)
        let gate = Gate()
        try await withServer(
            { request in
                request.path == "/small"
                    ? .respond(200, body: [UInt8](repeating: 1, count: 20_000))
                    : .respond(200, headers: [("Content-Encoding", "gzip")], body: bomb, waitFor: gate)
            },
            {
                $0.bytesInFlight = 1 << 20
                $0.perHost = 30
            }
        ) { server, client in
            let bombs = (0..<6).map { number in Task { await failure(of: client, HTTPRequest(url: server.url("/bomb\(number)"))) } }
            _ = await server.requests(atLeast: 6)
            gate.open()
            for _ in 0..<5 {
                let answer = try await client.send(HTTPRequest(url: server.url("/small"))).body.count
                #expect(answer == 20_000)
            }
            for bomb in bombs { #expect(await bomb.value?.code == .overBudget) }
        }
    }
}
