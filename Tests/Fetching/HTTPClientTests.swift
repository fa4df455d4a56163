import Fetching
import Support
import Testing

@Suite(.timeLimit(.minutes(5))) struct HTTPClientTests {
    @Test func returnsStatusHeadersAndBody() async throws {
        try await withServer({ _ in .respond(201, headers: [("X-One", "1"), ("x-one", "2")], body: Array("hello".utf8)) }) {
            server, client in
            let response = try await client.send(HTTPRequest(url: server.url("/a?b=c")))
            #expect(response.status == 201)
            #expect(response.body == Array("hello".utf8))
            #expect(response.headers["X-ONE"] == "1")
            #expect(response.headers.values("x-one") == ["1", "2"])
            #expect(response.timings.address == "127.0.0.1")
            #expect(server.requests.first?.target == "/a?b=c")
        }
    }

    @Test(arguments: [HTTPRequest.Method.post, .put, .patch])
    func sendsABody(method: HTTPRequest.Method) async throws {
        try await withServer({ _ in .respond(204) }) { server, client in
            let body = Array("{\"text\":\"\u{0} grüße\"}".utf8)
            let request = HTTPRequest(
                method: method, url: server.url("/hook"), headers: [("Content-Type", "application/json"), ("X-Empty", "")], body: body)
            let value1 = try await client.send(request).status
            #expect(value1 == 204)
            let received = try #require(server.requests.first)
            #expect(received.method == method.rawValue)
            #expect(received.body == body)
            #expect(received.header("Content-Type") == "application/json")
            #expect(received.header("X-Empty") == "")
            #expect(received.header("Expect") == nil)
        }
    }

    @Test func aHandleForgetsTheRequestBefore() async throws {
        try await withServer({ _ in .respond(200) }) { server, client in
            let post = HTTPRequest(
                method: .post, url: server.url("/hook"), headers: [("X-Secret", "s")], body: Array("body".utf8), credentials: "user:pass")
            _ = try await client.send(post)
            _ = try await client.send(HTTPRequest(url: server.url("/feed")))
            let second = try #require(server.requests.last)
            #expect(second.method == "GET")
            #expect(second.body.isEmpty)
            #expect(second.headerNames == ["Host", "Accept", "Accept-Encoding"])
        }
    }

    @Test func sendsCredentialsFromRequestAndFromURL() async throws {
        try await withServer({ _ in .respond(200) }) { server, client in
            _ = try await client.send(HTTPRequest(url: server.url("/"), credentials: "user:pa:ss"))
            _ = try await client.send(HTTPRequest(url: "http://me:%40x@\(server.authority)/"))
            #expect(server.requests.map { $0.header("Authorization") } == ["Basic dXNlcjpwYTpzcw==", "Basic bWU6QHg="])
            #expect(server.requests.last?.target == "/")
        }
    }

    @Test func reusesItsConnection() async throws {
        try await withServer({ _ in .respond(200, body: [1]) }) { server, client in
            for _ in 0..<20 { _ = try await client.send(HTTPRequest(url: server.url("/"))) }
            #expect(server.acceptedConnections == 1)
            #expect(client.statistics.connectionsReused == 19)
        }
    }

    @Test func decompresses() async throws {
        let text = Array(String(repeating: "feed ", count: 30_000).utf8)
        try await withServer({ _ in .respond(200, headers: [("Content-Encoding", "gzip")], body: GzipBytes.stored(text)) }) {
            server, client in
            let value2 = try await client.send(HTTPRequest(url: server.url("/"))).body
            #expect(value2 == text)
            #expect(server.requests.first?.header("Accept-Encoding")?.hasPrefix("gzip") == true)
        }
    }

    @Test func decompressesBrotli() async throws {
        let text = Array(String(repeating: "feed ", count: 30_000).utf8)
        try await withServer({ _ in .respond(200, headers: [("Content-Encoding", "br")], body: BrotliBytes.stored(text)) }) {
            server, client in
            let body = try await client.send(HTTPRequest(url: server.url("/"))).body
            #expect(body == text)
            let asked = server.requests.first?.header("Accept-Encoding") ?? ""
            #expect(asked.split(separator: ", ") == ["gzip", "br", "deflate"])
        }
    }

    @Test func largeBodiesArriveWhole() async throws {
        let body = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try await withServer({ _ in .respond(200, body: body) }) { server, client in
            let value3 = try await client.send(HTTPRequest(url: server.url("/"))).body
            #expect(value3 == body)
        }
    }

    @Test func readsChunkedBodiesAndDropsTrailers() async throws {
        let answer = LoopbackAnswer.chunked([Array("one ".utf8), Array("two".utf8)], trailers: [("X-Trailer", "t")])
        try await withServer({ _ in answer }) { server, client in
            let response = try await client.send(HTTPRequest(url: server.url("/")))
            #expect(response.body == Array("one two".utf8))
            #expect(response.headers["X-Trailer"] == nil)
        }
    }

    @Test func interimResponsesLeaveNoHeaders() async throws {
        let text = "HTTP/1.1 103 Early Hints\r\nX-Early: 1\r\n\r\nHTTP/1.1 200 OK\r\nX-Late: 2\r\nContent-Length: 2\r\n\r\nok"
        try await withServer({ _ in .raw(text) }) { server, client in
            let response = try await client.send(HTTPRequest(url: server.url("/")))
            #expect(response.status == 200)
            #expect(response.headers.pairs.map(\.0) == ["X-Late", "Content-Length"])
        }
    }

    @Test func doesNotFollowRedirectsItself() async throws {
        try await withServer({ _ in .redirect(302, to: "/next") }) { server, client in
            let value4 = try await client.send(HTTPRequest(url: server.url("/"))).status
            #expect(value4 == 302)
            #expect(server.requests.count == 1)
        }
    }

    @Test func keepsNoCookies() async throws {
        try await withServer({ _ in .respond(200, headers: [("Set-Cookie", "a=b; Path=/")]) }) { server, client in
            for _ in 0..<2 { _ = try await client.send(HTTPRequest(url: server.url("/"))) }
            #expect(server.requests.allSatisfy { $0.header("Cookie") == nil && $0.header("Referer") == nil })
        }
    }

    @Test(arguments: ["ftp://127.0.0.1/x", "file:///etc/passwd", "gopher://x/", "http://", "", "not a url"])
    func refusesURLs(url: String) async throws {
        try await withClient(allow: []) { client in
            #expect(await failure(of: client, HTTPRequest(url: url))?.code == .badURL)
        }
    }

    @Test(arguments: [("X", "a\r\nInjected: 1"), ("X Y", "a"), ("", "a"), ("X:", "a"), ("X", "a\u{0}b")])
    func refusesHeadersThatAreNone(name: String, value: String) async throws {
        try await withClient(allow: []) { client in
            let request = HTTPRequest(url: "http://127.0.0.1:1/", headers: [(name, value)])
            #expect(await failure(of: client, request)?.code == .badRequest)
        }
    }

    @Test func saysWhenNobodyListens() async throws {
        let server = try LoopbackServer { _ in .respond(200) }
        server.stop()
        try await withClient(allow: [server.authority]) { client in
            #expect(await failure(of: client, HTTPRequest(url: server.url("/")))?.code == .connect)
        }
    }

    @Test func saysWhenANameIsUnknown() async throws {
        try await withClient(allow: []) { client in
            let request = HTTPRequest(url: "http://no-such-host.invalid/", limits: TransferLimits(total: .seconds(5)))
            let code = await failure(of: client, request)?.code
            #expect(code == .dns || code == .timeout)
        }
    }

    @Test func theHeartBeats() async throws {
        try await withServer({ _ in .respond(200) }) { server, client in
            let before = client.heartbeat
            _ = try await client.send(HTTPRequest(url: server.url("/")))
            _ = try await client.send(HTTPRequest(url: server.url("/")))
            #expect(client.heartbeat > before)
        }
    }
}
