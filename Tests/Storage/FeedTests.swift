import Model
import Storage
import Testing

@Suite struct FeedTests {
    @Test func addsAFeedOnceAndReportsItTheNextTime() throws {
        let fixture = try Fixture()
        let settings = FeedSettings(outlet: "The Example", every: .seconds(60), fullText: true, backlog: .seconds(3600))
        let added = try fixture.store.addFeed(url: "https://a.example/f", settings: settings, now: at(1), firstDue: at(3), title: "A")
        guard case .added(let feed) = added else {
            Issue.record("was not added")
            return
        }
        #expect(feed.settings == settings)
        #expect(feed.state == .active)
        #expect(feed.poll.nextDue == at(3))
        #expect(feed.title == "A")
        #expect(feed.createdAt == at(1))
        let again = try fixture.store.addFeed(url: "https://a.example/f", settings: FeedSettings(), now: at(9), firstDue: at(9))
        #expect(again == .existing(feed))
    }

    @Test(arguments: ["f1", "1", "https://www.one.example/feed.xml", "one.example/fe", "https://www.one"])
    func findsAFeedByWhatPeopleType(text: String) throws {
        let fixture = try Fixture()
        let feed = try fixture.feed("https://www.one.example/feed.xml")
        try fixture.feed("https://two.example/feed.xml")
        #expect(try fixture.store.findFeed(text) == feed)
    }

    @Test func anExactURLWinsOverALongerOne() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed("https://one.example/feed")
        try fixture.feed("https://one.example/feed2")
        #expect(try fixture.store.findFeed("https://one.example/feed") == feed)
        #expect(failure { try fixture.store.findFeed("one.example") } == .invalid)
        #expect(failure { try fixture.store.findFeed("three.example") } == .notFound)
        #expect(failure { try fixture.store.findFeed("") } == .notFound)
    }

    @Test func findsAFeedByTheBeginningOfItsID() throws {
        let fixture = try Fixture()
        let feeds = try (1...12).map { try fixture.feed("https://\($0).example/") }
        for feed in feeds.prefix(9) { try fixture.store.removeFeed(feed.id, now: at(1)) }
        try fixture.store.removeFeed(feeds[10].id, now: at(1))
        try fixture.store.removeFeed(feeds[11].id, now: at(1))
        #expect(try fixture.store.findFeed("f1").id == feeds[9].id)
        #expect(failure { try fixture.store.findFeed("f2") } == .notFound)
    }

    @Test func listsInPagesAndByProblem() throws {
        let fixture = try Fixture()
        let feeds = try (1...5).map { try fixture.feed("https://\($0).example/") }
        var failed = feeds[2].poll
        failed.problem = Problem(code: "timeout", message: "no answer in 30 s")
        failed.failures = 1
        try fixture.store.commit(
            poll: PollCommit(feed: feeds[2].id, poll: failed, report: PollReport(startedAt: at(1), endedAt: at(2), problem: failed.problem))
        )
        let first = try fixture.store.feeds(limit: 2)
        let second = try fixture.store.feeds(after: first.next, limit: 2)
        let third = try fixture.store.feeds(after: second.next, limit: 2)
        #expect((first.items + second.items + third.items).map(\.id) == feeds.map(\.id))
        #expect(third.next == nil)
        #expect(try fixture.store.feeds(limit: 10, onlyProblems: true).items.map(\.id) == [feeds[2].id])
        #expect(try fixture.store.counts().feedsInTrouble == 1)
        _ = try fixture.store.pauseFeed(feeds[2].id)
        #expect(try fixture.store.feeds(limit: 10, onlyProblems: true).items.isEmpty)
        #expect(try fixture.store.counts().feedsInTrouble == 0)
        #expect(failure { try fixture.store.feeds(after: "x", limit: 2) } == .invalid)
    }

    @Test func settingsChangeAndTheNextPollWithThem() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed(due: 100)
        let settings = FeedSettings(every: .seconds(5))
        let next = DueTime(feed: feed.id, at: at(50), reason: "every 5 s as set")
        let changed = try fixture.store.setFeed(feed.id, settings: settings, next: next)
        #expect(changed.poll.nextDue == at(50) && changed.poll.nextDueReason == "every 5 s as set")
        #expect(try fixture.store.setFeed(feed.id, settings: settings).poll.nextDue == at(50))
        #expect(try fixture.store.feed(feed.id).settings == settings)
        #expect(failure { try fixture.store.setFeed(FeedID(rawValue: 99), settings: settings) } == .notFound)
    }

    @Test func pausedFeedsAreNotClaimed() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        #expect(try fixture.store.pauseFeed(feed.id).state == .paused)
        #expect(try fixture.store.nextFeedDue() == nil)
        #expect(try fixture.store.claimDue(now: at(10), limit: 10, lease: .seconds(60), provisional: .seconds(300)).isEmpty)
        let resumed = try fixture.store.resumeFeed(feed.id, now: at(20))
        #expect(resumed.state == .active)
        #expect(resumed.poll.nextDue == at(20))
    }

    @Test func aRemovedFeedIsGoneButComesBackKnowingItsEntries() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        try fixture.take([entry("1")], from: feed)
        try fixture.judgeAll()
        try fixture.store.removeFeed(feed.id, now: at(20))
        #expect(failure { try fixture.store.feed(feed.id) } == .notFound)
        #expect(failure { try fixture.store.findFeed(feed.url) } == .notFound)
        #expect(try fixture.store.feeds(limit: 10).items.isEmpty)
        #expect(failure { try fixture.take([entry("2")], from: feed) } == .notFound)
        // The article and its trail stay.
        #expect(try fixture.store.why(ArticleID(rawValue: 1)).feed?.id == feed.id)

        let back = try fixture.store.addFeed(url: feed.url, settings: FeedSettings(), now: at(30), firstDue: at(31)).feed
        #expect(back.id == feed.id)
        #expect(back.poll.validators == Validators())
        #expect(back.poll.lastSuccess == nil)
        #expect(try fixture.take([entry("1")], from: back, seconds: 40) == IntakeResult(unchanged: 1))
    }

    @Test func importsAddAndUpdateInOneGo() throws {
        let fixture = try Fixture()
        try fixture.feed("https://known.example/")
        try fixture.feed("https://same.example/")
        let imports = [
            FeedImport(url: "https://known.example/", settings: FeedSettings(outlet: "Known"), firstDue: at(5)),
            FeedImport(url: "https://same.example/", firstDue: at(5)),
            FeedImport(url: "https://new.example/", title: "New", firstDue: at(5)),
            FeedImport(url: "https://new.example/", firstDue: at(5)),
        ]
        let counts = try fixture.store.importFeeds(imports, now: at(1))
        #expect(counts == ImportCounts(added: 1, updated: 1, unchanged: 2))
        #expect(try fixture.store.findFeed("known.example").settings.outlet == "Known")
        #expect(try fixture.store.findFeed("new.example").title == "New")
    }

    @Test func aPermanentRedirectMovesTheFeedUnlessAnotherHasTheURL() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed("https://old.example/")
        let other = try fixture.feed("https://other.example/")
        let removed = try fixture.feed("https://removed.example/")
        try fixture.store.removeFeed(removed.id, now: at(1))
        #expect(try fixture.store.moveFeed(feed.id, to: "https://other.example/") == .duplicate(other.id))
        #expect(try fixture.store.moveFeed(feed.id, to: "https://old.example/") == .same)
        #expect(try fixture.store.moveFeed(feed.id, to: "https://removed.example/") == .moved)
        #expect(try fixture.store.feed(feed.id).url == "https://removed.example/")
    }

    @Test func idsAreNotUsedAgain() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed("https://one.example/")
        try fixture.store.removeFeed(feed.id, now: at(1))
        #expect(try fixture.store.pruneHistory(before: at(1_000_000)) > 0)
        try fixture.reopen()
        #expect(try fixture.feed("https://one.example/").id > feed.id)
    }

    @Test func manyFeedsAreAddedAndListedInOrder() throws {
        let fixture = try Fixture()
        let imports = (0..<2500).map { FeedImport(url: "https://example.com/\($0)", firstDue: at(Int64($0))) }
        #expect(try fixture.store.importFeeds(imports, now: at(0)).added == 2500)
        #expect(try fixture.store.feeds(limit: 5000).items.count == 1000)
        #expect(try fixture.store.counts().feeds == ["active": 2500])
    }
}
