import Model
import Testing

@testable import Alerting

/// What holds for every kind, and the ways of those without a suite of their own.
@Suite struct OtherFormatsTests {
    private static let hostile = "<!channel> <users/all> @all & \"x\" <b>bold</b> [y](https://evil.example) \u{202E}\u{0}"

    @Test(arguments: ChannelKind.allCases)
    func isDeterministicValidAndClean(kind: ChannelKind) {
        let message = Samples.message(title: Self.hostile, topic: Self.hostile, outlet: Self.hostile, reason: Self.hostile)
        let target = Samples.complete(kind)
        #expect(target.problem == nil)
        let request = Samples.request(message, to: target)
        #expect(request.body == Samples.request(message, to: target).body)
        #expect(request.url.hasPrefix("https://"))
        let text = String(decoding: request.body, as: UTF8.self)
        #expect(!text.unicodeScalars.contains("\u{202E}") && !text.unicodeScalars.contains("\u{0}"))
        if kind != .zulip { #expect(!JSONStrings.all(in: request.body).isEmpty) }
    }

    @Test(arguments: [
        (ChannelKind.mattermost, 16_383), (.rocketchat, 5_000), (.telegram, 4_096), (.ntfy, 4_096), (.gotify, 8_000), (.pagerduty, 1_024),
        (.teams, 3_000), (.googlechat, 14_000), (.matrix, 16_000), (.alertmanager, 4_000),
    ])
    func everyTextIsWithinItsLimit(kind: ChannelKind, limit: Int) {
        for character in ["a", "<", "*", "漢", "\""] {
            let title = String(repeating: character, count: 5_000)
            let url = "https://example.org/" + String(repeating: "b", count: 1_900)
            let message = Samples.message(title: title, topic: title, outlet: title, url: url, articles: 20, reason: title)
            let body = Samples.request(message, to: Samples.complete(kind)).body
            // Addresses are whole or left out.
            let strings = JSONStrings.all(in: body).filter { !$0.hasPrefix("https://") }
            #expect(strings.allSatisfy { $0.utf8.count <= limit || (kind != .ntfy && $0.utf16.count <= limit) })
            #expect(body.count < 28_000)
        }
    }

    @Test(arguments: [ChannelKind.discord, .mattermost, .rocketchat, .zulip, .teams])
    func linksOutOfTitlesAreNoLinks(kind: ChannelKind) {
        let body = Samples.body(Samples.message(title: Self.hostile, url: nil), to: Samples.complete(kind))
        #expect(!body.contains("[y](https"))
    }

    @Test(arguments: [ChannelKind.discord, .mattermost, .rocketchat, .telegram, .teams])
    func mentionsAreNeutralised(kind: ChannelKind) {
        let strings = JSONStrings.all(in: Samples.request(Samples.message(title: "@all @here"), to: Samples.complete(kind)).body)
        #expect(!strings.contains { $0.contains("@all") || $0.contains("@here") })
    }

    @Test func mattermostTranslatesNoSlackMarkup() {
        let strings = JSONStrings.all(in: Samples.request(Samples.message(title: "<!channel>"), to: Samples.complete(.mattermost)).body)
        #expect(!strings.contains { $0.contains("<!") })
    }

    @Test func mattermostEditsWithAToken() {
        let target = Samples.target(.mattermost, url: "https://mm.example", key: "tok", options: ["channel": "c1"])
        #expect(Samples.request(Samples.message(), to: target).url == "https://mm.example/api/v4/posts")
        let edit = Samples.request(Samples.message(.updated), to: target, receipt: "abc123")
        #expect(edit.method == "PUT")
        #expect(edit.url == "https://mm.example/api/v4/posts/abc123/patch")
        #expect(Samples.outcome(.mattermost, 201, #"{"id":"abc123"}"#) == .delivered(receipt: "abc123"))
        #expect(Samples.outcome(.mattermost, 404, #"{"id":"app.post.get.app_error","message":"x"}"#, receipt: "abc").word == "postAnew")
    }

    @Test func telegramSendsAndEdits() {
        let target = Samples.complete(.telegram)
        let request = Samples.request(Samples.message(), to: target)
        #expect(request.url == "https://api.telegram.org/bot123:ABC-def_9/sendMessage")
        #expect(JSONStrings.byKey(in: request.body)["chat_id"] == "-100")
        let edit = Samples.request(Samples.message(.updated), to: target, receipt: "77")
        #expect(edit.url.hasSuffix("/editMessageText"))
        #expect(String(decoding: edit.body, as: UTF8.self).contains(#""message_id":77"#))
        #expect(Samples.outcome(.telegram, 200, #"{"ok":true,"result":{"message_id":77}}"#) == .delivered(receipt: "77"))
    }

    @Test(arguments: [
        (400, "Bad Request: message is not modified: x", "delivered"),
        (400, "Bad Request: message to edit not found", "postAnew"),
        (400, "Bad Request: can't parse entities", "refused"),
        (400, "Bad Request: chat not found", "park"),
        (403, "Forbidden: bot was kicked", "park"),
        (429, "Too Many Requests", "retry"),
    ])
    func telegramAnswers(status: Int, description: String, word: String) {
        #expect(Samples.outcome(.telegram, status, #"{"ok":false,"description":"\#(description)"}"#).word == word)
    }

    @Test func telegramNamesTheNewChat() {
        let outcome = Samples.outcome(.telegram, 400, #"{"ok":false,"parameters":{"migrate_to_chat_id":-1001234}}"#)
        #expect(outcome == .park(reason: "the group became a supergroup: set option chat to -1001234"))
    }

    @Test func matrixIsIdempotentAndEditsTheFirstEvent() {
        let target = Samples.complete(.matrix)
        let request = Samples.request(Samples.message(), to: target)
        #expect(request.method == "PUT")
        let base = "https://chat.example/hook/_matrix/client/v3/rooms/%21abc%3Aexample.org/send/m.room.message"
        #expect(request.url == base + "/msg_0000000000c0ffee_42_3")
        let edit = Samples.body(Samples.message(.updated), to: target, receipt: "$first")
        #expect(edit.contains(#""m.relates_to":{"rel_type":"m.replace","event_id":"$first"}"#))
        #expect(edit.contains(#""m.mentions":{}"#))
        #expect(Samples.outcome(.matrix, 200, #"{"event_id":"$edit"}"#, receipt: "$first") == .delivered(receipt: "$first"))
        #expect(Samples.outcome(.matrix, 200, #"{"event_id":"$first"}"#) == .delivered(receipt: "$first"))
        #expect(Samples.outcome(.matrix, 413, #"{"errcode":"M_TOO_LARGE"}"#).word == "refused")
        #expect(Samples.outcome(.matrix, 401, #"{"errcode":"M_UNKNOWN_TOKEN"}"#).word == "park")
    }

    @Test func zulipSendsAForm() {
        let request = Samples.request(Samples.message(), to: Samples.complete(.zulip))
        #expect(request.url == "https://chat.example/hook/api/v1/messages")
        #expect(request.header("Authorization") == "Basic Ym90QGV4YW1wbGUub3JnOnNlY3JldA==")
        let body = String(decoding: request.body, as: UTF8.self)
        #expect(body.hasPrefix("type=stream&to=news&topic=al42%20Envoys%20meet%20in%20Geneva&content="))
        let edit = Samples.request(Samples.message(.updated), to: Samples.complete(.zulip), receipt: "9")
        #expect(edit.method == "PATCH")
        #expect(edit.url.hasSuffix("/api/v1/messages/9"))
        #expect(String(decoding: edit.body, as: UTF8.self).hasPrefix("content="))
        #expect(Samples.outcome(.zulip, 200, #"{"result":"success","id":9}"#) == .delivered(receipt: "9"))
        #expect(Samples.outcome(.zulip, 400, #"{"code":"BAD_REQUEST","msg":"Invalid message(s)"}"#, receipt: "9").word == "postAnew")
    }

    @Test func ntfyTakesTheTopicFromTheAddress() {
        let request = Samples.request(Samples.message(), to: Samples.complete(.ntfy))
        #expect(request.url == "https://ntfy.example")
        let strings = JSONStrings.byKey(in: request.body)
        #expect(strings["topic"] == "mytopic")
        #expect(strings["sequence_id"] == "watcher-0000000000c0ffee-al42")
        #expect(strings["click"] == "https://example.org/geneva?a=1&b=2")
        let named = Samples.target(.ntfy, url: "https://ntfy.example/base", key: "tk_1", options: ["topic": "t"])
        #expect(Samples.request(Samples.message(), to: named).url == "https://ntfy.example/base")
        #expect(Samples.request(Samples.message(), to: named).header("Authorization") == "Bearer tk_1")
        #expect(Samples.target(.ntfy, url: "https://ntfy.example/").problem != nil)
    }

    @Test func pagerDutyTriggersAndResolvesOneIncident() {
        let opened = JSONStrings.byKey(in: Samples.request(Samples.message(), to: Samples.complete(.pagerduty)).body)
        #expect(opened["event_action"] == "trigger")
        #expect(opened["dedup_key"] == "watcher-0000000000c0ffee-al42")
        let closed = JSONStrings.byKey(in: Samples.request(Samples.message(.closed), to: Samples.complete(.pagerduty)).body)
        #expect(closed["event_action"] == "resolve")
        #expect(Samples.target(.pagerduty, key: "short").problem != nil)
        #expect(Samples.outcome(.pagerduty, 400, #"{"status":"invalid event"}"#).word == "refused")
    }

    @Test func alertmanagerTakesAListWithAnEnd() {
        let request = Samples.request(Samples.message(), to: Samples.complete(.alertmanager))
        #expect(request.url == "https://chat.example/hook/api/v2/alerts")
        let body = String(decoding: request.body, as: UTF8.self)
        #expect(body.hasPrefix(#"[{"labels":{"alertname":"WatcherStory","topic":"iran""#))
        #expect(body.contains(#""startsAt":"2026-11-21T08:00:00Z","endsAt":"2026-11-22T08:00:00Z""#))
        #expect(Samples.body(Samples.message(.closed), to: Samples.complete(.alertmanager)).contains(#""endsAt":"2026-11-21T08:00:00Z""#))
    }

    @Test func cloudEventsWrapTheSameData() {
        let request = Samples.request(Samples.message(), to: Samples.complete(.cloudevents))
        #expect(request.header("Content-Type") == "application/cloudevents+json; charset=utf-8")
        let body = String(decoding: request.body, as: UTF8.self)
        #expect(
            body.hasPrefix(#"{"specversion":"1.0","id":"msg_0000000000c0ffee_42_3","source":"urn:watcher","type":"watcher.alert.opened""#))
        #expect(body.contains(#""data":{"alert_id":"al42","version":1"#))
        #expect(Samples.outcome(.cloudevents, 410).word == "park")
        #expect(Samples.outcome(.cloudevents, 415).word == "refused")
    }

    @Test func gotifyAndRocketChat() {
        let gotify = Samples.request(Samples.message(), to: Samples.complete(.gotify))
        #expect(gotify.url == "https://chat.example/hook/message")
        #expect(gotify.header("X-Gotify-Key") == "Atoken")
        #expect(Samples.outcome(.rocketchat, 200, #"{"success":false,"error":"x"}"#).word == "refused")
        #expect(Samples.outcome(.rocketchat, 200, #"{"success":true}"#).word == "delivered")
    }

    @Test func teamsAndGoogleChat() {
        let teams = Samples.body(Samples.message(), to: Samples.complete(.teams))
        #expect(
            teams.hasPrefix(#"{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","contentUrl":null"#)
        )
        #expect(Samples.target(.teams, url: "https://x.webhook.office.com/webhookb2/1").problem?.contains("retired") == true)
        #expect(Samples.outcome(.teams, 200, "Webhook message delivery failed with error: returned HTTP error 429").word == "retry")
        let google = Samples.request(
            Samples.message(), to: Samples.target(.googlechat, url: "https://chat.example/v1/spaces/A/messages?key=k&token=t"))
        #expect(google.url.hasSuffix("messages?key=k&token=t&messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD"))
        #expect(JSONStrings.byKey(in: google.body)["threadKey"] == "watcher-0000000000c0ffee-al42")
    }

    @Test(arguments: ChannelKind.allCases)
    func aBadAddressIsAProblemAndGoesNowhere(kind: ChannelKind) {
        for url in ["", "ftp://x.example", "https://", "not a url", "https://a b/"] {
            var target = Samples.complete(kind)
            target.url = url
            #expect(target.problem?.hasPrefix("url must begin") == true)
            _ = Samples.request(Samples.message(), to: target)
        }
    }

    @Test(arguments: [ChannelKind.telegram, .matrix, .zulip, .gotify, .pagerduty])
    func aMissingKeyIsAProblem(kind: ChannelKind) {
        var target = Samples.complete(kind)
        target.key = nil
        #expect(target.problem != nil)
        target.key = Array("two\nlines".utf8)
        #expect(target.problem != nil)
    }
}
