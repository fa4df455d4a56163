import FoundationEssentials
import Model
import Testing

@testable import Alerting

@Suite struct WebhookFormatTests {
    @Test func theBodyIsTheDocumentedOne() {
        let body = Samples.body(Samples.message(articles: 1), to: Samples.target(.webhook))
        let expected = """
            {"type":"alert.opened","timestamp":"2026-11-21T08:00:00Z","data":{"alert_id":"al42","version":1,"topic":{"id":"iran",\
            "title":"Iran talks","score":0.82,"evidence":[{"term":"iran","field":"title","weight":1.0,"count":1,"contribution":0.82}]},\
            "story":{"id":"s7","title":"Envoys meet in Geneva","first_seen":"2026-11-21T08:00:00Z","last_seen":"2026-11-21T08:01:00Z",\
            "outlets":["BBC","Yonhap"],"outlets_total":2,"origins":[{"name":"BBC","articles":9,"evidence":"first report"},\
            {"name":"Yonhap","articles":4,"evidence":"first report"}],"origins_total":2,"articles_total":13,"articles":[\
            {"title":"Envoys meet in Geneva","url":"https://example.org/geneva?a=1&b=2","outlet":"BBC",\
            "published":"2026-11-21T08:00:00Z"}]},"reason":"opened: score .82 ≥ .50, 2 origins"}}
            """
        #expect(body == expected)
    }

    @Test func headersAreStableButTheTimeOfTheTry() {
        let target = Samples.target(.webhook, url: "http://127.0.0.1:9000/hook?x=1", key: "secret")
        let first = Samples.request(Samples.message(), to: target)
        let second = Samples.request(Samples.message(), to: target, now: Samples.now + .seconds(60))
        #expect(first.method == "POST")
        #expect(first.url == "http://127.0.0.1:9000/hook?x=1")
        #expect(first.header("webhook-id") == "msg_0000000000c0ffee_42_3")
        #expect(first.header("webhook-id") == second.header("webhook-id"))
        #expect(first.header("webhook-timestamp") == "1795248000")
        #expect(second.header("webhook-timestamp") == "1795248060")
        #expect(first.header("webhook-signature") != second.header("webhook-signature"))
        #expect(first.header("webhook-signature")?.hasPrefix("v1,") == true)
        #expect(first.body == second.body)
    }

    @Test func noKeyNoSignature() {
        #expect(Samples.request(Samples.message(), to: Samples.target(.webhook)).header("webhook-signature") == nil)
    }

    @Test func aBadKeyIsAProblem() {
        #expect(Samples.target(.webhook, key: "whsec_!").problem != nil)
        #expect(Samples.target(.webhook, key: "").problem != nil)
        #expect(Samples.target(.webhook, key: String(repeating: "k", count: 24)).problem == nil)
        #expect(Samples.target(.webhook, key: String(repeating: "k", count: 64)).problem == nil)
        #expect(Samples.target(.webhook).problem == nil)
    }

    /// Standard Webhooks: between 24 bytes (192 bits) and 64 bytes (512 bits).
    @Test(arguments: [
        ("12345", 5), (String(repeating: "k", count: 23), 23), (String(repeating: "k", count: 65), 65), ("whsec_MTIzNDU=", 5),
    ])
    func aKeyOfAnOddSizeIsAProblem(key: String, size: Int) {
        let problem = Samples.target(.webhook, key: key).problem
        #expect(problem?.hasPrefix("the key has \(size) bytes, but Standard Webhooks takes 24 to 64;") == true)
        #expect(problem?.contains(key) == false)
    }

    /// Titles of the longest characters in JSON, the longest addresses, and lists without end.
    @Test(arguments: ["a", "é", "\"", "\u{FFFD}", "𝕏", "漢"])
    func staysUnderTwentyKilobytes(character: String) throws {
        let title = String(repeating: character, count: 5_000)
        var message = Samples.message(
            title: title, topic: title, outlet: title, url: "https://example.org/" + String(repeating: "a", count: 1_900), articles: 50,
            reason: title)
        message.story.outlets = Array(repeating: title, count: 900)
        message.story.origins = (0..<900).map { Samples.origin(title, Int64($0)) }
        message.evidence = Array(
            repeating: Evidence(term: title, field: "text", weight: 0.1, count: 3, contribution: 0.123_456_789), count: 900)
        for kind in [ChannelKind.webhook, .cloudevents] {
            let body = Samples.request(message, to: Samples.target(kind)).body
            #expect(body.count < 20_000)
            #expect((try? JSONDecoder().decode(Probe.self, from: Data(body))) != nil)
        }
        let generic = try JSONDecoder().decode(Probe.self, from: Data(Samples.request(message, to: Samples.target(.webhook)).body))
        #expect(generic.data.story.outletsTotal == 900)
        #expect(generic.data.story.articles.count >= 4)
    }

    @Test func neverMoreThanTwentyArticles() throws {
        let body = Samples.request(Samples.message(title: "t", articles: 50), to: Samples.target(.webhook)).body
        #expect(try JSONDecoder().decode(Probe.self, from: Data(body)).data.story.articles.count == 20)
    }

    private struct Probe: Decodable {
        struct Content: Decodable { var story: Story }
        struct Story: Decodable {
            var outletsTotal: Int
            var articles: [Article]
            enum CodingKeys: String, CodingKey {
                case outletsTotal = "outlets_total"
                case articles
            }
        }
        struct Article: Decodable { var title: String }
        var data: Content
    }

    @Test func onlyWebLinksLeave() {
        let body = Samples.body(Samples.message(url: "javascript:alert(1)", articles: 1), to: Samples.target(.webhook))
        #expect(!body.contains("javascript"))
        #expect(body.contains(#""url":null"#))
    }

    @Test func controlCharactersStayOut() {
        let body = Samples.request(Samples.message(title: "a\u{0}\u{1B}[31m\u{202E}b\u{200B}c\nd"), to: Samples.target(.webhook)).body
        #expect(String(decoding: body, as: UTF8.self).contains(#""title":"a[31mbc d""#))
    }

    @Test(arguments: [
        (200, "delivered"), (202, "delivered"), (204, "delivered"), (301, "park"), (308, "park"), (302, "retry"), (307, "retry"),
        (400, "refused"), (401, "retry"),
        (404, "retry"), (408, "retry"), (410, "park"), (413, "refused"), (422, "refused"), (429, "retry"), (500, "retry"), (502, "retry"),
        (504, "retry"), (0, "retry"),
    ])
    func readsAnswers(status: Int, word: String) {
        #expect(Samples.outcome(.webhook, status).word == word)
    }

    @Test func closedAndTestHaveTheirTypes() {
        #expect(Samples.body(Samples.message(.closed), to: Samples.target(.webhook)).hasPrefix(#"{"type":"alert.closed""#))
        #expect(Samples.body(Samples.message(.test), to: Samples.target(.webhook)).hasPrefix(#"{"type":"channel.test""#))
    }
}
