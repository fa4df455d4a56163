import Model
import Storage
import Testing

@Suite struct ClaimTests {
    private func claim(_ fixture: Fixture, at seconds: Int64, limit: Int = 10, perHost: Int? = nil) throws -> [Feed] {
        try fixture.store.claimDue(
            now: at(seconds), limit: limit, lease: .seconds(60), provisional: .seconds(900), perHost: perHost)
    }

    @Test func claimsInDueOrderAndOnce() throws {
        let fixture = try Fixture()
        for (url, due) in [("https://a.example/", 30), ("https://b.example/", 10), ("https://c.example/", 20), ("https://d.example/", 99)] {
            try fixture.feed(url, due: Int64(due))
        }
        #expect(try fixture.store.nextFeedDue() == at(10))
        let claimed = try claim(fixture, at: 30, limit: 2)
        #expect(claimed.map(\.url) == ["https://b.example/", "https://c.example/"])
        #expect(claimed.first?.poll.nextDue == at(10))
        #expect(try claim(fixture, at: 30).map(\.url) == ["https://a.example/"])
        #expect(try claim(fixture, at: 30).isEmpty)
        #expect(try fixture.store.nextFeedDue() == at(99))
    }

    @Test func aClaimThatNeverEndsIsDueAgainAfterTheProvisionalTime() throws {
        let fixture = try Fixture()
        try fixture.feed()
        #expect(try claim(fixture, at: 0).count == 1)
        #expect(try claim(fixture, at: 899).isEmpty)
        #expect(try fixture.store.feed(FeedID(rawValue: 1)).poll.nextDueReason == "the poll did not end")
        #expect(try claim(fixture, at: 900).count == 1)
    }

    /// Seconds after the claim at which a feed is due again when the daemon was killed in mid-poll.
    @Test(arguments: [(nil, false, 60), (nil, true, 900), (5, true, 5), (5, false, 5)] as [(Int?, Bool, Int64)])
    func afterACrashAnInterruptedPollIsDueOneIntervalAfterItsClaim(every: Int?, wasPolled: Bool, due: Int64) throws {
        let fixture = try Fixture()
        let settings = FeedSettings(every: every.map { .seconds($0) })
        let feed = try fixture.store.addFeed(url: "https://a.example/", settings: settings, now: at(0), firstDue: at(0)).feed
        var start: Int64 = 0
        if wasPolled {
            let claimed = try claim(fixture, at: 0)
            var poll = claimed[0].poll
            poll.lastPoll = at(1)
            poll.nextDue = at(100)
            let report = PollReport(startedAt: at(0), endedAt: at(1), status: 304, problem: nil, bytes: 0, finalURL: nil, hops: [])
            try fixture.store.commit(poll: PollCommit(feed: feed.id, poll: poll, report: report, state: nil, movedTo: nil))
            start = 100
        }
        #expect(try claim(fixture, at: start).count == 1)
        let crashed = try fixture.crashed()
        try crashed.store.releaseStaleClaims(now: at(start + 1), lease: .seconds(60), interval: .seconds(900))
        #expect(try claim(crashed, at: start + due - 1).isEmpty)
        #expect(try claim(crashed, at: start + due).count == 1)
    }

    @Test func aFeedsOwnShortIntervalBoundsTheProvisionalTimeButTheLeaseHolds() throws {
        let fixture = try Fixture()
        let settings = FeedSettings(every: .seconds(5))
        _ = try fixture.store.addFeed(url: "https://a.example/", settings: settings, now: at(0), firstDue: at(0))
        #expect(try claim(fixture, at: 0).count == 1)
        #expect(try claim(fixture, at: 59).isEmpty)
        #expect(try claim(fixture, at: 60).count == 1)
    }

    @Test func releasedFeedsAreDueAsBefore() throws {
        let fixture = try Fixture()
        try fixture.feed(due: 5)
        let claimed = try claim(fixture, at: 10)
        try fixture.store.releaseFeeds(claimed)
        let feed = try fixture.store.feed(claimed[0].id)
        #expect(feed.poll.nextDue == at(5))
        #expect(feed.poll.nextDueReason == "new feed")
        #expect(try claim(fixture, at: 10).count == 1)
    }

    @Test func onlySoManyOfOneHost() throws {
        let fixture = try Fixture()
        for path in 1...5 { try fixture.feed("https://crowded.example/\(path)", due: Int64(path)) }
        try fixture.feed("https://LONE.example:8080/", due: 9)
        try fixture.feed("https://user@lone.example/other", due: 10)
        let claimed = try claim(fixture, at: 20, perHost: 2)
        #expect(claimed.map(\.id.rawValue) == [1, 2, 6, 7])
    }

    @Test func aRefreshIsDueNowOrWhenThePollUnderWayIsOver() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed(due: 500)
        #expect(try fixture.store.refreshFeed(feed.id, now: at(10)).poll.nextDue == at(10))
        #expect(try claim(fixture, at: 10).count == 1)
        #expect(try fixture.store.refreshFeed(feed.id, now: at(20)).poll.nextDue == at(70))
    }

    @Test func aPollEndsTheClaimAndCounts() throws {
        let fixture = try Fixture()
        try fixture.feed()
        let feed = try claim(fixture, at: 0)[0]
        var poll = feed.poll
        poll.nextDue = at(100)
        poll.nextDueReason = "every 100s"
        poll.lastStatus = 304
        poll.lastPoll = at(1)
        poll.lastSuccess = at(1)
        poll.polls = 77
        let report = PollReport(startedAt: at(0), endedAt: at(1), status: 304)
        try fixture.store.commit(polls: [PollCommit(feed: feed.id, poll: poll, report: report)])
        let after = try fixture.store.feed(feed.id).poll
        #expect(after.nextDue == at(100))
        #expect(after.polls == 1)
        #expect(after.notModified == 1)
        #expect(after.lastStatus == 304)
        #expect(try claim(fixture, at: 100).count == 1)
    }

    @Test func keepsPollsWhoseResultIsNews() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        func poll(_ seconds: Int64, status: Int?, problem: String?) throws {
            var state = feed.poll
            state.lastStatus = status
            state.problem = problem.map { Problem(code: $0, message: "no answer") }
            let report = PollReport(
                startedAt: at(seconds), endedAt: at(seconds + 1), status: status, problem: state.problem,
                hops: [PollHop(url: "https://b.example/", status: 302)])
            try fixture.store.commit(poll: PollCommit(feed: feed.id, poll: state, report: report))
        }
        try poll(1, status: 200, problem: nil)
        try poll(2, status: 304, problem: nil)
        try poll(3, status: nil, problem: "timeout")
        try poll(4, status: nil, problem: "timeout")
        try poll(5, status: 304, problem: nil)
        let kept = try fixture.store.polls(of: feed.id)
        #expect(kept.map(\.report.startedAt) == [at(5), at(3), at(1)])
        #expect(kept[1].report.problem == Problem(code: "timeout", message: "no answer"))
        #expect(kept[1].report.hops == [PollHop(url: "https://b.example/", status: 302)])
        for round in 1...60 { try poll(Int64(round * 10), status: round % 2 == 0 ? 500 : 503, problem: "server") }
        #expect(try fixture.store.polls(of: feed.id, limit: 1000).count == 50)
    }

    @Test func aGoneFeedStopsAndAPausedOneStaysPaused() throws {
        let fixture = try Fixture()
        let gone = try fixture.feed("https://gone.example/")
        let paused = try fixture.feed("https://paused.example/")
        _ = try fixture.store.pauseFeed(paused.id)
        let report = PollReport(startedAt: at(1), endedAt: at(1), status: 410)
        for feed in [gone, paused] {
            try fixture.store.commit(poll: PollCommit(feed: feed.id, poll: feed.poll, report: report, state: .gone))
        }
        #expect(try fixture.store.feed(gone.id).state == .gone)
        #expect(try fixture.store.feed(paused.id).state == .paused)
        #expect(try fixture.store.nextFeedDue() == nil)
    }

    @Test func aBatchOfPollsPassesRemovedFeedsOver() throws {
        let fixture = try Fixture()
        let feeds = try (1...3).map { try fixture.feed("https://\($0).example/") }
        try fixture.store.removeFeed(feeds[1].id, now: at(1))
        let report = PollReport(startedAt: at(1), endedAt: at(1), status: 304)
        try fixture.store.commit(
            polls: feeds.map { PollCommit(feed: $0.id, poll: $0.poll, report: report, movedTo: "https://\($0.id).example/") })
        #expect(try fixture.store.feeds(limit: 10).items.map(\.url) == ["https://f1.example/", "https://f3.example/"])
    }
}
