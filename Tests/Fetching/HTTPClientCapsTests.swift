import Fetching
import Support
import Testing

/// Every way of sending too much or too slowly ends in its own failure.
@Suite(.timeLimit(.minutes(5))) struct HTTPClientCapsTests {
    private let small = TransferLimits(maxBody: 100_000, maxHeaders: 10_000, maxHeaderLines: 100)

    @Test func anAnnouncedBodyTooLarge() async throws {
        try await withServer({ _ in .respond(200, body: [UInt8](repeating: 65, count: 100_001)) }) { server, client in
            #expect(await failure(of: client, HTTPRequest(url: server.url("/"), limits: small))?.code == .tooLarge)
        }
    }

    @Test func aBodyOfJustTheLimitPasses() async throws {
        try await withServer({ _ in .respond(200, body: [UInt8](repeating: 65, count: 100_000)) }) { server, client in
            let value1 = try await client.send(HTTPRequest(url: server.url("/"), limits: small)).body.count
            #expect(value1 == 100_000)
        }
    }

    @Test func anEndlessBody() async throws {
        let steps: [LoopbackAnswer.Step] = [
            .send(Array("HTTP/1.1 200 OK\r\n\r\n".utf8)), .sendForEver([UInt8](repeating: 65, count: 8_192)),
        ]
        try await withServer({ _ in LoopbackAnswer(steps) }) { server, client in
            #expect(await failure(of: client, HTTPRequest(url: server.url("/"), limits: small))?.code == .tooLarge)
        }
    }

    @Test func endlessChunks() async throws {
        let steps: [LoopbackAnswer.Step] = [
            .send(Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".utf8)),
            .sendForEver(LoopbackAnswer.chunk([UInt8](repeating: 65, count: 512))),
        ]
        try await withServer({ _ in LoopbackAnswer(steps) }) { server, client in
            #expect(await failure(of: client, HTTPRequest(url: server.url("/"), limits: small))?.code == .tooLarge)
        }
    }

    @Test func aGzipBomb() async throws {
        let bomb = GzipBytes.bomb(expandingTo: 50_000_000)
        try await withServer({ _ in .respond(200, headers: [("Content-Encoding", "gzip")], body: bomb) }) { server, client in
            #expect(await failure(of: client, HTTPRequest(url: server.url("/")))?.code == .tooLarge)
            #expect(client.statistics.bytesInFlight == 0)
        }
    }

    @Test func aBrotliBomb() async throws {
        try await withServer({ _ in .respond(200, headers: [("Content-Encoding", "br")], body: BrotliBytes.bomb) }) { server, client in
            #expect(await failure(of: client, HTTPRequest(url: server.url("/")))?.code == .tooLarge)
            #expect(client.statistics.bodyBytes < 20_000_000 && client.statistics.bytesInFlight == 0)
        }
    }

    @Test(arguments: [("br", [UInt8]("this is no brotli".utf8)), ("br", Array(BrotliBytes.stored([65, 66, 67]).dropLast(2)))])
    func brokenBrotli(coding: String, body: [UInt8]) async throws {
        try await withServer({ _ in .respond(200, headers: [("Content-Encoding", coding)], body: body) }) { server, client in
            let answer = await outcome(of: client, HTTPRequest(url: server.url("/")))
            #expect(!answer.hasPrefix("200 with 3"), "\(answer)")
        }
    }

    @Test func aLittleThatExpandsToALot() async throws {
        let bomb = GzipBytes.bomb(expandingTo: 10_000_000)
        try await withServer({ _ in .respond(200, headers: [("Content-Encoding", "gzip")], body: bomb) }) { server, client in
            let failure = await failure(of: client, HTTPRequest(url: server.url("/")))
            #expect(failure?.message.contains("100-fold") == true)
            #expect(client.statistics.bodyBytes < 2_000_000)
        }
    }

    @Test func tinyChunksWithoutEnd() async throws {
        let steps: [LoopbackAnswer.Step] = [
            .send(Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".utf8)),
            .sendForEver((0..<1_000).flatMap { _ in LoopbackAnswer.chunk([65]) }),
        ]
        try await withServer({ _ in LoopbackAnswer(steps) }) { server, client in
            #expect(await failure(of: client, HTTPRequest(url: server.url("/")))?.code == .protocolError)
        }
    }

    @Test func headersTooLarge() async throws {
        let headers = (0..<20).map { ("X-\($0)", String(repeating: "a", count: 1_000)) }
        try await withServer({ _ in .respond(200, headers: headers) }) { server, client in
            #expect(await failure(of: client, HTTPRequest(url: server.url("/"), limits: small))?.code == .tooLarge)
        }
    }

    @Test func tooManyHeaders() async throws {
        let headers = (0..<200).map { ("X\($0)", "") }
        try await withServer({ _ in .respond(200, headers: headers) }) { server, client in
            #expect(await failure(of: client, HTTPRequest(url: server.url("/"), limits: small))?.code == .tooLarge)
        }
    }

    @Test func oneHugeHeader() async throws {
        try await withServer({ _ in .respond(200, headers: [("X", String(repeating: "a", count: 300_000))]) }) { server, client in
            let code = await failure(of: client, HTTPRequest(url: server.url("/")))?.code
            #expect(code == .tooLarge)
        }
    }

    @Test func aFloodOfTrailers() async throws {
        let steps: [LoopbackAnswer.Step] = [
            .send(Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n".utf8)),
            .sendForEver(Array("X-Trailer: \(String(repeating: "t", count: 500))\r\n".utf8)),
        ]
        try await withServer({ _ in LoopbackAnswer(steps) }) { server, client in
            #expect(await failure(of: client, HTTPRequest(url: server.url("/"), limits: small))?.code == .tooLarge)
        }
    }

    @Test func aFloodOfInterimResponses() async throws {
        let steps: [LoopbackAnswer.Step] = [.sendForEver(Array("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".utf8))]
        try await withServer({ _ in LoopbackAnswer(steps) }) { server, client in
            #expect(await failure(of: client, HTTPRequest(url: server.url("/"), limits: small))?.code == .tooLarge)
        }
    }

    @Test func aStall() async throws {
        let steps: [LoopbackAnswer.Step] = [.send(Array("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc".utf8)), .stall]
        try await withServer({ _ in LoopbackAnswer(steps) }) { server, client in
            let request = HTTPRequest(url: server.url("/"), limits: TransferLimits(total: .milliseconds(150)))
            #expect(await failure(of: client, request)?.code == .timeout)
        }
    }

    @Test func aDripTooSlow() async throws {
        let steps: [LoopbackAnswer.Step] = [.send(Array("HTTP/1.1 200 OK\r\n\r\n".utf8)), .drip([65], milliseconds: 50)]
        try await withServer({ _ in LoopbackAnswer(steps) }) { server, client in
            let request = HTTPRequest(url: server.url("/"), limits: TransferLimits(lowSpeed: 1_000, lowSpeedTime: .seconds(1)))
            #expect(await failure(of: client, request)?.code == .tooSlow)
        }
    }

    @Test func aSilentServer() async throws {
        try await withServer({ _ in LoopbackAnswer([.stall]) }) { server, client in
            let request = HTTPRequest(url: server.url("/"), limits: TransferLimits(total: .milliseconds(150)))
            #expect(await failure(of: client, request)?.code == .timeout)
        }
    }

    @Test func aReset() async throws {
        try await withServer({ _ in LoopbackAnswer([.reset]) }) { server, client in
            #expect(await failure(of: client, HTTPRequest(url: server.url("/")))?.code == .connectionLost)
        }
    }

    @Test func noAnswerAtAll() async throws {
        try await withServer({ _ in LoopbackAnswer([.close]) }) { server, client in
            #expect(await failure(of: client, HTTPRequest(url: server.url("/")))?.code == .connectionLost)
        }
    }

    @Test(arguments: ["garbage\r\n\r\n", "SSH-2.0-OpenSSH\r\n", "HTTP/9.9 200 OK\r\n\r\n", "<rss></rss>"])
    func noHTTP(text: String) async throws {
        try await withServer({ _ in .raw(text) }) { server, client in
            #expect(await failure(of: client, HTTPRequest(url: server.url("/")))?.code == .protocolError)
        }
    }

    @Test func brokenCompression() async throws {
        let body = Array("this is no gzip at all".utf8)
        try await withServer({ _ in .respond(200, headers: [("Content-Encoding", "gzip")], body: body) }) { server, client in
            #expect(await failure(of: client, HTTPRequest(url: server.url("/")))?.code == .badEncoding)
        }
    }

    @Test func aCutBodyIsHandedOverAsCut() async throws {
        try await withServer({ _ in .raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this") }) { server, client in
            let response = try await client.send(HTTPRequest(url: server.url("/")))
            #expect(response.isTruncated)
            #expect(response.body == Array("only this".utf8))
        }
    }
}
