import Model
import Testing

@testable import Alerting

@Suite struct ResponseReadingTests {
    @Test(arguments: [
        ("30", Duration.seconds(30)),
        ("0", .zero),
        ("1.25", .milliseconds(1_250)),
        (" 7 ", .seconds(7)),
        ("99999999999999999999", .seconds(30 * 86_400)),
        ("Sat, 21 Nov 2026 08:00:30 GMT", .seconds(30)),
        ("Saturday, 21-Nov-26 08:00:30 GMT", .seconds(30)),
        ("Sat Nov 21 08:00:30 2026", .seconds(30)),
        ("Sat, 21 Nov 2026 07:00:00 GMT", .zero),
    ])
    func readsRetryAfter(value: String, expected: Duration) {
        #expect(Samples.outcome(.webhook, 429, headers: [("retry-AFTER", value)]).wait == expected)
    }

    @Test(arguments: ["", "-3", "soon", "nan", "inf", "Sat, 32 Nov 2026 08:00:30 GMT", "Sat, 21 Foo 2026 08:00:30 GMT", "1 2 3 4:5 6"])
    func ignoresWhatIsNoTime(value: String) {
        #expect(Samples.outcome(.webhook, 503, headers: [("Retry-After", value)]).wait == nil)
    }

    @Test func aDateIsMeantByTheServersClock() {
        let headers = [("Date", "Sat, 21 Nov 2026 09:00:00 GMT"), ("Retry-After", "Sat, 21 Nov 2026 09:00:10 GMT")]
        #expect(Samples.outcome(.webhook, 503, headers: headers).wait == .seconds(10))
        let format = ChannelKind.webhook.format
        #expect(format.outcome(status: 503, headers: headers, body: []).wait == .seconds(10))
        #expect(format.outcome(status: 503, headers: [headers[1]], body: []).wait == nil)
    }

    @Test(arguments: [
        (
            ChannelKind.discord, #"{"message":"You are being rate limited.","retry_after":64.57,"global":false}"#,
            Duration.milliseconds(64_570)
        ),
        (.telegram, #"{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":14}}"#, .seconds(14)),
        (.matrix, #"{"errcode":"M_LIMIT_EXCEEDED","error":"slow","retry_after_ms":2113}"#, .milliseconds(2_113)),
    ])
    func readsWaitsFromBodies(kind: ChannelKind, body: String, expected: Duration) {
        #expect(Samples.outcome(kind, 429, body).wait == expected)
        #expect(Samples.outcome(kind, 429, body, headers: [("Retry-After", "1")]).wait == expected)
        #expect(Samples.outcome(kind, 429, body, headers: [("Retry-After", "100")]).wait == .seconds(100))
    }

    @Test func reasonsAreOneShortCleanLine() {
        let body = "<html>\n\u{1B}[31m" + String(repeating: "x", count: 10_000)
        let reason = Samples.outcome(.webhook, 500, body).reason ?? ""
        #expect(reason.hasPrefix("HTTP 500: <html> [31mxxx"))
        #expect(reason.count < 200)
        #expect(reason.allSatisfy { !$0.isNewline })
    }

    @Test func reasonsSayWhatTheServiceSays() {
        #expect(Samples.outcome(.discord, 404, #"{"message":"Unknown Webhook","code":10015}"#).reason == "HTTP 404: 10015 Unknown Webhook")
        #expect(Samples.outcome(.webhook, 503).reason == "HTTP 503")
    }

    @Test func redirectsAreNotFollowed() {
        let reason = Samples.outcome(.webhook, 302, headers: [("Location", "http://169.254.169.254/\nx")]).reason
        #expect(reason?.contains("not followed") == true)
        #expect(reason?.contains("\n") == false)
    }

    @Test(arguments: ["{", "[1]", "null", "{\"code\":{}}", "{\"retry_after\":\"x\"}", "\u{0}", "{\"ok\":1,\"error\":[]}"])
    func anyBodyIsSafe(body: String) {
        for kind in ChannelKind.allCases {
            #expect(Samples.outcome(kind, 429, body).word == "retry")
            #expect(Samples.outcome(kind, 500, body).word == "retry")
        }
    }

    @Test func deepAndLongBodiesAreSafe() {
        let deep = "{\"a\":" + String(repeating: "[", count: 60_000)
        let long = "{\"message\":\"" + String(repeating: "x", count: 1_000_000) + "\"}"
        for body in [deep, long] { #expect(Samples.outcome(.discord, 500, body).word == "retry") }
    }
}
