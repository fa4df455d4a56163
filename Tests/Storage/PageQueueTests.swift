import Model
import Storage
import Testing

/// Entries that wait for their pages: nothing lost, nothing doubled, and the order of judgement kept.
@Suite struct PageQueueTests {
    private static let hold = PageHold(wait: .seconds(60), perDocument: 3)

    private func fullTextFeed(_ fixture: Fixture) throws -> Feed {
        let settings = FeedSettings(fullText: true)
        return try fixture.store.addFeed(url: "https://example.com/full", settings: settings, now: at(0), firstDue: at(0)).feed
    }

    private func take(_ entries: [Entry], _ feed: Feed, _ fixture: Fixture, seconds: Int64 = 10, hold: PageHold = hold) throws {
        _ = try fixture.store.commit(
            intake: fixture.intake(entries.map { IntakeEntry(entry: $0) }, from: feed, seconds: seconds), pages: hold)
    }

    private func claim(_ fixture: Fixture, _ seconds: Int64 = 11, perHost: Int = 9) throws -> [ClaimedPage] {
        try fixture.store.claimPages(now: at(seconds), limit: 10, lease: .seconds(30), perHost: perHost)
    }

    private func report(_ outcome: String = "full-text", _ seconds: Int64 = 12) -> PageReport {
        var report = PageReport(
            outcome: outcome, reason: "because", status: 200, bytes: 5, startedAt: at(seconds - 1), endedAt: at(seconds))
        report.access = "members"
        report.isSecured = true
        return report
    }

    private func queued(_ fixture: Fixture) throws -> [String] {
        try fixture.store.nextIntake(limit: 100).entries.map { "\($0.entry.id) \($0.entry.contentText ?? "")" }
    }

    @Test func anEntryWaitsForItsPageAndGoesOnWithItsText() throws {
        let fixture = try Fixture()
        try take([entry("1", text: "teaser")], try fullTextFeed(fixture), fixture)
        #expect(try queued(fixture) == [])
        #expect(try fixture.store.counts().pages == 1)
        #expect(try fixture.store.counts().intake == 0)
        let page = try #require(try claim(fixture).first)
        #expect(page.url == "https://example.com/1")
        var merged = page.entry
        merged.contentText = "whole"
        #expect(try fixture.store.commit(page: PageCommit(id: page.id, entry: merged, report: report())))
        #expect(try queued(fixture) == ["1 whole"])
        #expect(try !fixture.store.commit(page: PageCommit(id: page.id, entry: merged, report: report())))
        try fixture.judgeAll()
        let article = try #require(try fixture.store.articles(limit: 10).items.first)
        let record = try #require(try fixture.store.why(article.article.id).pages.first)
        #expect(record.report == report())
    }

    @Test func othersOvertakeAndIdsKeepTheOrderOfJudgement() throws {
        let fixture = try Fixture()
        let plain = try fixture.feed()
        try take([entry("slow")], try fullTextFeed(fixture), fixture)
        try fixture.take([entry("fast")], from: plain, seconds: 11)
        #expect(try queued(fixture).map { $0.prefix(4) } == ["fast"])
        try fixture.judgeAll()
        let page = try #require(try claim(fixture).first)
        _ = try fixture.store.commit(page: PageCommit(id: page.id, report: report("timeout")))
        try fixture.judgeAll()
        let articles = try fixture.store.articles(limit: 10).items
        #expect(articles.map(\.article.entryID) == ["fast", "slow"])
        #expect(try fixture.store.pages(of: articles[1].article.id).first?.report?.outcome == "timeout")
    }

    @Test func whatWaitedLongEnoughGoesOnAsItsFeedHasIt() throws {
        let fixture = try Fixture()
        try take([entry("1", text: "teaser"), entry("2", text: "teaser")], try fullTextFeed(fixture), fixture)
        _ = try fixture.store.claimPages(now: at(11), limit: 1, lease: .seconds(30), perHost: 9)
        #expect(try fixture.store.nextPageTime() == at(10))
        #expect(try fixture.store.releaseOverduePages(now: at(69)) == 0)
        #expect(try fixture.store.releaseOverduePages(now: at(70)) == 2)
        #expect(try queued(fixture) == ["1 teaser", "2 teaser"])
        let judged = try fixture.judgeAll()
        let reasons = try judged.map { try fixture.store.pages(of: $0.article.id).first?.report?.reason }
        #expect(reasons == ["the page did not come in time", "its turn did not come in time"])
    }

    @Test func ofALargeDocumentTheNewestWait() throws {
        let fixture = try Fixture()
        try take((1...5).map { entry("\($0)") }, try fullTextFeed(fixture), fixture)
        #expect(try queued(fixture).map { $0.prefix(1) } == ["1", "2"])
        #expect(try claim(fixture).map(\.entry.id) == ["3", "4", "5"])
        let judged = try fixture.judgeAll()
        #expect(try fixture.store.pages(of: judged[0].article.id).first?.report?.outcome == "too-many")
    }

    @Test func anEntryWithoutALinkWaitsForNothing() throws {
        let fixture = try Fixture()
        try take([Entry(id: "1", title: "t", contentText: "x")], try fullTextFeed(fixture), fixture)
        #expect(try queued(fixture) == ["1 x"])
    }

    @Test func feedsThatAskForNothingAreLeftAlone() throws {
        let fixture = try Fixture()
        try take([entry("1")], try fixture.feed(), fixture)
        #expect(try queued(fixture).count == 1)
        #expect(try fixture.store.counts().pages == 0)
    }

    @Test func newsIsFetchedBeforeBacklogAndAHostIsNotCrowded() throws {
        let fixture = try Fixture()
        let feed = try fullTextFeed(fixture)
        let entries = [
            IntakeEntry(entry: entry("old"), isBacklog: true), IntakeEntry(entry: entry("new")),
            IntakeEntry(entry: entry("b", url: "https://other.example/b")),
        ]
        _ = try fixture.store.commit(intake: fixture.intake(entries, from: feed, seconds: 10), pages: Self.hold)
        #expect(try claim(fixture, perHost: 1).map(\.entry.id) == ["new", "b"])
        #expect(try claim(fixture, perHost: 9).map(\.entry.id) == ["old"])
        #expect(try claim(fixture).isEmpty)
    }

    @Test func closedAndBusyHostsArePassedBy() throws {
        let fixture = try Fixture()
        try take([entry("a"), entry("b", url: "https://other.example/b")], try fullTextFeed(fixture), fixture)
        let closed = try fixture.store.claimPages(
            now: at(11), limit: 9, lease: .seconds(9), perHost: 1, busy: ["other.example": 1], closed: ["example.com"])
        #expect(closed.isEmpty)
    }

    @Test func aPostponedPageIsDueLater() throws {
        let fixture = try Fixture()
        try take([entry("1")], try fullTextFeed(fixture), fixture)
        let page = try #require(try claim(fixture).first)
        try fixture.store.postpone(page: page.id, until: at(40))
        #expect(try claim(fixture, 39).isEmpty)
        #expect(try claim(fixture, 40).map(\.id) == [page.id])
    }

    @Test func anEditThatWaitsGoesAfterTheTextItEdits() throws {
        let fixture = try Fixture()
        let feed = try fullTextFeed(fixture)
        try take([entry("1", text: "first")], feed, fixture)
        try take([entry("1", text: "second")], feed, fixture, seconds: 20)
        // The edit's page is not asked for while the text before waits.
        let first = try claim(fixture, 21)
        #expect(first.map(\.entry.contentText) == ["first"])
        _ = try fixture.store.commit(page: PageCommit(id: first[0].id, report: report()))
        let second = try claim(fixture, 22)
        _ = try fixture.store.commit(page: PageCommit(id: second[0].id, report: report()))
        let rows = try fixture.store.nextIntake(limit: 9).entries
        #expect(rows.map(\.revision) == [1, 2])
        #expect(Set(rows.map(\.article)).count == 1)
        try fixture.judgeAll()
        #expect(try fixture.store.pages(of: rows[0].article).map(\.revision) == [1, 2])
    }

    @Test func anEditOfAFeedThatNoLongerAsksDoesNotOvertake() throws {
        let fixture = try Fixture()
        let feed = try fullTextFeed(fixture)
        try take([entry("1", text: "first")], feed, fixture)
        _ = try fixture.store.setFeed(feed.id, settings: FeedSettings())
        try take([entry("1", text: "second")], feed, fixture, seconds: 20)
        #expect(try queued(fixture) == ["1 first", "1 second"])
        let rows = try fixture.store.nextIntake(limit: 9).entries
        #expect(rows.map(\.revision) == [1, 2] && rows[0].article == rows[1].article)
    }

    @Test func theEntryIsKnownUnderTheArticleItBecomes() throws {
        let fixture = try Fixture()
        let feed = try fullTextFeed(fixture)
        try take([entry("1", text: "first")], feed, fixture)
        let page = try #require(try claim(fixture).first)
        _ = try fixture.store.commit(page: PageCommit(id: page.id, report: report()))
        let article = try #require(try fixture.judgeAll().first).article.id
        try take([entry("1", text: "second")], feed, fixture, seconds: 30, hold: .none)
        let edit = try #require(try fixture.store.nextIntake(limit: 1).entries.first)
        #expect(edit.article == article && edit.revision == 2)
    }

    @Test func aRestartAsksForAPageOnceMoreAndNotForEver() throws {
        let fixture = try Fixture()
        try take([entry("1")], try fullTextFeed(fixture), fixture)
        #expect(try claim(fixture).count == 1)
        let second = try fixture.crashed()
        #expect(try claim(second).isEmpty)
        try second.store.releasePageClaims(now: at(12))
        #expect(try claim(second).count == 1)
        let third = try second.crashed()
        try third.store.releasePageClaims(now: at(13))
        #expect(try third.store.nextIntake(limit: 9).entries.count == 1)
        #expect(try claim(third).isEmpty)
    }

    @Test func whatWasTakenOffTheFeedsTextIsKept() throws {
        let fixture = try Fixture()
        try fixture.take([entry("1")], from: try fixture.feed())
        let queued = try #require(try fixture.store.nextIntake(limit: 1).entries.first)
        var judged = Fixture.judged(queued, story: StoryID(rawValue: 1))
        judged.article.removed = [RemovedPart(kind: "share bar", excerpt: "Share this")]
        _ = try fixture.store.commit(
            judgement: JudgementCommit(articles: [judged], nextStory: StoryID(rawValue: 2), nextAlert: AlertID(rawValue: 1)))
        #expect(try fixture.store.why(queued.article).removed == judged.article.removed)
    }
}
