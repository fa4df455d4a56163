import Model
import Storage
import Testing

/// Topics that nothing meets any more, by their own rhythm.
@Suite struct TopicSilenceTests {
    /// A topic is silent 100 seconds after the last article that met it.
    private struct Judge: SignalJudge {
        var planRules: String { "1" }

        func plan(_ rhythm: FeedRhythm) -> SilencePlan { SilencePlan(silentAt: rhythm.last + .seconds(100), reason: "so") }

        func decision(on silent: SilentTopic, now: Timestamp) -> SignalDecision { decision(.open, .topicSilent, silent.id, now) }

        func end(of signal: Signal, title: String, kind: SignalKind, reason: String, now: Timestamp) -> SignalDecision {
            var end = decision(.end(signal.id), kind, signal.subject.id, now)
            end.reason = reason
            return end
        }

        private func decision(_ step: SignalDecision.Step, _ kind: SignalKind, _ id: String, _ now: Timestamp) -> SignalDecision {
            SignalDecision(
                step: step, kind: kind, code: kind.code, reason: "so", time: now, subject: .topic(id), name: id, isTold: true,
                channels: ["ops"])
        }

        // Feeds and channels are no matter here.
        func decisions(on situation: FeedSituation) -> [SignalDecision] { [] }
        func rhythm(_ rhythm: FeedRhythm?, with arrivals: FeedArrivals, feed: Feed) -> FeedRhythm { FeedRhythm(start: arrivals.now) }
        func decision(on silent: SilentFeed, now: Timestamp) -> SignalDecision { decision(.open, .feedSilent, "", now) }
        func decision(onMoved signal: Signal, of feed: Feed, now: Timestamp) -> SignalDecision? { nil }
        func dismissal(of signal: Signal, feed: Feed, reason: String, now: Timestamp) -> SignalDecision {
            decision(.end(signal.id), .feedDismissed, "", now)
        }
        func decision(onParked channel: String, reason: String, open: Signal?, now: Timestamp) -> SignalDecision? { nil }
        func decision(onStuck channel: StuckChannel, open: Signal?, now: Timestamp) -> SignalDecision? { nil }
        func recovery(of signal: Signal, reason: String, now: Timestamp) -> SignalDecision {
            decision(.end(signal.id), .channelRecovered, "", now)
        }
    }

    private let judge = Judge()

    /// Takes an article in and judges it; it passes the topic or it does not.
    private func article(_ id: String, passes: Bool, seconds: Int64, _ fixture: Fixture) throws {
        let feed = try fixture.store.feeds(limit: 1).items.first ?? fixture.feed()
        try fixture.take([entry(id, title: "Title \(id)", text: "Text \(id).")], from: feed, seconds: seconds)
        let queued = try #require(try fixture.store.nextIntake(limit: 1).entries.first)
        let score = TopicScore(topic: "ports", score: passes ? 0.6 : 0.1, evidence: [])
        let decision = ArticleDecision(
            score: score, passed: passes, decision: AlertDecision(action: .none, reason: ""), story: StoryID(1), scorerVersion: 1)
        _ = try fixture.store.commit(
            judgement: JudgementCommit(
                articles: [Fixture.judged(queued, story: StoryID(1), decisions: [decision])], nextStory: StoryID(2), nextAlert: AlertID(1)))
    }

    private func look(_ seconds: Int64, _ fixture: Fixture) throws -> [SignalNews] {
        let learnt = try fixture.store.learnTopics(now: at(seconds), by: judge)
        #expect(!learnt.hasMore)
        return try learnt.news + fixture.store.judgeTopicSilence(now: at(seconds), by: judge)
    }

    @Test func itIsSilentOnlyWhileOtherNewsComesInAndUntilSomethingMeetsIt() throws {
        let fixture = try Fixture()
        _ = try fixture.store.addTopic(Topic(id: "ports", query: "port"), now: at(0))
        try article("1", passes: true, seconds: 10, fixture)
        #expect(try look(20, fixture).isEmpty)
        // Nothing at all came in since: that is no matter of the topic.
        #expect(try look(500, fixture).isEmpty)
        try article("2", passes: false, seconds: 510, fixture)
        let silent = try look(520, fixture)
        #expect(silent.map(\.message.kind) == [.topicSilent] && silent.map(\.owed) == [1])
        #expect(try look(530, fixture).isEmpty)
        try fixture.end(try fixture.claim(531)[0], .delivered(receipt: nil), seconds: 532)
        try article("3", passes: true, seconds: 540, fixture)
        let met = try look(550, fixture)
        #expect(met.map(\.message.kind) == [.topicRecovered] && met[0].message.reason == "a3 meets it" && met[0].owed == 1)
        #expect(try look(560, fixture).isEmpty)
    }

    @Test func aTopicThatIsSwitchedOffIsNotSilentAndBeginsAnew() throws {
        let fixture = try Fixture()
        _ = try fixture.store.addTopic(Topic(id: "ports", query: "port"), now: at(0))
        try article("1", passes: true, seconds: 10, fixture)
        try article("2", passes: false, seconds: 510, fixture)
        #expect(try look(520, fixture).map(\.message.kind) == [.topicSilent])
        _ = try fixture.store.setTopic("ports", enabled: false, now: at(530))
        #expect(try look(540, fixture).map(\.message.kind) == [.topicDismissed])
        _ = try fixture.store.setTopic("ports", enabled: true, now: at(600))
        try article("3", passes: false, seconds: 610, fixture)
        #expect(try look(620, fixture).isEmpty)
    }

    @Test func manyDecisionsAreTakenInParts() throws {
        let fixture = try Fixture()
        _ = try fixture.store.addTopic(Topic(id: "ports", query: "port"), now: at(0))
        for number in 1...5 { try article("\(number)", passes: true, seconds: Int64(number), fixture) }
        var parts = 0
        while try fixture.store.learnTopics(now: at(20), limit: 2, by: judge).hasMore { parts += 1 }
        #expect(parts > 1 && parts < 10)
        try article("6", passes: false, seconds: 200, fixture)
        // The last one counts: silent at 105.
        #expect(try fixture.store.judgeTopicSilence(now: at(104), by: judge).isEmpty)
        #expect(try fixture.store.judgeTopicSilence(now: at(105), by: judge).count == 1)
    }
}
