import Model
import Storage
import Testing

/// Signals in the store: written with what they follow from, told once, in the one outbox.
@Suite struct SignalTests {
    /// Tells what it is told to tell.
    private struct Judge: SignalJudge {
        var decide: @Sendable (FeedSituation) -> [SignalDecision] = { _ in [] }
        var silentAfter: Int64 = 100
        var planRules = "1"

        func decisions(on situation: FeedSituation) -> [SignalDecision] { decide(situation) }

        func rhythm(_ rhythm: FeedRhythm?, with arrivals: FeedArrivals, feed: Feed) -> FeedRhythm {
            var rhythm = rhythm ?? FeedRhythm(start: arrivals.published.max() ?? arrivals.now)
            rhythm.add(arrivals.published, now: arrivals.now, isArrival: !arrivals.isFirstDocument)
            return rhythm
        }

        func plan(_ rhythm: FeedRhythm) -> SilencePlan {
            SilencePlan(silentAt: rhythm.last + .seconds(silentAfter), reason: "by \(planRules)")
        }

        func decision(on silent: SilentFeed, now: Timestamp) -> SignalDecision {
            Self.decision(.open, .feedSilent, silent.feed, now, reason: silent.plan.reason)
        }

        func decision(onMoved signal: Signal, of feed: Feed, now: Timestamp) -> SignalDecision? {
            Self.decision(.end(signal.id), .feedRecovered, feed, now)
        }

        func dismissal(of signal: Signal, feed: Feed, reason: String, now: Timestamp) -> SignalDecision {
            Self.decision(.end(signal.id), .feedDismissed, feed, now, reason: reason)
        }

        func decision(onParked channel: String, reason: String, open: Signal?, now: Timestamp) -> SignalDecision? {
            open == nil ? Self.channel(.open, .channelParked, channel, now) : nil
        }

        func decision(onStuck channel: StuckChannel, open: Signal?, now: Timestamp) -> SignalDecision? {
            open == nil ? Self.channel(.open, .channelFailing, channel.name, now) : nil
        }

        func decision(on silent: SilentTopic, now: Timestamp) -> SignalDecision { Self.topic(.open, .topicSilent, silent.id, now) }

        func end(of signal: Signal, title: String, kind: SignalKind, reason: String, now: Timestamp) -> SignalDecision {
            Self.topic(.end(signal.id), kind, signal.subject.id, now)
        }

        func recovery(of signal: Signal, reason: String, now: Timestamp) -> SignalDecision {
            Self.channel(.end(signal.id), .channelRecovered, signal.subject.id, now)
        }

        static func decision(
            _ step: SignalDecision.Step, _ kind: SignalKind, _ feed: Feed, _ now: Timestamp, told: Bool = true, reason: String = "so"
        ) -> SignalDecision {
            SignalDecision(
                step: step, kind: kind, code: kind.code, reason: reason, time: now, subject: .feed(feed.id), name: "Example", isTold: told,
                channels: ["ops"])
        }

        static func topic(_ step: SignalDecision.Step, _ kind: SignalKind, _ id: String, _ now: Timestamp) -> SignalDecision {
            SignalDecision(
                step: step, kind: kind, code: kind.code, reason: "so", time: now, subject: .topic(id), name: id, isTold: true,
                channels: ["ops"])
        }

        static func channel(_ step: SignalDecision.Step, _ kind: SignalKind, _ name: String, _ now: Timestamp) -> SignalDecision {
            SignalDecision(
                step: step, kind: kind, code: kind.code, reason: "so", time: now, subject: .channel(name), name: name, isTold: true,
                channels: ["mail"])
        }
    }

    private static func failing(told: Bool = true) -> Judge {
        Judge(decide: { situation in
            guard situation.poll.failures > 0 else {
                return situation.open.map { Judge.decision(.end($0.id), .feedRecovered, situation.feed, situation.now) }
            }
            return [Judge.decision(.open, .feedFailing, situation.feed, situation.now, told: told)]
        })
    }

    private func poll(_ feed: Feed, failures: Int, seconds: Int64) -> PollCommit {
        var poll = feed.poll
        poll.nextDue = at(seconds + 900)
        poll.lastPoll = at(seconds)
        poll.failures = failures
        let problem = failures > 0 ? Problem(code: "http-500", message: "no") : nil
        poll.problem = problem
        if failures == 0 { poll.lastSuccess = at(seconds) }
        return PollCommit(
            feed: feed.id, poll: poll,
            report: PollReport(startedAt: at(seconds), endedAt: at(seconds), status: failures > 0 ? 500 : 304, problem: problem))
    }

    // MARK: Episodes

    @Test func anEpisodeIsToldOnceAndEndsOnce() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        let begun = try fixture.store.commit(poll: poll(feed, failures: 1, seconds: 10), judge: Self.failing())
        #expect(begun.map(\.owed) == [1] && begun[0].isNew && begun[0].message.signal == SignalID(1))
        // The judge says it again and again; the state is there already.
        for failures in 2...4 {
            #expect(
                try fixture.store.commit(poll: poll(feed, failures: failures, seconds: Int64(failures) * 10), judge: Self.failing()).isEmpty
            )
        }
        let first = try #require(try fixture.claim(50).first)
        #expect(first.delivery.thread == .signal(SignalID(1)) && first.delivery.version == 1)
        #expect(first.message.signal?.kind == .feedFailing)
        try fixture.end(first, .delivered(receipt: "m1"), seconds: 51)
        try fixture.store.commit(poll: poll(feed, failures: 0, seconds: 60), judge: Self.failing())
        #expect(try fixture.store.commit(poll: poll(feed, failures: 0, seconds: 70), judge: Self.failing()).isEmpty)
        let last = try #require(try fixture.claim(80).first)
        #expect(last.message.signal?.kind == .feedRecovered && last.delivery.version == 2 && last.receipt == "m1")
        #expect(last.message.signal?.since == at(10))
        #expect(try fixture.store.openSignals().isEmpty)
        // A new episode has an id of its own.
        let again = try fixture.store.commit(poll: poll(feed, failures: 1, seconds: 90), judge: Self.failing())
        #expect(again.map(\.message.signal) == [SignalID(2)])
    }

    @Test func anEndThatNobodyWaitsForIsNotOwed() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        try fixture.store.commit(poll: poll(feed, failures: 1, seconds: 10), judge: Self.failing())
        let ended = try fixture.store.commit(poll: poll(feed, failures: 0, seconds: 20), judge: Self.failing())
        #expect(ended.map(\.owed) == [0] && ended.map(\.isNew) == [true])
        #expect(try fixture.claim(30).isEmpty)
        let record = try #require(try fixture.store.deliveries(limit: 10).items.first)
        #expect(record.state == .superseded && record.reason == "over before it was told: so")
    }

    @Test func whatWasNeverToldLeavesNothingBehind() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        try fixture.store.commit(poll: poll(feed, failures: 1, seconds: 10), judge: Self.failing(told: false))
        #expect(try fixture.store.openSignals().map(\.version) == [0])
        #expect(try fixture.store.feeds(limit: 10, onlyProblems: true).items.count == 1)
        try fixture.store.commit(poll: poll(feed, failures: 0, seconds: 20), judge: Self.failing(told: false))
        #expect(try fixture.store.openSignals().isEmpty)
        #expect(try fixture.store.deliveries(limit: 10).items.isEmpty)
    }

    @Test func aCrashBeforeTheCommitTellsTheSameIdAgain() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        let before = try fixture.crashed()
        let told = try fixture.store.commit(poll: poll(feed, failures: 1, seconds: 10), judge: Self.failing())
        let again = try before.store.commit(poll: poll(feed, failures: 1, seconds: 10), judge: Self.failing())
        #expect(told.map(\.message) == again.map(\.message))
    }

    @Test func aPauseAndARemovalEndWhatWasTold() throws {
        let fixture = try Fixture()
        for url in ["https://a.example/feed", "https://b.example/feed"] {
            let feed = try fixture.feed(url)
            try fixture.store.commit(poll: poll(feed, failures: 1, seconds: 10), judge: Self.failing())
        }
        for claimed in try fixture.claim(11) { try fixture.end(claimed, .delivered(receipt: nil), seconds: 12) }
        _ = try fixture.store.pauseFeed(FeedID(1), now: at(20), judge: Judge())
        try fixture.store.removeFeed(FeedID(2), judge: Judge(), now: at(20))
        #expect(try fixture.store.openSignals().isEmpty)
        let ends = try fixture.claim(30).compactMap(\.message.signal)
        #expect(ends.map(\.kind) == [.feedDismissed, .feedDismissed])
        #expect(ends.map(\.reason) == ["paused by hand", "removed by hand"])
    }

    // MARK: Silence

    @Test func aFeedIsSilentByItsPlanAndOnlyUpToItsLastAnswer() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        let judge = Judge()
        _ = try fixture.store.commit(
            intake: fixture.intake([IntakeEntry(entry: entry("1"))], from: feed, seconds: 10), judge: judge)
        // The entry is dated 5, the first document's dates count: silent at 105.
        #expect(try fixture.store.silencePlan(of: feed.id)?.silentAt == at(105))
        // Nobody asked since: the daemon was off, which says nothing of the feed.
        #expect(try fixture.store.judgeSilence(now: at(500), by: judge).isEmpty)
        let known = try fixture.store.feed(feed.id)
        try fixture.store.commit(poll: poll(known, failures: 1, seconds: 200), judge: judge)
        #expect(try fixture.store.judgeSilence(now: at(500), by: judge).isEmpty)
        try fixture.store.commit(poll: poll(known, failures: 0, seconds: 300), judge: judge)
        let news = try fixture.store.judgeSilence(now: at(500), by: judge)
        #expect(news.map(\.message.kind) == [.feedSilent] && news.map(\.owed) == [1])
        #expect(try fixture.store.judgeSilence(now: at(600), by: judge).isEmpty)
        #expect(try fixture.store.feeds(limit: 10, onlyProblems: true).items.count == 1)
        // What comes plans anew.
        _ = try fixture.store.commit(
            intake: fixture.intake([IntakeEntry(entry: entry("2"))], from: try fixture.store.feed(feed.id), seconds: 700), judge: judge)
        #expect(try fixture.store.silencePlan(of: feed.id)?.silentAt == at(800))
    }

    @Test func plansAreMadeForFeedsWithoutOneAndAnewWhenTheRulesChange() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        try fixture.take([entry("1"), entry("2")], from: feed, seconds: 50)
        try fixture.judgeAll()
        #expect(try fixture.store.silencePlan(of: feed.id) == nil)
        #expect(try fixture.store.planSilence(by: Judge()) == 1)
        #expect(try fixture.store.silencePlan(of: feed.id) == SilencePlan(silentAt: at(150), reason: "by 1"))
        #expect(try fixture.store.planSilence(by: Judge()) == 0)
        #expect(try fixture.store.planSilence(by: Judge(silentAfter: 10, planRules: "2")) == 1)
        #expect(try fixture.store.silencePlan(of: feed.id) == SilencePlan(silentAt: at(60), reason: "by 2"))
    }

    @Test func newRulesDoNotTellAnOpenSilenceAgain() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        _ = try fixture.store.commit(intake: fixture.intake([IntakeEntry(entry: entry("1"))], from: feed, seconds: 10), judge: Judge())
        try fixture.store.commit(poll: poll(try fixture.store.feed(feed.id), failures: 0, seconds: 300), judge: Judge())
        #expect(try fixture.store.judgeSilence(now: at(300), by: Judge()).count == 1)
        let other = Judge(silentAfter: 10, planRules: "2")
        #expect(try fixture.store.planSilence(by: other) == 1)
        #expect(try fixture.store.judgeSilence(now: at(400), by: other).isEmpty)
    }

    // MARK: Channels

    @Test func aParkedChannelIsASignalToTheOthersUntilItIsResumed() throws {
        let fixture = try Fixture()
        try fixture.owe(channels: ["hook"])
        let claimed = try fixture.claim(20)[0]
        let attempt = AttemptCommit(
            delivery: claimed.delivery.id, startedAt: at(20), endedAt: at(21), status: 410, outcome: .park(reason: "410 gone"))
        let (delivery, news) = try fixture.store.commit(attempt: attempt, judge: Judge())
        #expect(delivery.state == .queued && news.map(\.message.kind) == [.channelParked])
        let told = try fixture.claim(30)
        #expect(told.map(\.delivery.channel) == ["mail"] && told[0].message.signal?.subject == .channel("hook"))
        try fixture.end(told[0], .delivered(receipt: nil), seconds: 31)
        #expect(try fixture.store.resumeChannel("hook", now: at(40), by: Judge()).news.map(\.message.kind) == [.channelRecovered])
        #expect(try fixture.claim(41).map(\.delivery.channel).sorted() == ["hook", "mail"])
    }

    @Test func aChannelThatTakesNothingIsASignalUntilItDoes() throws {
        let fixture = try Fixture()
        try fixture.owe(channels: ["hook"])
        #expect(try fixture.store.judgeChannels(now: at(25), by: Judge()).isEmpty)
        let claimed = try fixture.claim(20)[0]
        try fixture.end(claimed, .retry(after: nil, reason: "503"), seconds: 21, next: 60)
        #expect(try fixture.store.judgeChannels(now: at(30), by: Judge()).map(\.message.kind) == [.channelFailing])
        #expect(try fixture.store.judgeChannels(now: at(40), by: Judge()).isEmpty)
        for claimed in try fixture.claim(60) { try fixture.end(claimed, .delivered(receipt: nil), seconds: 61) }
        #expect(try fixture.store.judgeChannels(now: at(62), by: Judge()).map(\.message.kind) == [.channelRecovered])
    }

    // MARK: Upkeep

    @Test func signalsThatAreOverGoWithTheirHistory() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        try fixture.store.commit(poll: poll(feed, failures: 1, seconds: 10), judge: Self.failing())
        try fixture.end(try fixture.claim(11)[0], .delivered(receipt: nil), seconds: 12)
        try fixture.store.commit(poll: poll(feed, failures: 0, seconds: 20), judge: Self.failing())
        try fixture.end(try fixture.claim(21)[0], .delivered(receipt: nil), seconds: 22)
        #expect(try fixture.store.pruneHistory(before: at(15)) == 0)
        while try fixture.store.pruneHistory(before: at(1000)) > 0 {}
        #expect(try fixture.store.deliveries(limit: 10).items.isEmpty)
        #expect(try fixture.store.counts().signals.isEmpty)
    }

    @Test func countsByKind() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        try fixture.store.commit(poll: poll(feed, failures: 1, seconds: 10), judge: Self.failing())
        #expect(try fixture.store.counts().signals == ["feed.failing": 1])
    }
}
