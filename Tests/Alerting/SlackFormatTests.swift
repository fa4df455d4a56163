import Model
import Testing

@testable import Alerting

@Suite struct SlackFormatTests {
    private let hostile = "<!channel> & <@U123> \"R&D\" <https://evil.example|click> @here"

    @Test func showsWhatPeopleNeed() {
        let body = Samples.body(Samples.message(), to: Samples.target(.slack))
        #expect(body.contains(#""text":"New · Iran talks: Envoys meet in Geneva""#))
        #expect(
            body.contains(
                #"*New · Iran talks*\n<https://example.org/geneva?a=1&amp;b=2|Envoys meet in Geneva>\n2 outlets, 2 origins: BBC (9), Yonhap (4)"#
            ))
        #expect(body.contains(#"• <https://example.org/geneva?a=1&amp;b=2|Envoys meet in Geneva> — BBC"#))
        #expect(body.contains("score .82 · opened: score .82 ≥ .50, 2 origins"))
    }

    @Test func anUpdateSaysSo() {
        let update = Samples.message(.updated, version: 3, reason: "new_origin: Yonhap")
        let body = Samples.body(update, to: Samples.target(.slack))
        #expect(body.contains("*Update 2 · Iran talks*"))
        #expect(body.contains("new_origin: Yonhap"))
        #expect(Samples.body(Samples.message(.closed), to: Samples.target(.slack)).contains("*Closed · Iran talks*"))
    }

    @Test func feedTextFormsNoMarkup() {
        let message = Samples.message(title: hostile, topic: hostile, outlet: hostile, reason: hostile)
        let body = Samples.body(message, to: Samples.target(.slack))
        #expect(!body.contains("<!"))
        #expect(!body.contains("<@"))
        #expect(!body.contains("<https://evil"))
        #expect(body.contains("&lt;!channel&gt; &amp; &lt;@U123&gt;"))
        #expect(body.contains(#""verbatim":true"#))
    }

    @Test func staysWithinTheLimits() {
        for character in ["a", "&", "漢", "👍"] {
            let title = String(repeating: character, count: 4_000)
            let message = Samples.message(title: title, topic: title, outlet: title, articles: 20, reason: title)
            let strings = JSONStrings.all(in: Samples.request(message, to: Samples.target(.slack)).body)
            #expect(strings.allSatisfy { $0.utf16.count <= 3_000 })
            #expect(strings.reduce(0) { $0 + $1.utf16.count } < 13_200)
        }
    }

    @Test func aStoryWithoutArticlesHasNoEmptySection() {
        #expect(!Samples.body(Samples.message(articles: 0), to: Samples.target(.slack)).contains(#""text":"""#))
    }

    @Test func withABotTokenItEdits() {
        let target = Samples.target(.slack, url: "https://slack.com/api/", key: "xoxb-1\n", options: ["channel": "C1"])
        let first = Samples.request(Samples.message(), to: target)
        #expect(first.url == "https://slack.com/api/chat.postMessage")
        #expect(first.header("Authorization") == "Bearer xoxb-1")
        #expect(String(decoding: first.body, as: UTF8.self).hasPrefix(#"{"channel":"C1","text""#))
        let posted = Samples.outcome(.slack, 200, #"{"ok":true,"channel":"C024","ts":"1503435956.000247"}"#)
        #expect(posted == .delivered(receipt: "C024/1503435956.000247"))
        let edit = Samples.request(Samples.message(.updated, version: 2), to: target, receipt: "C024/1503435956.000247")
        #expect(edit.url == "https://slack.com/api/chat.update")
        #expect(String(decoding: edit.body, as: UTF8.self).hasPrefix(#"{"channel":"C024","ts":"1503435956.000247","text""#))
    }

    @Test func aChannelNeedsAToken() {
        #expect(Samples.target(.slack, options: ["channel": "C1"]).problem != nil)
        #expect(Samples.target(.slack).problem == nil)
    }

    @Test(arguments: [
        (200, "ok", "delivered"),
        (200, "", "delivered"),
        (200, "{}", "delivered"),
        (200, "<html>login</html>", "retry"),
        (400, "invalid_payload", "refused"),
        (400, "no_text", "refused"),
        (400, "user_not_found", "refused"),
        (403, "action_prohibited", "park"),
        (403, "invalid_token", "park"),
        (404, "channel_not_found", "park"),
        (404, "no_service", "park"),
        (410, "channel_is_archived", "park"),
        (404, "whatever else", "park"),
        (500, "rollup_error", "retry"),
        (429, "", "retry"),
        (503, "<html>", "retry"),
        (200, #"{"ok":false,"error":"channel_not_found"}"#, "park"),
        (200, #"{"ok":false,"error":"invalid_auth"}"#, "park"),
        (200, #"{"ok":false,"error":"msg_too_long"}"#, "refused"),
        (200, #"{"ok":false,"error":"message_not_found"}"#, "postAnew"),
        (200, #"{"ok":false,"error":"cant_update_message"}"#, "postAnew"),
        (200, #"{"ok":false,"error":"ratelimited"}"#, "retry"),
        (200, #"{"ok":false,"error":"something_new"}"#, "retry"),
        (200, #"{"ok":false}"#, "retry"),
    ])
    func readsAnswers(status: Int, body: String, word: String) {
        #expect(Samples.outcome(.slack, status, body).word == word)
    }

    @Test func reasonsNameTheError() {
        #expect(Samples.outcome(.slack, 404, "no_service").reason == "HTTP 404: no_service")
    }
}
