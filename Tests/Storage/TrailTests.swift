import Model
import Storage
import Testing

@Suite struct TrailTests {
    /// One article from its poll to a failed and a good try of the alert it opened.
    private func told() throws -> (fixture: Fixture, article: ArticleID) {
        let fixture = try Fixture()
        _ = try fixture.store.addTopic(Topic(id: "ports", query: "port"), now: at(1))
        try fixture.take([entry("1", title: "Port strike")], from: try fixture.feed())
        let queued = try fixture.store.nextIntake(limit: 1).entries[0]
        let score = TopicScore(
            topic: "ports", score: 0.6, evidence: [Evidence(term: "port", field: "title", weight: 1, count: 1, contribution: 0.6)])
        let decision = ArticleDecision(
            score: score, passed: true, decision: AlertDecision(action: .opened, reason: "opened: score 0.6 ≥ 0.5"),
            story: StoryID(rawValue: 1), alert: AlertID(rawValue: 1), alertVersion: 1, scorerVersion: 1)
        let judged = Fixture.judged(queued, story: StoryID(rawValue: 1), decisions: [decision])
        let alert = Alert(
            id: AlertID(rawValue: 1), topic: "ports", story: StoryID(rawValue: 1), anchor: queued.article,
            told: Alert.Told(origins: [queued.article], score: 0.6), openedAt: at(10), updatedAt: at(10))
        let message = Fixture.message(
            alert: 1, version: 1, seconds: 10, story: judged.placement?.state ?? Fixture.state(StoryID(rawValue: 1)))
        _ = try fixture.store.commit(
            judgement: JudgementCommit(
                articles: [judged], scores: [StoryScore(story: StoryID(rawValue: 1), score: score, article: queued.article)],
                alerts: [alert], messages: [OwedMessage(message: message, channels: ["ops"], dueAt: at(10))],
                nextStory: StoryID(rawValue: 2), nextAlert: AlertID(rawValue: 2)))
        try fixture.end(try fixture.claim(10)[0], .retry(after: nil, reason: "503"), seconds: 11, next: 20)
        try fixture.end(try fixture.claim(20)[0], .delivered(receipt: "m"), seconds: 21)
        return (fixture, queued.article)
    }

    @Test func whyTellsTheWholeWay() throws {
        let (fixture, article) = try told()
        let trail = try fixture.store.why(article)
        #expect(trail.feed?.url == "https://example.com/feed")
        #expect(trail.poll?.report.status == 200)
        #expect(trail.poll?.new == 1)
        #expect(trail.revisions.map(\.revision) == [1])
        #expect(trail.revisions.map(\.intake.rawValue) == [1])
        #expect(trail.memberships.map(\.change.reason) == ["no story is near"])
        #expect(trail.story?.topics == [StoryTopic(topic: "ports", score: 0.6)])
        #expect(trail.decisions.map(\.decision.decision.reason) == ["opened: score 0.6 ≥ 0.5"])
        #expect(trail.decisions.map(\.decision.score.evidence.first?.term) == ["port"])
        #expect(trail.alerts.map(\.reason) == ["opened: score 0.6"])
        #expect(trail.deliveries.map(\.attempts.count) == [2])
        #expect(trail.deliveries[0].attempts.map(\.outcome) == ["retry", "delivered"])
        #expect(failure { try fixture.store.why(ArticleID(rawValue: 99)) } == .notFound)
    }

    @Test func theScoresOfAWindowAreThoseOfTopicsThatWereThereThen() throws {
        let (fixture, article) = try told()
        let scores = try fixture.store.articleScores(since: at(0))
        #expect(scores.map(\.article) == [article])
        #expect(scores.map(\.score.evidence.first?.contribution) == [0.6])
        #expect(try fixture.store.articleScores(since: at(11)).isEmpty)
        // A topic that is taken off and set up again begins anew.
        let topic = try fixture.store.topic("ports")
        try fixture.store.removeTopic("ports", now: at(30))
        #expect(try fixture.store.articleScores(since: at(0)).isEmpty)
        _ = try fixture.store.addTopic(topic, now: at(40))
        #expect(try fixture.store.articleScores(since: at(0)).isEmpty)
    }

    @Test func whyNotByURLFindsTheArticleAndItsDecision() throws {
        let (fixture, article) = try told()
        let absence = try fixture.store.whyNot(urls: ["https://example.com/none", "https://example.com/1"], topic: "ports")
        #expect(absence.trail?.article.article.id == article)
        #expect(absence.entry?.state == .judged)
        #expect(absence.topic?.id == "ports")
        #expect(absence.decision?.passed == true)
        #expect(absence.feeds.map(\.url) == ["https://example.com/feed"])
        let other = try fixture.store.whyNot(article, topic: "unknown")
        #expect(other.topic == nil)
        #expect(other.decision == nil)
        #expect(other.trail != nil)
    }

    @Test func whyNotKnowsEntriesThatBecameNoArticle() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        try fixture.take([entry("https://example.com/page", title: "", text: "", url: "https://example.com/page")], from: feed)
        let url = ["https://example.com/page"]
        #expect(try fixture.store.whyNot(urls: url, topic: "x").entry?.state == .queued)
        let queued = try fixture.store.nextIntake(limit: 1).entries[0]
        #expect(try fixture.store.whyNot(queued.article, topic: "x").entry?.state == .queued)
        let skipped = SkippedEntry(intake: queued.intake, article: queued.article, revision: 1, reason: "no title and no text")
        _ = try fixture.store.commit(
            judgement: JudgementCommit(skipped: [skipped], nextStory: StoryID(rawValue: 1), nextAlert: AlertID(rawValue: 1)))
        let absence = try fixture.store.whyNot(urls: url, topic: "x")
        #expect(absence.entry?.state == .skipped)
        #expect(absence.entry?.reason == "no title and no text")
        #expect(absence.trail == nil)
    }

    @Test func whyNotOfADeletedArticleSaysSo() throws {
        let fixture = try Fixture()
        try fixture.take([entry("https://example.com/page")], from: try fixture.feed())
        try fixture.judgeAll()
        #expect(try fixture.store.deleteArticles(ingestedBefore: at(2 * 86_400)) == 1)
        #expect(try fixture.store.whyNot(urls: ["https://example.com/page"], topic: "x").entry?.state == .deleted)
    }

    @Test func whyNotOfAnUnknownPageNamesTheHostsFeeds() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed("https://news.example/feed")
        try fixture.feed("https://other.example/feed")
        let absence = try fixture.store.whyNot(urls: ["https://NEWS.example/page?x"], topic: "x")
        #expect(absence.entry == nil)
        #expect(absence.feeds.map(\.id) == [feed.id])
    }
}
