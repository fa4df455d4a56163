import Control
import Model
import Storage
import Support
import Testing

@testable import Daemon

/// What is pushed goes the way of what is polled, and polling steps back while it is.
@Suite(.timeLimit(.minutes(5))) struct PushedDocumentTests {
    @Test func aPushedArticleTakesTheWayOfAPolledOne() async throws {
        try await PushTrial.run { push, _ in
            try await push.subscribed()
            let before = try await push.trial.feed().poll
            push.trial.time.advance(.seconds(60))
            #expect(await push.push(channel(items: 2)).status == 202)
            let entries = try push.trial.store.nextIntake(limit: 10).entries
            #expect(entries.map(\.entry.id).sorted() == ["1", "2"])
            let feed = try await push.trial.feed()
            #expect(feed.poll.nextDue == before.nextDue && feed.poll.polls == before.polls)
            #expect(feed.push?.pushes == 1 && feed.push?.lastPush == push.trial.time.now.rfc3339)
            while await push.trial.desk.judge.judgeNext() > 0 {}
            let why: WhyResource = try await push.trial.desk.get("/v1/why/a2").read()
            let fetch = try #require(why.steps.first { $0.stage == "fetch" })
            #expect(fetch.outcome == "pushed")
            #expect(fetch.reason.contains("pushed by hub \(push.trial.server.url("/hub"))"))
            let pushed: ArticleResource = try await push.trial.desk.get("/v1/articles/a2").read()
            #expect(pushed.arrival == "pushed by hub \(push.trial.server.url("/hub"))")
            let polled: ArticleResource = try await push.trial.desk.get("/v1/articles/a1").read()
            #expect(polled.arrival == "polled")
        }
    }

    /// The signature is of the bytes as they were sent.
    @Test func aCompressedPushIsReadAndABombIsNot() async throws {
        try await PushTrial.run { push, _ in
            try await push.subscribed()
            #expect(await push.push(bytes: GzipBytes.stored(Array(channel(items: 2).utf8))).status == 202)
            #expect(try push.trial.store.nextIntake(limit: 10).entries.map(\.entry.id).sorted() == ["1", "2"])
            #expect(await push.push(bytes: GzipBytes.bomb(expandingTo: 40_000_000)).status == 202)
            let feed = try await push.trial.feed()
            #expect(feed.push?.refused == 1 && feed.poll.nextDueReason == "a push could not be read")
        }
    }

    @Test func theSameDocumentAgainIsNothing() async throws {
        try await PushTrial.run { push, _ in
            try await push.subscribed()
            for _ in 1...3 { await push.push(channel(items: 2)) }
            #expect(try push.trial.store.nextIntake(limit: 10).entries.count == 2)
        }
    }

    @Test func aWrongSignatureIsAnsweredWellDroppedAndCounted() async throws {
        try await PushTrial.run { push, _ in
            try await push.subscribed()
            #expect(await push.push(channel(items: 2), secret: "another").status == 202)
            #expect(try push.trial.store.nextIntake(limit: 10).entries.count == 1)
            let feed = try await push.trial.feed()
            #expect(feed.push?.refused == 1 && feed.push?.pushes == 0)
            let metrics = push.trial.desk.workshop.context.metrics
            #expect(metrics.total(of: .pushes, labels: ["outcome": "wrong_signature"]) == 1)
        }
    }

    @Test func whatCannotBeReadBringsThePollForward() async throws {
        try await PushTrial.run { push, _ in
            try await push.subscribed()
            push.trial.time.advance(.seconds(400))
            #expect(await push.push("no feed at all").status == 202)
            let feed = try await push.trial.feed()
            #expect(feed.poll.nextDue == push.trial.time.now.rfc3339)
            #expect(feed.poll.nextDueReason == "a push could not be read" && feed.push?.refused == 1)
        }
    }

    @Test func aPushIsKeptOverARestartUntilItIsRead() async throws {
        try await PushTrial.run { push, _ in
            try await push.subscribed()
            let subscription = try #require(try push.subscription)
            let waiting = WaitingPush(
                subscription: subscription.id, feed: subscription.feed, received: push.trial.time.now, hub: subscription.offer.hub,
                contentType: nil, body: Array(channel(items: 2).utf8))
            #expect(try push.trial.store.keep(push: waiting, most: 2))
            #expect(try push.trial.store.keep(push: waiting, most: 2))
            #expect(try !push.trial.store.keep(push: waiting, most: 2))
            #expect(await push.reader.readNext())
            #expect(await push.reader.readNext())
            #expect(await !push.reader.readNext())
            #expect(try push.trial.store.nextIntake(limit: 10).entries.count == 2)
        }
    }

    @Test func pollingStepsBackWhileAHubPushesAndReturnsAtTheEndOfTheLease() async throws {
        try await PushTrial.run { push, _ in
            try await push.subscribed(lease: 30_000)
            let end = push.trial.time.now + .seconds(30_000)
            try await push.trial.pass(untilCalls: 3)
            let feed = try await push.trial.feed()
            #expect(feed.poll.nextDueReason.hasPrefix("pushed by hub "))
            let due = try #require(Timestamp(rfc3339: feed.poll.nextDue ?? ""))
            #expect(due - push.trial.time.now >= .seconds(20_000) && due <= end)
            try await push.trial.pass(.seconds(40_000))
            let later = try await push.trial.feed()
            #expect(later.push?.state == "expired")
            #expect(!later.poll.nextDueReason.hasPrefix("pushed by hub "))
        }
    }

    @Test func aHubThatDoesNotPushWhatPollingFindsIsGivenUp() async throws {
        try await PushTrial.run { push, site in
            try await push.subscribed()
            try await push.trial.pass(untilCalls: 3)
            for items in 2...4 {
                site.items = items
                let due = try #require(try push.trial.store.nextFeedDue())
                push.trial.time.set(due)
                await push.trial.pollDue()
            }
            let feed = try await push.trial.feed()
            #expect(feed.push?.state == "untrusted")
            #expect(feed.push?.reason == "3 polls in a row found entries that the hub had not pushed")
            #expect(!feed.poll.nextDueReason.hasPrefix("pushed by hub "))
        }
    }

    @Test func aPushMakesUpForWhatAPollFoundFirst() async throws {
        try await PushTrial.run { push, site in
            try await push.subscribed()
            try await push.trial.pass(untilCalls: 3)
            site.items = 2
            push.trial.time.set(try #require(try push.trial.store.nextFeedDue()))
            await push.trial.pollDue()
            #expect(try push.subscription?.missed == 1)
            #expect(try await !push.trial.feed().poll.nextDueReason.hasPrefix("pushed by hub "))
            await push.push(channel(items: 2))
            #expect(try push.subscription?.missed == 0)
        }
    }

    @Test func withoutAListenerEveryFeedIsPolledAsBefore() async throws {
        try await PushTrial.run { push, _ in
            try await push.subscribed()
            try await push.trial.pass(untilCalls: 3)
            let by = push.trial.time.now + .seconds(900)
            try push.trial.store.forgetSubscriptions(pollBy: by)
            let feed = try await push.trial.feed()
            #expect(feed.push == nil && feed.poll.nextDue == by.rfc3339 && feed.poll.nextDueReason == "no longer pushed")
            #expect(try push.trial.store.openOffers(limit: 10).count == 1)
        }
    }
}
