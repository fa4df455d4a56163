import Control
import Model
import Support
import Testing

/// Conditional requests: what the daemon sends, poll after poll, to a real server.
@Suite(.timeLimit(.minutes(5))) struct ConditionalMannersTests {
    private let date = "Sat, 21 Nov 2026 08:00:00 GMT"

    private func document(_ headers: [(String, String)], _ body: String = channel()) -> LoopbackAnswer { .feed(body, headers: headers) }

    @Test func C01_C08_laterRequestsCarryBothValidators() async throws {
        let calls = try await polled(3, document([("ETag", "\"a\""), ("Last-Modified", date)]), .respond(304))
        #expect(calls.map { $0.header("If-None-Match") } == [nil, "\"a\"", "\"a\""])
        #expect(calls.map { $0.header("If-Modified-Since") } == [nil, date, date])
    }

    @Test(arguments: ["\"strong\"", "W/\"weak\"", "\"abc-gzip\"", "unquoted", "\"with, comma\"", "W/unquoted", "\"a\\\"b\""])
    func C02_C03_C04_C05_anETagIsEchoedByteForByte(etag: String) async throws {
        let calls = try await polled(3, document([("ETag", etag)]), .respond(304))
        #expect(calls.dropFirst().map { $0.header("If-None-Match") } == [etag, etag])
    }

    @Test func C05_bytesThatAreNoTextAreEchoedToo() async throws {
        let etag: [UInt8] = [34, 0xE4, 0xFF, 0x80, 65, 34]
        let body = Array(channel().utf8)
        let head = LoopbackAnswer.head(200, headers: [("Content-Length", "\(body.count)"), ("Content-Type", "text/xml")])
        let whole = LoopbackAnswer([.send(head + Array("ETag: ".utf8) + etag + Array("\r\n\r\n".utf8) + body)])
        let calls = try await polled(2, whole, .respond(304))
        #expect(calls[1].request.bytes(ofHeader: "If-None-Match") == etag)
    }

    @Test(arguments: [
        "Sat, 21 Nov 2026 08:00:00 GMT", "Saturday, 21-Nov-26 08:00:00 GMT", "2026-11-21T08:00:00Z", "1763712000",
        "Sat, 21 Nov 2026 08:00:00 +0100", "yesterday", "0",
    ])
    func C06_C07_aLastModifiedIsEchoedByteForByte(date: String) async throws {
        let calls = try await polled(3, document([("Last-Modified", date)]), .respond(304))
        #expect(calls.dropFirst().map { $0.header("If-Modified-Since") } == [date, date])
    }

    @Test func C09_nothingIsInvented() async throws {
        let calls = try await polled(2, document([("Date", date)]))
        #expect(calls[1].header("If-None-Match") == nil && calls[1].header("If-Modified-Since") == nil)
        let etagOnly = try await second(document([("ETag", "\"a\""), ("Date", date)]))
        #expect(etagOnly.header("If-Modified-Since") == nil)
        let dateOnly = try await second(document([("Last-Modified", date)]))
        #expect(dateOnly.header("If-None-Match") == nil)
    }

    private func second(_ first: LoopbackAnswer) async throws -> PollingTrial.Call {
        try await polled(2, first, .respond(304))[1]
    }

    @Test func C10_aNewETagIsStoredThoughLastModifiedIsUnchanged() async throws {
        let calls = try await polled(
            3, document([("ETag", "\"a\""), ("Last-Modified", date)]),
            document([("ETag", "\"b\""), ("Last-Modified", date)], channel(items: 2)))
        #expect(calls[2].header("If-None-Match") == "\"b\"" && calls[2].header("If-Modified-Since") == date)
    }

    @Test func C11_newValidatorsAreStoredThoughTheBodyIsUnchanged() async throws {
        let later = "Sat, 21 Nov 2026 09:00:00 GMT"
        let calls = try await polled(
            3, document([("ETag", "\"a\""), ("Last-Modified", date)]), document([("ETag", "\"b\""), ("Last-Modified", later)]))
        #expect(calls[2].header("If-None-Match") == "\"b\"" && calls[2].header("If-Modified-Since") == later)
    }

    @Test func C12_anETagInA304Replaces() async throws {
        let calls = try await polled(
            3, document([("ETag", "\"a\""), ("Last-Modified", date)]), .respond(304, headers: [("ETag", "\"b\"")]))
        #expect(calls[2].header("If-None-Match") == "\"b\"" && calls[2].header("If-Modified-Since") == date)
    }

    @Test func C13_a304WithoutValidatorsKeepsThem() async throws {
        let calls = try await polled(4, document([("ETag", "\"a\""), ("Last-Modified", date)]), .respond(304))
        #expect(calls[3].header("If-None-Match") == "\"a\"" && calls[3].header("If-Modified-Since") == date)
    }

    @Test func C14_a200WithoutValidatorsDropsThem() async throws {
        let calls = try await polled(3, document([("ETag", "\"a\""), ("Last-Modified", date)]), document([], channel(items: 2)))
        #expect(calls[1].header("If-None-Match") == "\"a\"")
        #expect(calls[2].header("If-None-Match") == nil && calls[2].header("If-Modified-Since") == nil)
    }

    @Test func C15_conditionalAtTheRedirectTargetToo() async throws {
        let first = document([("ETag", "W/\"a\""), ("Last-Modified", date)])
        try await PollingTrial.run(site: { call in
            if call.request.path == "/feed" { return .redirect(302, to: "/target") }
            return call.number == 1 ? first : .respond(304)
        }) { trial in
            try await trial.add(every: "1m")
            try await trial.pass(untilCalls: 6)
            #expect(trial.calls(to: "/target").map { $0.header("If-None-Match") } == [nil, "W/\"a\"", "W/\"a\""])
            #expect(trial.calls(to: "/target").map { $0.header("If-Modified-Since") } == [nil, date, date])
            #expect(trial.calls(to: "/feed").map { $0.header("If-None-Match") } == [nil, "W/\"a\"", "W/\"a\""])
        }
    }

    @Test(arguments: [500, 502, 503, 404, 429]) func C16_validatorsSurviveAFailure(status: Int) async throws {
        let calls = try await polled(
            4, document([("ETag", "\"a\""), ("Last-Modified", date)]), .respond(status, headers: [("ETag", "\"error page\"")]))
        for call in calls.dropFirst() {
            #expect(call.header("If-None-Match") == "\"a\"" && call.header("If-Modified-Since") == date)
        }
    }

    @Test(arguments: ["<html><body>Maintenance</body></html>", "{}", "", "<rss><channel", "<?xml version=\"1.0\"?><nothing/>"])
    func C17_validatorsOfWhatDoesNotParseAreNeverStored(body: String) async throws {
        let headers = [("ETag", "\"bad\""), ("Last-Modified", "Sun, 22 Nov 2026 08:00:00 GMT")]
        let calls = try await polled(3, document([("ETag", "\"good\""), ("Last-Modified", date)]), document(headers, body))
        #expect(calls[2].header("If-None-Match") == "\"good\"" && calls[2].header("If-Modified-Since") == date)
    }

    @Test func C17_norAreThoseOfAFirstDocumentThatDoesNotParse() async throws {
        try await PollingTrial.run(site: { _ in .feed("<rss><chan", headers: [("ETag", "\"bad\"")]) }) { trial in
            let added: FeedResource = try await trial.desk.post(
                "/v1/feeds", #"{"url":"\#(trial.server.url("/feed"))","unchecked":true,"every":"1m"}"#
            ).read()
            try await trial.pass(untilCalls: 3)
            #expect(trial.calls.count == 3 && added.state == "new")
            #expect(trial.calls.allSatisfy { $0.header("If-None-Match") == nil })
        }
    }

    @Test func C18_validatorsOfACutBodyAreNeverStored() async throws {
        let whole = channel(items: 4)
        let part = whole.prefix(whole.count / 2)
        // Cut by the connection, and cut by the server that had it so.
        let broken = LoopbackAnswer.raw("HTTP/1.1 200 OK\r\nContent-Length: \(whole.utf8.count)\r\nETag: \"cut\"\r\n\r\n\(part)")
        for cut in [broken, document([("ETag", "\"cut\"")], String(part))] {
            let calls = try await polled(3, document([("ETag", "\"good\"")]), cut)
            #expect(calls[2].header("If-None-Match") == "\"good\"")
        }
    }

    @Test(arguments: [
        ("Cache-Control", "no-store"), ("Cache-Control", "no-cache, must-revalidate"), ("Expires", "0"), ("Pragma", "no-cache"),
    ])
    func C19_conditionalThoughTheAnswerForbadeStoring(name: String, value: String) async throws {
        let calls = try await polled(3, document([("ETag", "\"a\""), ("Last-Modified", date), (name, value)]), .respond(304))
        #expect(calls[2].header("If-None-Match") == "\"a\"" && calls[2].header("If-Modified-Since") == date)
    }
}
