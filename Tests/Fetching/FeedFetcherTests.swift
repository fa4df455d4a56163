import Fetching
import Model
import Support
import Testing

/// The lines of conditional requests and headers in the feed manners, each against a real server.
@Suite(.timeLimit(.minutes(5))) struct FeedFetcherTests {
    @Test func C01_C08_bothValidatorsAreSent() async throws {
        let validators = Validators(etag: "\"a\"", lastModified: "Sat, 21 Nov 2026 08:00:00 GMT")
        let request = try await received(FeedRequest(url: "/", validators: validators))
        #expect(request.header("If-None-Match") == "\"a\"")
        #expect(request.header("If-Modified-Since") == "Sat, 21 Nov 2026 08:00:00 GMT")
    }

    @Test(arguments: [
        "\"strong\"", "W/\"weak\"", "\"abc-gzip\"", "unquoted", "\"with, comma\"", "'single'", "\"\"", "W/unquoted", "\"a\\\"b\"", "\"…\"",
    ])
    func C02_C03_C04_C05_anETagGoesBackByteForByte(etag: String) async throws {
        try await echo(header: "ETag", value: Array(etag.utf8), in: "If-None-Match")
    }

    @Test func C05_bytesThatAreNoUTF8GoBackToo() async throws {
        try await echo(header: "ETag", value: [34, 0xE4, 0xFF, 0x80, 65, 34], in: "If-None-Match")
    }

    @Test(arguments: [
        "Sat, 21 Nov 2026 08:00:00 GMT", "Saturday, 21-Nov-26 08:00:00 GMT", "2026-11-21T08:00:00Z", "1763712000",
        "Sat, 21 Nov 2026 08:00:00 +0100",
        "yesterday", "0",
    ])
    func C06_C07_aLastModifiedGoesBackByteForByte(date: String) async throws {
        try await echo(header: "Last-Modified", value: Array(date.utf8), in: "If-Modified-Since")
    }

    @Test func C09_noValuesAreInvented() async throws {
        let request = try await received(FeedRequest(url: "/"))
        #expect(request.header("If-None-Match") == nil)
        #expect(request.header("If-Modified-Since") == nil)
        #expect(request.header("A-IM") == nil)
    }

    @Test func C10_C11_newValidatorsAreTakenOneByOne() async throws {
        let old = Validators(etag: "\"old\"", lastModified: "same")
        let document = try await document(.feed(sampleFeed, headers: [("ETag", "\"new\""), ("Last-Modified", "same")]), old)
        #expect(document.validators == Validators(etag: "\"new\"", lastModified: "same"))
    }

    @Test func C12_anETagInA304Replaces() async throws {
        let answer = try await answer(.respond(304, headers: [("ETag", "\"b\"")]), Validators(etag: "\"a\"", lastModified: "then"))
        #expect(try notModified(answer).validators == Validators(etag: "\"b\"", lastModified: "then"))
    }

    @Test func C13_a304WithoutValidatorsKeepsThem() async throws {
        let old = Validators(etag: "\"a\"", lastModified: "then")
        #expect(try notModified(try await answer(.respond(304), old)).validators == old)
    }

    @Test func C14_a200WithoutValidatorsDropsThem() async throws {
        #expect(try await document(.feed(sampleFeed), Validators(etag: "\"a\"", lastModified: "then")).validators == Validators())
    }

    @Test func C15_conditionalAtTheRedirectTargetToo() async throws {
        let validators = Validators(etag: "W/\"a\"", lastModified: "then")
        try await withServer({ $0.path == "/feed" ? .redirect(302, to: "/target") : .respond(304) }) { server, client in
            let answer = await fetcher(client).fetch(FeedRequest(url: server.url("/feed"), validators: validators))
            let unchanged = try notModified(answer)
            #expect(unchanged.finalURL == server.url("/target"))
            #expect(server.requests.map { $0.header("If-None-Match") } == ["W/\"a\"", "W/\"a\""])
            #expect(server.requests.map { $0.header("If-Modified-Since") } == ["then", "then"])
        }
    }

    @Test func C16_aFailureBringsNoValidators() async throws {
        let problem = try problem(try await answer(.respond(503, headers: [("ETag", "\"error page\"")]), Validators(etag: "\"a\"")))
        #expect(problem.code == "http-503")
    }

    @Test func C18_aCutBodyKeepsTheOldValidators() async throws {
        let cut = LoopbackAnswer.raw("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nETag: \"new\"\r\n\r\n<rss>")
        let document = try await document(cut, Validators(etag: "\"old\""))
        #expect(document.isTruncated)
        #expect(document.validators == Validators(etag: "\"old\""))
    }

    @Test func C19_validatorsAreTakenFromNoStoreToo() async throws {
        let headers = [("ETag", "\"a\""), ("Cache-Control", "no-store"), ("Expires", "0")]
        let document = try await document(.feed(sampleFeed, headers: headers))
        #expect(document.validators.etag == "\"a\"")
        #expect(document.freshFor == nil)
    }

    @Test func a226IsADeltaOfTheFeed() async throws {
        let delta = LoopbackAnswer.respond(226, headers: [("IM", "feed"), ("ETag", "\"b\"")], body: Array(sampleFeed.utf8))
        try await withServer({ _ in delta }) { server, client in
            let answer = await fetcher(client).fetch(FeedRequest(url: server.url("/"), validators: Validators(etag: "\"a\"")))
            let document = try document(answer)
            #expect(document.isDelta)
            #expect(document.validators.etag == "\"b\"")
            #expect(server.requests.first?.header("A-IM") == "feed")
        }
    }

    @Test func a304ToAnUnconditionalRequestIsAProblem() async throws {
        #expect(try problem(try await answer(.respond(304))).code == "http-304")
    }

    @Test func headersOfAPoll() async throws {
        let request = try await received(FeedRequest(url: "/feed?a=%7E"))
        #expect(request.headerNames == ["Host", "Accept-Encoding", "User-Agent", "Accept"])
        #expect(request.header("User-Agent") == "Watcher/1.0 (+https://watcher.example)")
        #expect(request.header("Accept")?.hasPrefix("application/atom+xml, application/rss+xml") == true)
        for name in ["Cookie", "Referer", "Range", "Cache-Control", "Pragma"] { #expect(request.header(name) == nil) }
    }

    @Test func aFeedsOwnHeadersReplaceOurs() async throws {
        let request = try await received(
            FeedRequest(url: "/", headers: [("X-Api-Key", "k"), ("accept", "text/plain")], userAgent: "Own/2"))
        #expect(request.header("X-Api-Key") == "k")
        #expect(request.headers.filter { $0.name.lowercased() == "accept" }.count == 1)
        #expect(request.header("Accept") == "text/plain")
        #expect(request.header("User-Agent") == "Own/2")
    }

    @Test func aPageIsAskedForAsAPage() async throws {
        let request = try await received(FeedRequest(url: "/", kind: .page, validators: Validators(etag: "\"a\"")))
        #expect(request.header("Accept")?.hasPrefix("text/html") == true)
        #expect(request.header("A-IM") == nil)
    }

    @Test(arguments: [(404, "http-404"), (401, "http-401"), (500, "http-500"), (204, "http-204"), (206, "http-206"), (410, "http-410")])
    func statusesAreProblems(status: Int, code: String) async throws {
        let problem = try problem(try await answer(.respond(status)))
        #expect(problem.code == code)
        #expect(problem.status == status)
        #expect(problem.isGone == (status == 410))
    }

    @Test func P08_P11_retryAfterInSeconds() async throws {
        for status in [429, 503] {
            let problem = try problem(try await answer(.respond(status, headers: [("Retry-After", "120")])))
            #expect(problem.retryAfter == .seconds(120))
        }
    }

    @Test func P09_retryAfterAsADate() async throws {
        let headers = [("Date", "Sat, 21 Nov 2026 08:00:00 GMT"), ("Retry-After", "Sat, 21 Nov 2026 08:10:00 GMT")]
        #expect(try problem(try await answer(.respond(429, headers: headers))).retryAfter == .seconds(600))
    }

    @Test(arguments: [
        ([("Cache-Control", "max-age=600")], 600), ([("Cache-Control", "public, Max-Age = \"600\", immutable"), ("Age", "100")], 500),
        ([("Cache-Control", "max-age=60"), ("Age", "100")], 0),
        ([("Date", "Sat, 21 Nov 2026 08:00:00 GMT"), ("Expires", "Sat, 21 Nov 2026 08:30:00 GMT")], 1_800),
        ([("Date", "Sat, 21 Nov 2026 08:00:00 GMT"), ("Expires", "Saturday, 21-Nov-26 08:30:00 GMT"), ("Age", "60")], 1_740),
        ([("Date", "Sat, 21 Nov 2026 08:00:00 GMT"), ("Expires", "Sat Nov 21 07:00:00 2026")], 0),
        ([("Cache-Control", "max-age=60"), ("Expires", "Sat, 21 Nov 2099 08:30:00 GMT")], 60),
        ([("Cache-Control", "max-age=99999999999999999999")], 2_147_483_648),
    ])
    func P02_P03_freshness(headers: [(String, String)], seconds: Int) async throws {
        #expect(try await document(.feed(sampleFeed, headers: headers)).freshFor == .seconds(seconds))
    }

    @Test(arguments: [
        [], [("Cache-Control", "private")], [("Expires", "-1")], [("Expires", "0")], [("Cache-Control", "max-age=-5")],
        [("Cache-Control", "no-cache, max-age=600")], [("Cache-Control", "s-maxage=600")], [("Cache-Control", "max-age")],
    ])
    func noFreshness(headers: [(String, String)]) async throws {
        #expect(try await document(.feed(sampleFeed, headers: headers)).freshFor == nil)
    }

    @Test func aDocumentComesWithWhereAndWhat() async throws {
        let document = try await document(.feed(sampleFeed, type: "application/atom+xml; charset=utf-8"))
        #expect(document.bytes == Array(sampleFeed.utf8))
        #expect(document.contentType == "application/atom+xml; charset=utf-8")
        #expect(document.status == 200)
        #expect(document.permanentURL == nil)
    }

    @Test func aRefusedAddressIsAProblemWithItsCode() async throws {
        try await withClient(allow: []) { client in
            let problem = try problem(await fetcher(client).fetch(FeedRequest(url: "http://127.0.0.1:9/feed")))
            #expect(problem.code == "refused-address")
            #expect(problem.message.contains("127.0.0.1:9"))
        }
    }
}

private let userAgent = "Watcher/1.0 (+https://watcher.example)"

func fetcher(_ client: HTTPClient, limits: TransferLimits = TransferLimits()) -> FeedFetcher {
    FeedFetcher(client: client, configuration: FeedFetcherConfiguration(userAgent: userAgent, limits: limits))
}

/// What arrives for a request to a path.
private func received(_ request: FeedRequest) async throws -> ReceivedRequest {
    try await withServer({ _ in .feed(sampleFeed) }) { server, client in
        var request = request
        request.url = server.url(request.url)
        _ = await fetcher(client).fetch(request)
        return try #require(server.requests.first)
    }
}

private func answer(_ answer: LoopbackAnswer, _ validators: Validators = Validators()) async throws -> FeedAnswer {
    try await withServer({ _ in answer }) { server, client in
        await fetcher(client).fetch(FeedRequest(url: server.url("/feed"), validators: validators))
    }
}

private func document(_ given: LoopbackAnswer, _ validators: Validators = Validators()) async throws -> FeedDocument {
    try document(try await answer(given, validators))
}

/// A validator that the server sends comes back the same with the next request.
private func echo(header: String, value: [UInt8], in name: String) async throws {
    let head = LoopbackAnswer.head(200, headers: [("Content-Length", "3")]) + Array("\(header): ".utf8) + value + Array("\r\n\r\nabc".utf8)
    try await withServer({ _ in LoopbackAnswer([.send(head)]) }) { server, client in
        let first = try document(await fetcher(client).fetch(FeedRequest(url: server.url("/"))))
        _ = await fetcher(client).fetch(FeedRequest(url: server.url("/"), validators: first.validators))
        #expect(server.requests.last?.bytes(ofHeader: name) == value)
    }
}

func document(_ answer: FeedAnswer) throws -> FeedDocument {
    guard case .document(let document) = answer else { throw UnexpectedAnswer(answer: "\(answer)") }
    return document
}

func notModified(_ answer: FeedAnswer) throws -> NotModified {
    guard case .notModified(let answer) = answer else { throw UnexpectedAnswer(answer: "\(answer)") }
    return answer
}

func problem(_ answer: FeedAnswer) throws -> FetchProblem {
    guard case .failed(let problem) = answer else { throw UnexpectedAnswer(answer: "\(answer)") }
    return problem
}

struct UnexpectedAnswer: Error {
    let answer: String
}
