import Control
import Fetching
import Model
import Storage
import Support
import Testing

@testable import Daemon

/// Time that passes without polls: restarts, jumps of the clock, a network that is gone.
@Suite(.timeLimit(.minutes(5))) struct OutageMannersTests {
    private let document = LoopbackAnswer.feed(channel(), headers: [("ETag", "\"a\"")])

    @Test func P16_aClockThatJumpsMakesNoBurst() async throws {
        try await PollingTrial.run(site: { _ in document }) { trial in
            for number in 1...40 { try await trial.add("/\(number)", every: "10m") }
            try await trial.pass(.seconds(1_500))
            let last = trial.time.now
            let before = trial.calls.count
            trial.time.advance(.seconds(86_400))
            trial.times.look(since: last)
            try await trial.pass(.seconds(310))
            let times = trial.calls.dropFirst(before).map(\.time)
            #expect(times.count == 40)
            #expect((Dictionary(grouping: times) { $0.seconds }.values.map(\.count).max() ?? 0) <= 5)
        }
    }

    @Test func aClockThatIsSetBackKeepsNobodyWaiting() async throws {
        try await PollingTrial.run(site: { _ in document }) { trial in
            try await trial.add(every: "10m")
            let last = trial.time.now
            trial.time.set(last - .seconds(86_400))
            trial.times.look(since: last)
            try await trial.pass(.seconds(1_300))
            #expect(trial.calls.count >= 2)
            #expect(trial.calls.count <= 3)
        }
    }

    @Test func shortPausesOfTheDaemonChangeNothing() async throws {
        try await PollingTrial.run(site: { _ in document }) { trial in
            try await trial.add(every: "10s")
            let last = trial.time.now
            trial.time.advance(.seconds(30))
            trial.times.look(since: last)
            #expect(try trial.store.nextFeedDue() == last + .seconds(10))
        }
    }

    @Test func aPauseOfAHostOutlivesARestart() async throws {
        let desk = try Desk()
        let store = desk.workshop.store
        let now = desk.workshop.time.now
        for path in ["a", "b"] {
            _ = await desk.post("/v1/feeds", #"{"url":"https://news.public-host.org/\#(path)","unchecked":true}"#)
        }
        var held = try store.feed(FeedID(rawValue: 1))
        held.poll.heldUntil = now + .seconds(3_600)
        try store.commit(poll: PollCommit(feed: held.id, poll: held.poll, report: PollReport(startedAt: now, endedAt: now, status: 429)))
        try PollTimes(store: store, context: desk.workshop.context).start()
        // The host is public, so its other feed is held too.
        let reply = await desk.post("/v1/feeds/f2/refresh")
        #expect(reply.status == 409 && reply.text.contains("Retry-After"))
        #expect(await desk.post("/v1/feeds/f2/refresh?force=true").status == 200)
    }

    @Test func aNetworkThatIsBackBringsMissedPollsForward() async throws {
        let desk = try Desk()
        let store = desk.workshop.store
        let now = desk.workshop.time.now
        for number in 1...6 {
            _ = try store.addFeed(
                url: "https://h\(number).org/", settings: FeedSettings(), now: now, firstDue: now + .seconds(900))
        }
        let missed = Dictionary(uniqueKeysWithValues: (1...5).map { (FeedID(rawValue: $0), Duration?.none) })
        PollTimes(store: store, context: desk.workshop.context).networkIsBack(.init(since: now - .seconds(7_200), missed: missed))
        let feeds = try store.feeds(limit: 10).items
        #expect(
            feeds.dropLast().allSatisfy { $0.poll.nextDue <= now + .seconds(300) && $0.poll.nextDueReason.hasPrefix("the network is back") }
        )
        #expect(feeds.last?.poll.nextDue == now + .seconds(900))
        #expect(Set(feeds.map(\.poll.nextDue)).count == 6)
    }
}
