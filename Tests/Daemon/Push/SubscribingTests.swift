import Control
import Model
import Push
import Support
import Testing

@testable import Daemon

/// How the daemon subscribes, keeps and ends subscriptions.
@Suite(.timeLimit(.minutes(5))) struct SubscribingTests {
    @Test func aFeedThatNamesAHubIsSubscribedTo() async throws {
        try await PushTrial.run { push, _ in
            try await push.trial.add(every: nil)
            #expect(await push.subscriber.turn() == 1)
            let request = try #require(push.requests.first)
            #expect(request["hub.mode"] == "subscribe")
            #expect(request["hub.topic"] == push.trial.server.url("/feed"))
            #expect(request["hub.lease_seconds"] == "864000")
            #expect(request["hub.secret"]?.utf8.count == 64)
            #expect(request["hub.callback"]?.hasPrefix("https://news.example/push/1-") == true)
            #expect(try push.subscription?.state == .pending)
            // Nothing more is asked before the hub had its time.
            #expect(await push.subscriber.turn() == 0)
        }
    }

    @Test func onlyWhatWasAskedForIsConfirmed() async throws {
        try await PushTrial.run { push, _ in
            try await push.trial.add(every: nil)
            await push.subscriber.turn()
            #expect(await push.confirm(topic: "https://other.example/").status == 404)
            #expect(await push.confirm(mode: .unsubscribe).status == 404)
            #expect(await push.confirm(name: "1-00000000000000000000000000000000").status == 404)
            #expect(await push.confirm(name: "nonsense").status == 404)
            #expect(await push.confirm() == PushAnswer(status: 200, text: "challenge"))
            #expect(await push.confirm().status == 404)
            #expect(try await push.trial.feed().push?.state == "live")
        }
    }

    @Test func aDenialIsShownWithItsReasonAndPollingGoesOn() async throws {
        try await PushTrial.run { push, _ in
            try await push.trial.add(every: nil)
            await push.subscriber.turn()
            let topic = try #require(push.requests.first?["hub.topic"])
            #expect(await push.desk.answer(.denied(topic: topic, reason: "no room"), at: push.name).status == 200)
            let feed = try await push.trial.feed()
            #expect(feed.push?.state == "denied" && feed.push?.reason == "denied by the hub: no room")
            #expect(await push.push(channel(items: 2)).status == 410)
        }
    }

    @Test func aHubThatFailsIsAskedAgainLaterAndNotBeforeItsRetryAfter() async throws {
        try await PushTrial.run { push, site in
            site.hub = .respond(503, headers: [("Retry-After", "7200")])
            try await push.trial.add(every: nil)
            await push.subscriber.turn()
            push.trial.time.advance(.seconds(7_199))
            #expect(await push.subscriber.turn() == 0)
            push.trial.time.advance(.seconds(2))
            #expect(await push.subscriber.turn() == 1)
            #expect(push.requests.count == 2)
        }
    }

    @Test func redirectsThatKeepTheMethodAreFollowed() async throws {
        try await PushTrial.run { push, site in
            site.hub = .redirect(307, to: "/other")
            try await push.trial.add(every: nil)
            await push.subscriber.turn()
            let call = try #require(push.trial.calls(to: "/other").first)
            #expect(call.request.method == "POST" && call.request.text.contains("hub.mode=subscribe"))
        }
    }

    @Test func aLeaseIsRenewedBeforeItsEnd() async throws {
        try await PushTrial.run { push, _ in
            try await push.subscribed(lease: 3_600)
            push.trial.time.advance(.seconds(2_100))
            #expect(await push.subscriber.turn() == 0)
            push.trial.time.advance(.seconds(500))
            #expect(await push.subscriber.turn() == 1)
            #expect(await push.confirm(lease: 3_600).status == 200)
            #expect(try push.subscription?.leaseUntil == push.trial.time.now + .seconds(3_600))
            // It is the same subscription: same callback, same secret.
            #expect(Set(push.requests.map { $0["hub.callback"] }).count == 1)
            #expect(Set(push.requests.map { $0["hub.secret"] }).count == 1)
        }
    }

    @Test func whatWasToBeSentWhenTheDaemonDiedIsSentAfterwards() async throws {
        try await PushTrial.run { push, _ in
            try await push.trial.add(every: nil)
            await push.subscriber.turn()
            let first = try #require(push.requests.first)
            // The hub never heard of it, as after a crash between the record and the request.
            let again = PushSubscriber(
                store: push.trial.store, client: push.trial.desk.client, context: push.trial.desk.workshop.context)
            push.trial.time.advance(.seconds(601))
            #expect(await again.turn() == 1)
            #expect(push.requests.last == first)
        }
    }

    @Test(arguments: ["remove", "pause"]) func aFeedThatIsNotWatchedIsUnsubscribed(_ how: String) async throws {
        try await PushTrial.run { push, _ in
            try await push.subscribed()
            let name = push.name
            let desk = push.trial.desk
            _ = how == "remove" ? await desk.send("DELETE", "/v1/feeds/f1") : await desk.post("/v1/feeds/f1/pause")
            #expect(await push.push(channel(items: 2)).status == 410)
            #expect(await push.subscriber.turn() == 1)
            #expect(push.requests.last?["hub.mode"] == "unsubscribe")
            #expect(await push.confirm(mode: .unsubscribe).status == 200)
            #expect(await push.push(channel(items: 2), name: name).status == 404)
        }
    }

    @Test func aFeedThatIsGoneIsUnsubscribedAndSubscribedToAgainWhenItIsResumed() async throws {
        try await PushTrial.run { push, site in
            try await push.subscribed()
            site.isGone = true
            try await push.trial.pass(untilCalls: 3)
            #expect(try await push.trial.feed().state == "gone")
            #expect(await push.push(channel(items: 2)).status == 410)
            #expect(await push.subscriber.turn() == 1)
            #expect(push.requests.last?["hub.mode"] == "unsubscribe")
            #expect(await push.confirm(mode: .unsubscribe).status == 200)
            site.isGone = false
            _ = await push.trial.desk.post("/v1/feeds/f1/resume")
            #expect(await push.subscriber.turn() == 1)
            #expect(push.requests.last?["hub.mode"] == "subscribe")
        }
    }

    @Test func whereTheFirstHubFailsTheNextIsAsked() async throws {
        try await PushTrial.run { push, site in
            site.link = "</hub>; rel=hub, </second>; rel=hub, </feed>; rel=self"
            site.hub = .respond(500)
            try await push.trial.add(every: nil)
            #expect(await push.subscriber.turn() == 1)
            let first = try #require(push.requests.first)
            #expect(await push.subscriber.turn() == 1)
            let call = try #require(push.trial.calls(to: "/second").first)
            let second = FormText.values(call.request.text)
            #expect(second["hub.topic"] == first["hub.topic"] && second["hub.mode"] == "subscribe")
            // The hub that was left knows neither the callback nor the secret of the next.
            #expect(second["hub.callback"] != first["hub.callback"] && second["hub.secret"] != first["hub.secret"])
            #expect(await push.confirm().status == 404)
            #expect(await push.confirm(name: second["hub.callback"]?.split(separator: "/").last).status == 200)
            let feed = try await push.trial.feed()
            #expect(feed.push?.state == "live" && feed.push?.hub == push.trial.server.url("/second"))
        }
    }

    @Test func aResumedFeedIsSubscribedToAgain() async throws {
        try await PushTrial.run { push, _ in
            try await push.subscribed()
            _ = await push.trial.desk.post("/v1/feeds/f1/pause")
            await push.subscriber.turn()
            await push.confirm(mode: .unsubscribe)
            _ = await push.trial.desk.post("/v1/feeds/f1/resume")
            #expect(await push.subscriber.turn() == 1)
            #expect(push.requests.last?["hub.mode"] == "subscribe")
        }
    }
}
