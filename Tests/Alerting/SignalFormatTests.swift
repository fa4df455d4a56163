import FoundationEssentials
import Model
import Testing

@testable import Alerting

/// Signals to the operator, as every kind of channel shows them.
@Suite struct SignalFormatTests {
    static func message(
        _ kind: SignalKind = .feedSilent, version: Int32 = 1, name: String = "Example <b>News</b>",
        reason: String = "nothing new since 2026-11-20T22:00:00Z (10 h); publishes about every 3 h"
    ) -> SignalMessage {
        SignalMessage(
            kind: kind, time: Samples.now, signal: SignalID(7), version: version, subject: .feed(FeedID(12)), name: name,
            url: "https://example.org/feed", code: "silent", reason: reason, since: Samples.now - .seconds(3_600))
    }

    private func request(_ message: SignalMessage, to target: ChannelTarget, receipt: String? = nil) -> OutgoingRequest {
        let message = OutgoingMessage.signal(message)
        return target.kind.format.request(
            for: message, receipt: receipt, key: DeliveryKey(installation: 0xC0FFEE, message: message), target: target, now: Samples.now)
    }

    private func body(_ message: SignalMessage, to target: ChannelTarget) -> String {
        String(decoding: request(message, to: target).body, as: UTF8.self)
    }

    @Test func theGenericBodyIsTheDocumentedOne() {
        let expected = """
            {"type":"feed.silent","timestamp":"2026-11-21T08:00:00Z","data":{"signal_id":"sg7","version":1,"state":"silent",\
            "code":"silent","feed":{"id":"f12","title":"Example <b>News</b>","url":"https://example.org/feed"},\
            "since":"2026-11-21T07:00:00Z","reason":"nothing new since 2026-11-20T22:00:00Z (10 h); publishes about every 3 h"}}
            """
        #expect(body(Self.message(), to: Samples.target(.webhook)) == expected)
        let end = body(Self.message(.feedRecovered, version: 2), to: Samples.target(.webhook))
        #expect(end.hasPrefix(#"{"type":"feed.recovered""#) && end.contains(#""until":"2026-11-21T08:00:00Z""#))
    }

    @Test func theIdIsOfTheFeedAndItsEpisode() {
        let target = Samples.target(.webhook)
        #expect(request(Self.message(), to: target).header("webhook-id") == "msg_0000000000c0ffee_f12-sg7_1")
        #expect(request(Self.message(.feedRecovered, version: 2), to: target).header("webhook-id") == "msg_0000000000c0ffee_f12-sg7_2")
        var channel = Self.message(.channelParked)
        channel.subject = .channel("mail.ops")
        #expect(request(channel, to: target).header("webhook-id") == "msg_0000000000c0ffee_sg7_1")
    }

    @Test func aCloudEventHasItsTypeAndSubject() {
        let event = body(Self.message(), to: Samples.target(.cloudevents))
        #expect(event.contains(#""type":"watcher.feed.silent""#) && event.contains(#""subject":"sg7""#))
    }

    @Test(arguments: ChannelKind.allCases) func everyKindNamesTheFeedTheStateAndTheReason(_ kind: ChannelKind) {
        let text = body(Self.message(name: "Herald"), to: Samples.complete(kind))
        #expect(text.contains("Herald"))
        #expect(text.contains("silent"))
        #expect(text.contains("publishes"))
        #expect(!text.contains("score"))
    }

    @Test(arguments: [ChannelKind.slack, .discord, .mattermost, .teams, .telegram, .rocketchat, .zulip, .googlechat])
    func markupInNamesIsText(_ kind: ChannelKind) {
        let text = body(Self.message(name: "<b>x</b> @everyone <!channel>"), to: Samples.complete(kind))
        #expect(!text.contains("<!channel>") && !text.contains("<b>x"))
    }

    @Test func incidentsAreResolvedUnderTheirKey() {
        let opened = body(Self.message(), to: Samples.complete(.pagerduty))
        #expect(opened.contains(#""event_action":"trigger","dedup_key":"watcher-0000000000c0ffee-f12-sg7""#))
        let ended = body(Self.message(.feedRecovered, version: 2), to: Samples.complete(.pagerduty))
        #expect(ended.contains(#""event_action":"resolve","dedup_key":"watcher-0000000000c0ffee-f12-sg7""#))
        let manager = body(Self.message(.feedRecovered, version: 2), to: Samples.complete(.alertmanager))
        #expect(manager.contains(#""alertname":"WatcherSignal","feed":"f12""#) && manager.contains(#""endsAt":"2026-11-21T08:00:00Z""#))
    }

    @Test func theEndEditsTheMessageWhereTheChannelCan() {
        let end = request(Self.message(.feedRecovered, version: 2), to: Samples.target(.discord), receipt: "123456")
        #expect(end.method == "PATCH" && end.url.hasSuffix("/messages/123456"))
    }

    @Test func longWordsStayWithinBounds() {
        let long = String(repeating: "𝕏", count: 20_000)
        for kind in [ChannelKind.webhook, .cloudevents] {
            #expect(request(Self.message(name: long, reason: long), to: Samples.target(kind)).body.count < 20_000)
        }
    }
}
