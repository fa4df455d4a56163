import Foundation
import Glibc
import GRDB
import Model
import Storage
import Testing

@Suite struct UpkeepTests {
    private let day: Int64 = 86_400

    @Test func articlesGoByTheirDayOfIngestAndAlertsStay() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        try fixture.take([entry("1"), entry("2")], from: feed, seconds: day - 1)
        try fixture.take([entry("3")], from: feed, seconds: day)
        try fixture.judgeAll()
        try fixture.owe()
        #expect(try fixture.store.deleteArticles(ingestedBefore: at(2 * day - 1), limit: 1) == 1)
        #expect(try fixture.store.deleteArticles(ingestedBefore: at(2 * day - 1)) == 1)
        #expect(try fixture.store.deleteArticles(ingestedBefore: at(2 * day - 1)) == 0)
        #expect(try fixture.store.articles(limit: 9).items.map(\.article.entryID) == ["3"])
        #expect(try fixture.store.counts().articles == 1)
        #expect(try fixture.store.alert(AlertID(rawValue: 1)).versions.count == 1)
        #expect(try fixture.store.checkIntegrity().isEmpty)
        // What a feed still shows is not news again.
        #expect(try fixture.take([entry("1"), entry("2")], from: feed, seconds: 3 * day).unchanged == 2)
    }

    @Test func historyIsPrunedButForWhatIsStillReferredTo() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        try fixture.take([entry("1"), entry("2")], from: feed)
        try fixture.judgeAll()
        try fixture.owe()
        try fixture.owe(version: 2, seconds: 30)
        _ = try fixture.store.addSilence(.all, until: at(50), comment: "", now: at(1))
        try fixture.store.keep(StoredAnswer(fingerprint: "f", status: 201, body: [1]), forKey: "k", now: at(1))
        _ = try fixture.store.deleteArticles(ingestedBefore: at(2 * day))
        while try fixture.store.pruneHistory(before: at(100 * day)) > 0 {}
        #expect(try fixture.store.polls(of: feed.id).isEmpty)
        #expect(try fixture.store.deliveries(limit: 9).items.map(\.state) == [.queued])
        #expect(try fixture.store.silences().isEmpty)
        #expect(try fixture.store.answer(forKey: "k") == nil)
        // Story 1 has an alert, story 2 nothing.
        #expect(try fixture.store.story(StoryID(rawValue: 1)).alerts.count == 1)
        #expect(failure { try fixture.store.story(StoryID(rawValue: 2)) } == .notFound)
        #expect(try fixture.store.counts().stories == 1)
        #expect(try fixture.take([entry("1")], from: feed, seconds: 200 * day).new == 1)
        #expect(try fixture.store.checkIntegrity().isEmpty)
    }

    @Test func entriesThatAFeedStillShowsAreRememberedHoweverOld() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        try fixture.take([entry("1"), entry("2")], from: feed)
        try fixture.judgeAll()
        try fixture.take([entry("1")], from: feed, seconds: 80 * day)
        while try fixture.store.pruneHistory(before: at(90 * day)) > 0 {}
        #expect(try fixture.take([entry("1"), entry("2")], from: feed, seconds: 91 * day) == IntakeResult(new: 1, unchanged: 1))
    }

    @Test func aMergedStoryStaysAsLongAsWhatItBecame() throws {
        let fixture = try Fixture()
        try fixture.take([entry("1")], from: try fixture.feed())
        try fixture.judgeAll()
        _ = try fixture.store.commit(
            judgement: JudgementCommit(
                redirects: [StoryRedirect(old: StoryID(7), new: StoryID(1))], nextStory: StoryID(8), nextAlert: AlertID(1)))
        while try fixture.store.pruneHistory(before: at(100 * day)) > 0 {}
        #expect(try fixture.store.story(StoryID(7)).record.state.id == StoryID(1))
        _ = try fixture.store.deleteArticles(ingestedBefore: at(2 * day))
        while try fixture.store.pruneHistory(before: at(100 * day)) > 0 {}
        #expect(try fixture.store.counts().stories == 0)
    }

    @Test func aBackupIsWholeCompactAndNeverOverwrites() throws {
        let fixture = try Fixture()
        try fixture.take([entry("1")], from: try fixture.feed())
        let file = fixture.directory + "/backup.db"
        try fixture.store.backup(to: file)
        #expect(failure { try fixture.store.backup(to: file) } == .invalid)
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        // It opens as a state directory of its own, with the same identity.
        let restored = Fixture.newDirectory()
        try FileManager.default.createDirectory(atPath: restored, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: restored) }
        try FileManager.default.moveItem(atPath: file, toPath: restored + "/watcher.db")
        let store = try Store(directory: restored)
        #expect(store.installation == fixture.store.installation)
        #expect(try store.nextIntake(limit: 9).entries.count == 1)
        store.close()
    }

    @Test func aBackupThatCannotBeWrittenLeavesNothing() throws {
        let fixture = try Fixture()
        #expect(failure { try fixture.store.backup(to: fixture.directory + "/none/backup.db") } == .io)
        #expect(failure { try fixture.store.backup(to: "/dev/full") } == .invalid)
    }

    @Test func aBackupThatIsBrokenOffLeavesNothing() throws {
        let fixture = try Fixture()
        let file = fixture.directory + "/stopped.db"
        let stop = BackupStop()
        stop.stop()
        #expect(failure { try fixture.store.backup(to: file, stop: stop) } == .stopped)
        #expect(access(file, F_OK) != 0)
        try fixture.store.backup(to: file)
    }

    @Test func damageIsFound() throws {
        let fixture = try Fixture()
        #expect(try fixture.store.checkIntegrity() == [])
        fixture.store.close()
        let queue = try DatabaseQueue(path: fixture.directory + "/watcher.db")
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try db.execute(sql: "INSERT INTO placements (id, article, clock, outlet, title, features) VALUES (1, 77, 0, '', '', x'00')")
        }
        try queue.close()
        try fixture.reopen()
        #expect(try fixture.store.checkIntegrity() == ["table placements: a row refers to a missing one"])
    }

    @Test func maintenanceGivesFreedPagesBack() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        let long = String(repeating: "word ", count: 5000)
        try fixture.take((0..<50).map { entry("\($0)", text: long) }, from: feed)
        try fixture.judgeAll()
        let before = try fixture.store.counts().databaseBytes
        while try fixture.store.deleteArticles(ingestedBefore: at(2 * day), limit: 20) > 0 {}
        try fixture.store.maintain()
        #expect(try fixture.store.counts().databaseBytes < before / 2)
    }

    @Test func silencesBeginLastAndEnd() throws {
        let fixture = try Fixture()
        let all = try fixture.store.addSilence(.all, until: at(100), comment: "upgrade", now: at(1))
        let topic = try fixture.store.addSilence(.topic("ports"), until: at(200), comment: "known", now: at(1))
        let story = try fixture.store.addSilence(.story(StoryID(rawValue: 4)), until: at(300), comment: "", now: at(1))
        #expect(try fixture.store.silences() == [all, topic, story])
        #expect(try fixture.store.silences(now: at(100)) == [topic, story])
        #expect(try fixture.store.expireSilence(story.id, now: at(150)).until == at(150))
        #expect(try fixture.store.silences(now: at(150)) == [topic])
        #expect(failure { try fixture.store.expireSilence(SilenceID(rawValue: 9), now: at(1)) } == .notFound)
        #expect(try fixture.store.resolve("si3", as: SilenceID.self) == story.id)
    }

    @Test func feedbackIsKeptInOrder() throws {
        let fixture = try Fixture()
        try fixture.take([entry("1")], from: try fixture.feed())
        try fixture.judgeAll()
        _ = try fixture.store.addTopic(Topic(id: "ports", query: "port"), now: at(1))
        let given = [
            Feedback(subject: .article(ArticleID(rawValue: 1)), topic: "ports", isRelevant: true, time: at(20)),
            Feedback(subject: .story(StoryID(rawValue: 1)), topic: "ports", isRelevant: false, time: at(21)),
        ]
        for feedback in given { try fixture.store.addFeedback(feedback) }
        #expect(try fixture.store.feedback(topic: "ports") == given)
        var unknown = given[0]
        unknown.topic = "none"
        #expect(failure { try fixture.store.addFeedback(unknown) } == .notFound)
        unknown = Feedback(subject: .story(StoryID(rawValue: 9)), topic: "ports", isRelevant: true, time: at(22))
        #expect(failure { try fixture.store.addFeedback(unknown) } == .notFound)
    }

    @Test func theFirstAnswerUnderAKeyStands() throws {
        let fixture = try Fixture()
        let answer = StoredAnswer(fingerprint: "POST /v1/feeds", status: 201, body: Array("{}".utf8))
        try fixture.store.keep(answer, forKey: "k", now: at(1))
        try fixture.store.keep(StoredAnswer(fingerprint: "other", status: 500, body: []), forKey: "k", now: at(2))
        #expect(try fixture.store.answer(forKey: "k") == answer)
        #expect(try fixture.store.answer(forKey: "none") == nil)
    }

    @Test func countsTellTheStateOfEverything() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        _ = try fixture.store.pauseFeed(try fixture.feed("https://paused.example/").id)
        _ = try fixture.store.addTopic(Topic(id: "ports", query: "port"), now: at(1))
        try fixture.take([entry("1"), entry("2")], from: feed)
        try fixture.judgeAll()
        try fixture.take([entry("3")], from: feed, seconds: 30)
        try fixture.owe()
        let counts = try fixture.store.counts()
        #expect(counts.feeds == ["active": 1, "paused": 1])
        #expect(counts.feedsInTrouble == 0)
        #expect(counts.intake == 1)
        #expect(counts.oldestIntake == at(30).microseconds)
        #expect(counts.articles == 2)
        #expect(counts.stories == 2)
        #expect(counts.topics == 1)
        #expect(counts.alerts == 1)
        #expect(counts.alertsOpen == 1)
        #expect(counts.searchBacklog == 2)
        #expect(counts.databaseBytes > 0)
        #expect(counts.logBytes > 0)
    }
}
