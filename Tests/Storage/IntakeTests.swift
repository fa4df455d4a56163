import Model
import Storage
import Testing

@Suite struct IntakeTests {
    @Test func storesEntriesValidatorsAndDueTimeTogether() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        let result = try fixture.take([entry("1"), entry("2")], from: feed, seconds: 10)
        #expect(result == IntakeResult(new: 2))
        let after = try fixture.store.feed(feed.id)
        #expect(after.poll.validators.etag == "\"v10\"")
        #expect(after.poll.nextDue == at(910))
        #expect(after.poll.entriesSeen == 2)
        #expect(after.poll.polls == 1)
        #expect(after.title == "Example")
        let poll = try #require(try fixture.store.polls(of: feed.id).first)
        #expect(poll.new == 2)
        #expect(poll.report.bytes == 1000)
    }

    @Test func queuesInOrderWithTheFeedsContextAndSurvivesACrash() throws {
        let fixture = try Fixture()
        let settings = FeedSettings(outlet: "The Example", fullText: true)
        let feed = try fixture.store.addFeed(url: "https://example.com/", settings: settings, now: at(0), firstDue: at(0)).feed
        try fixture.take([entry("b"), entry("a")], from: feed, isBacklog: true)
        let crashed = try fixture.crashed()
        let batch = try crashed.store.nextIntake(limit: 10)
        #expect(batch.unreadable.isEmpty)
        #expect(batch.entries.map(\.entry) == [entry("b"), entry("a")])
        #expect(batch.entries.map(\.article.rawValue) == [1, 2])
        #expect(batch.entries.allSatisfy { $0.isBacklog && $0.revision == 1 && $0.ingested == at(10) })
        #expect(
            batch.entries[0].feed
                == FeedContext(
                    id: feed.id, url: feed.url, outletOverride: "The Example", title: "Example", language: "en", fullText: true))
        #expect(try crashed.store.nextIntake(limit: 1).entries.count == 1)
        #expect(try crashed.store.nextIntake(limit: 9, after: batch.entries[0].intake).entries.map(\.entry.id) == ["a"])
    }

    @Test func theSameTextAgainIsNothing() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        try fixture.take([entry("1")], from: feed)
        var dated = entry("1")
        dated.published = at(99)
        dated.modified = at(99)
        dated.url = "https://example.com/1?utm_source=rss"
        dated.tags = ["new"]
        #expect(try fixture.take([dated], from: feed, seconds: 20) == IntakeResult(unchanged: 1))
        #expect(try fixture.store.nextIntake(limit: 10).entries.count == 1)
    }

    @Test(arguments: ["title", "text", "summary"])
    func anotherTextIsTheNextRevisionOfTheArticle(part: String) throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        try fixture.take([entry("1"), entry("2")], from: feed)
        var edited = entry("1")
        switch part {
        case "title": edited.title = "Corrected"
        case "text": edited.contentText = "Other text."
        default: edited.summary = "A summary."
        }
        #expect(try fixture.take([edited, entry("2")], from: feed, seconds: 20) == IntakeResult(edited: 1, unchanged: 1))
        let queued = try fixture.store.nextIntake(limit: 10).entries
        #expect(queued.map(\.article.rawValue) == [1, 2, 1])
        #expect(queued.map(\.revision) == [1, 1, 2])
        try fixture.judgeAll()
        #expect(try fixture.take([edited], from: feed, seconds: 30).unchanged == 1)
        edited.title = "Corrected again"
        #expect(try fixture.take([edited], from: feed, seconds: 40).edited == 1)
        #expect(try fixture.store.nextIntake(limit: 10).entries.map(\.revision) == [3])
    }

    @Test func markupThatChangesAroundTheSameTextIsNoEdit() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        var first = entry("1")
        first.contentHTML = "<img src='/pixel?session=1'>Some text."
        try fixture.take([first], from: feed)
        first.contentHTML = "<img src='/pixel?session=2'>Some text."
        #expect(try fixture.take([first], from: feed, seconds: 20).unchanged == 1)
        // Where there is no plain text, the markup is the text.
        first.contentText = nil
        #expect(try fixture.take([first], from: feed, seconds: 30).edited == 1)
    }

    @Test func ofADocumentThatRepeatsAnIDTheFirstCounts() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        let twice = [entry("1", title: "One"), entry("1", title: "Two")]
        #expect(try fixture.take(twice, from: feed) == IntakeResult(new: 1, unchanged: 1))
        #expect(try fixture.take(twice, from: feed, seconds: 20) == IntakeResult(unchanged: 2))
    }

    @Test func theSameIDInTwoFeedsIsTwoEntries() throws {
        let fixture = try Fixture()
        try fixture.take([entry("1")], from: try fixture.feed("https://a.example/"))
        #expect(try fixture.take([entry("1")], from: try fixture.feed("https://b.example/")).new == 1)
    }

    @Test func absurdlyLongIDsAreToldApart() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        let long = String(repeating: "x", count: 100_000)
        #expect(try fixture.take([entry(long + "1"), entry(long + "2")], from: feed).new == 2)
        #expect(try fixture.take([entry(long + "1"), entry(long + "2")], from: feed, seconds: 20).unchanged == 2)
    }

    @Test func endlesslyChangingEntriesStopBeingEdits() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        var edits = 0
        for round in 0..<120 { edits += try fixture.take([entry("1", text: "Visitors: \(round)")], from: feed).edited }
        #expect(edits == 99)
    }

    @Test func anEditOfASkippedEntryIsANewArticle() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        try fixture.take([entry("1", title: "", text: "")], from: feed)
        let queued = try fixture.store.nextIntake(limit: 1).entries[0]
        let skipped = SkippedEntry(intake: queued.intake, article: queued.article, revision: 1, reason: "no title and no text")
        _ = try fixture.store.commit(
            judgement: JudgementCommit(skipped: [skipped], nextStory: StoryID(rawValue: 1), nextAlert: AlertID(rawValue: 1)))
        #expect(try fixture.store.nextIntake(limit: 1).entries.isEmpty)
        #expect(try fixture.take([entry("1")], from: feed, seconds: 20).edited == 1)
        let again = try fixture.store.nextIntake(limit: 1).entries[0]
        #expect(again.article.rawValue == 2)
        #expect(again.revision == 1)
    }

    @Test func aFailedPollInBetweenIsOnRecordAndTheRecoveryToo() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        try fixture.take([entry("1")], from: feed)
        var failed = feed.poll
        failed.problem = Problem(code: "dns", message: "no such host")
        try fixture.store.commit(
            poll: PollCommit(feed: feed.id, poll: failed, report: PollReport(startedAt: at(15), endedAt: at(15), problem: failed.problem)))
        try fixture.take([entry("1")], from: feed, seconds: 20)
        let polls = try fixture.store.polls(of: feed.id)
        #expect(polls.map(\.report.problem?.code) == [nil, "dns", nil])
        #expect(polls.map(\.unchanged) == [1, 0, 0])
        #expect(try fixture.store.feed(feed.id).poll.problem == nil)
    }

    @Test func aPermanentRedirectIsFollowedWithTheEntries() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed("https://old.example/")
        let other = try fixture.feed("https://taken.example/")
        var commit = fixture.intake([IntakeEntry(entry: entry("1"))], from: feed, seconds: 10)
        commit.movedTo = other.url
        #expect(try fixture.store.commit(intake: commit).move == .duplicate(other.id))
        commit.movedTo = "https://new.example/"
        #expect(try fixture.store.commit(intake: commit).move == .moved)
        #expect(try fixture.store.feed(feed.id).url == "https://new.example/")
    }
}
