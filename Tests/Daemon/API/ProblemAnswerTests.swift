import Control
import Foundation
import Model
import Testing

@testable import Daemon

/// What goes wrong has its code, and one line that says what to do.
@Suite struct ProblemAnswerTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var method: String
        var target: String
        var body = ""
        var headers: [String: String] = [:]
        var code: ProblemCode

        init(_ code: ProblemCode, _ method: String, _ target: String, _ body: String = "", headers: [String: String] = [:]) {
            self.method = method
            self.target = target
            self.body = body
            self.headers = headers
            self.code = code
        }

        var testDescription: String { "\(method) \(target) \(body)" }
    }

    static let cases: [Case] = [
        Case(.unknownPath, "GET", "/v1/nothing"), Case(.methodNotAllowed, "PUT", "/v1/feeds"),
        Case(.unknownID, "GET", "/v1/feeds/f99"), Case(.unknownID, "GET", "/v1/topics/none"), Case(.unknownID, "GET", "/v1/stories/s99"),
        Case(.unknownID, "GET", "/v1/articles/a99"), Case(.unknownID, "GET", "/v1/articles/zebra"),
        Case(.unknownID, "GET", "/v1/alerts/al99"),
        Case(.unknownID, "GET", "/v1/deliveries/d99"), Case(.unknownID, "GET", "/v1/silences/si99"),
        Case(.unknownID, "GET", "/v1/jobs/j99"),
        Case(.unknownID, "GET", "/v1/channels/none"), Case(.unknownID, "GET", "/v1/why/a99"), Case(.unknownID, "GET", "/v1/why/al99"),
        Case(.unknownID, "GET", "/v1/alerts?topic=none"), Case(.unknownID, "GET", "/v1/deliveries?channel=none"),
        Case(.unknownID, "GET", "/v1/events?topic=none"), Case(.unknownID, "GET", "/v1/stories?topic=none"),
        Case(.invalidArgument, "GET", "/v1/feeds?limit=0"), Case(.invalidArgument, "GET", "/v1/feeds?problem=true"),
        Case(.invalidArgument, "GET", "/v1/events?type=alerts"), Case(.invalidArgument, "POST", "/v1/channels/ops/test?wait=1"),
        Case(.invalidArgument, "GET", "/v1/feeds?problems=maybe"),
        Case(.invalidArgument, "GET", "/v1/stories?since=yesterday"), Case(.invalidArgument, "GET", "/v1/alerts?state=odd"),
        Case(.invalidArgument, "GET", "/v1/alerts?after=x"), Case(.invalidArgument, "GET", "/v1/articles?q=ferry&after=x"),
        Case(.badQuery, "GET", "/v1/articles?q=%22"), Case(.invalidArgument, "GET", "/v1/why-not?ref=a1"),
        Case(.unknownID, "GET", "/v1/why-not?ref=a1&topic=none"), Case(.invalidArgument, "GET", "/v1/feeds?a=%"),
        Case(.malformedRequest, "POST", "/v1/feeds", "{"), Case(.invalidArgument, "POST", "/v1/feeds", "{}"),
        Case(.invalidArgument, "POST", "/v1/feeds", #"{"url":"ftp://x.example/f"}"#),
        Case(.invalidArgument, "POST", "/v1/feeds", #"{"url":"https://x.example/f","every":"0s","unchecked":true}"#),
        Case(.invalidArgument, "POST", "/v1/feeds", #"{"url":"https://x.example/f","backlog":"soon"}"#),
        Case(.invalidArgument, "POST", "/v1/feeds", #"{"url":"https://x.example/f","colour":"red"}"#),
        Case(.refusedAddress, "POST", "/v1/feeds", #"{"url":"http://169.254.169.254/latest"}"#),
        Case(.unsupportedMediaType, "POST", "/v1/feeds", "a=b", headers: ["Content-Type": "application/x-www-form-urlencoded"]),
        Case(.badContent, "POST", "/v1/feeds.opml", "<html></html>"), Case(.badContent, "POST", "/v1/feeds.opml", "<opml><body></x>"),
        Case(.badQuery, "POST", "/v1/topics", #"{"id":"t","query":"(ferry"}"#),
        Case(.invalidArgument, "POST", "/v1/topics", #"{"id":"ä","query":"x"}"#),
        Case(.invalidArgument, "POST", "/v1/topics", #"{"id":"t","query":"x","threshold":2}"#),
        Case(.invalidArgument, "POST", "/v1/topics", #"{"id":"t","query":"x","min_origins":0}"#),
        Case(.invalidArgument, "POST", "/v1/topics", #"{"id":"t","query":"x","channels":["none"]}"#),
        Case(.badContent, "POST", "/v1/topics.yaml", "topics:\n  - {id: t, query: '(ferry'}\n"),
        Case(.invalidArgument, "POST", "/v1/score", "{}"), Case(.badQuery, "POST", "/v1/score", #"{"text":"x","query":"(a"}"#),
        Case(.refusedAddress, "POST", "/v1/score", #"{"url":"http://127.0.0.1:9/","query":"a"}"#),
        Case(.invalidArgument, "POST", "/v1/silences", #"{"until":"2h"}"#),
        Case(.invalidArgument, "POST", "/v1/silences", #"{"until":"never","comment":"c"}"#),
        Case(.invalidArgument, "POST", "/v1/silences", #"{"until":"2001-01-01T00:00:00Z","comment":"c"}"#),
        Case(.unknownID, "POST", "/v1/silences", #"{"until":"2h","comment":"c","topic":"none"}"#),
        Case(.invalidArgument, "POST", "/v1/backup", #"{"path":"relative.db"}"#),
        Case(.alreadyExists, "POST", "/v1/backup", #"{"path":"/tmp"}"#),
        Case(.cannotWrite, "POST", "/v1/backup", #"{"path":"/nonexistent/copy.db"}"#), Case(.unknownID, "POST", "/v1/jobs/j1/cancel"),
        Case(.missingConfiguration, "POST", "/v1/config/check"),
    ]

    @Test(arguments: cases) func badInputHasItsCode(_ test: Case) async throws {
        let desk = try Desk()
        let reply = await desk.send(test.method, test.target, test.body, headers: test.headers)
        #expect(reply.code == test.code.rawValue, "\(reply.text)")
        #expect(reply.status == test.code.status)
        #expect(reply.type == MediaType.problem)
        #expect(reply.problem?.detail.contains("\n") == false)
    }

    @Test func aBadQueryNamesTheColumn() async throws {
        let reply = await (try Desk()).post("/v1/topics", #"{"id":"t","query":"ferry AND (ship"}"#)
        #expect(reply.problem?.errors?.first?.column == 11)
    }

    @Test func aBadTopicsFileNamesLineAndColumn() async throws {
        let reply = await (try Desk()).post("/v1/topics.yaml", "topics:\n  - id: t\n    query: (ferry\n")
        let error = reply.problem?.errors?.first
        #expect(error?.line == 3 && error?.column == 12)
    }

    @Test func aBodyTooLargeIsRefusedByItsOperation() {
        #expect(BodyRules.limit(of: .addFeed) == 1 << 20)
        #expect(BodyRules.limit(of: .importFeeds) == 64 << 20)
    }
}
