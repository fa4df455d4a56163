import Model
import Pipeline
import Storage
import Stories
import Testing

@testable import Daemon

/// What the judge holds in memory is exactly what the store would rebuild.
@Suite struct RebuildTests {
    private static let subjects = ["ferry Astra Marina", "museum roof", "council budget", "herring auction", "derby final"]

    /// Reports of a few subjects by several outlets, with copies among them.
    private func entry(_ number: Int) -> Entry {
        let subject = Self.subjects[number % Self.subjects.count]
        let words = (0..<40).map { "word\((number % 3 == 0 ? number / 3 : number * 31 + $0) % 97)x\($0)" }
        let text = "The \(subject) was in the news again. " + words.joined(separator: " ") + " The \(subject) stays in the news."
        return Entry(id: "e\(number)", url: "https://o.example/\(number)", title: "Report on the \(subject)", contentText: text)
    }

    /// A report in plain English.
    private func english(_ number: Int) -> Entry {
        let text =
            "The council of the town said on Friday that it would not open the bridge number\(number) to traffic before the winter, "
            + "since the work on it has taken more time than was thought. People who live there are not happy with that."
        return Entry(id: "p\(number)", url: "https://p.example/\(number)", title: "Bridge number\(number) stays closed", contentText: text)
    }

    private func judgeAll(_ judge: JudgeService) async { while await judge.judgeNext() > 0 {} }

    @Test func aRebuiltJudgeEqualsTheLiveOneBitForBit() async throws {
        let workshop = try Workshop()
        let judge = try workshop.judge()
        _ = try await judge.changeTopics { store throws(StorageFailure) in
            try store.addTopic(Topic(id: "ferries", query: "ferry OR museum", minOrigins: 2), now: Timestamp(seconds: 1))
        }
        let feeds = try ["post", "herald", "courier"].map(workshop.addFeed)
        for number in 0..<60 {
            try workshop.intake(feeds[number % feeds.count], [entry(number)])
            if number % 7 == 0 { await judgeAll(judge) }
        }
        await judgeAll(judge)
        let live = await judge.digest
        try workshop.restart()
        let rebuilt = try workshop.judge()
        let again = await rebuilt.digest
        #expect(again.stories == live.stories)
        #expect(again.alerts == live.alerts)
        #expect(again.scores == live.scores)
        #expect(again.furniture == live.furniture)
        // And it decides alike from there.
        try workshop.intake(feeds[0], [entry(61)])
        await judgeAll(rebuilt)
        let alerts = try workshop.store.alerts(AlertFilter(), after: nil, limit: 100).items
        #expect(alerts.count == Set(alerts.map { "\($0.alert.topic) \($0.alert.story)" }).count)
    }

    /// Digests of the live judge and of one rebuilt from its store.
    private func expectRebuildEquals(_ judge: JudgeService, in workshop: Workshop) async throws {
        let live = await judge.digest
        try workshop.restart()
        let again = try await workshop.judge().digest
        #expect(again.stories == live.stories)
        #expect(again.alerts == live.alerts)
        #expect(again.scores == live.scores)
        #expect(again.furniture == live.furniture)
        #expect(again.words == live.words)
    }

    /// A judge with a topic, some feeds and entries of all subjects judged.
    private func running(_ workshop: Workshop, entries: Int = 40) async throws -> (JudgeService, [Feed]) {
        let judge = try workshop.judge()
        _ = try await judge.changeTopics { [now = workshop.time.now] store throws(StorageFailure) in
            try store.addTopic(Topic(id: "ferries", query: "ferry OR museum"), now: now)
        }
        let feeds = try ["post", "herald", "courier"].map(workshop.addFeed)
        for number in 0..<entries { try workshop.intake(feeds[number % feeds.count], [entry(number)]) }
        await judgeAll(judge)
        return (judge, feeds)
    }

    @Test func editsLeaveTheirArticlesWhereTheFirstTextPutThem() async throws {
        let workshop = try Workshop()
        let (judge, feeds) = try await running(workshop)
        for number in stride(from: 0, to: 40, by: 3) {
            var edit = entry(number + 1)
            edit.id = "e\(number)"
            edit.title = "Corrected: another report on subject \(number)"
            edit.url = "https://o.example/moved/\(number)"
            try workshop.intake(feeds[number % feeds.count], [edit])
            if number % 2 == 0 { await judgeAll(judge) }
        }
        // A first text and its edit in one batch.
        try workshop.intake(feeds[0], [entry(50)])
        var edit = entry(51)
        edit.id = "e50"
        try workshop.intake(feeds[0], [edit])
        await judgeAll(judge)
        try await expectRebuildEquals(judge, in: workshop)
        #expect(try workshop.store.article(ArticleID(1)).article.title.hasPrefix("Corrected"))
    }

    @Test func aRetractedMatchStaysRetracted() async throws {
        let workshop = try Workshop()
        let (judge, feeds) = try await running(workshop, entries: 1)
        let before = await judge.digest
        try workshop.intake(feeds[0], [Entry(id: "e0", title: "Withdrawn", contentText: "This report was withdrawn by its editors.")])
        await judgeAll(judge)
        #expect(await judge.digest.scores != before.scores)
        #expect(await judge.digest.stories == before.stories)
        try await expectRebuildEquals(judge, in: workshop)
        // Nor does its story shine with what it said before.
        #expect(try workshop.store.stories(topic: "ferries", limit: 10).items.isEmpty)
    }

    @Test func aTopicScoresWhatIsJudgedFromItsBeginningOn() async throws {
        let workshop = try Workshop()
        let judge = try workshop.judge()
        let feed = try workshop.addFeed("post")
        try workshop.intake(feed, [entry(0)])
        await judgeAll(judge)
        // Taken in before the topic was there, judged after.
        try workshop.intake(feed, [entry(5)])
        workshop.time.advance(.seconds(600))
        _ = try await judge.changeTopics { [now = workshop.time.now] store throws(StorageFailure) in
            try store.addTopic(Topic(id: "ferries", query: "ferry"), now: now)
        }
        await judgeAll(judge)
        #expect(try workshop.store.articleScores(since: Timestamp(seconds: 0)).map(\.article) == [ArticleID(2)])
        try await expectRebuildEquals(judge, in: workshop)
    }

    @Test func splitsAndMergesByHandOutliveARestart() async throws {
        let workshop = try Workshop()
        let (judge, feeds) = try await running(workshop)
        let stories = try workshop.store.stories(limit: 100).items.map(\.state).sorted { $0.articles > $1.articles }
        try #require(stories.count >= 3 && stories[0].articles >= 3)
        let members = try workshop.store.story(stories[0].id).members.map(\.article)
        let split = try await judge.split(stories[0].id, articles: Array(members.suffix(2)))
        try await expectRebuildEquals(judge, in: workshop)
        // A restart closed the live judge's store: go on with the rebuilt one.
        let second = try workshop.judge()
        let merged = try await second.merge(stories[1].id, stories[2].id)
        #expect(merged == min(stories[1].id, stories[2].id))
        // Of none of these subjects, or what was split might join the merged story before that is told apart from it.
        let other = Entry(id: "n1", title: "Comet seen", contentText: "Astronomers in Chile photographed a comet without any tail.")
        try workshop.intake(feeds[1], [other])
        await judgeAll(second)
        try await expectRebuildEquals(second, in: workshop)
        // What was split may go on in another story; it is still not merged back.
        let third = try workshop.judge()
        _ = try await third.merge(stories[0].id, merged)
        try workshop.intake(feeds[2], (71..<90).map { entry($0) })
        await judgeAll(third)
        #expect(try workshop.store.story(split).record.state.id == split)
        try await expectRebuildEquals(third, in: workshop)
    }

    @Test func whatLeftTheWindowIsForgottenByBoth() async throws {
        let workshop = try Workshop()
        let (judge, feeds) = try await running(workshop)
        for day in 0..<20 {
            workshop.time.advance(.days(1))
            try workshop.intake(feeds[day % feeds.count], [entry(100 + day)])
            await judgeAll(judge)
            #expect(await Housekeeper(store: workshop.store, judge: judge, context: workshop.context).sweep(now: workshop.time.now))
        }
        // An edit of a report that has left is judged as a new one.
        var edit = entry(7)
        edit.title = "Looked at again: the \(Self.subjects[2])"
        try workshop.intake(feeds[1], [edit, entry(130)])
        await judgeAll(judge)
        // A restart at another hour of the day.
        workshop.time.advance(.seconds(600))
        try await expectRebuildEquals(judge, in: workshop)
    }

    @Test func wordsOfFinishedDaysAreKeptForAsLongAsTheWindow() async throws {
        var configuration = Configuration()
        configuration.stories.window = .days(3)
        let workshop = try Workshop(configuration)
        let (judge, feeds) = try await running(workshop)
        #expect(try workshop.store.words().isEmpty)
        let first = workshop.time.now.day
        for day in 0..<6 {
            workshop.time.advance(.days(1))
            // A day without news, which has no words.
            guard day != 3 else { continue }
            try workshop.intake(feeds[day % feeds.count], (0..<4).map { english(100 + 4 * day + $0) })
            await judgeAll(judge)
            #expect(await Housekeeper(store: workshop.store, judge: judge, context: workshop.context).sweep(now: workshop.time.now))
        }
        let kept = try workshop.store.words()
        #expect(kept.map(\.day) == [first + 3, first + 5])
        #expect(kept.allSatisfy { WordCounts(decoding: $0.counts)?.stories ?? 0 > 0 })
        try await expectRebuildEquals(judge, in: workshop)
    }

    /// Entries of two days that wait together: those of the first are judged and counted before one of the second is read.
    @Test func aQueueThatSpansMidnightIsCutThere() async throws {
        let workshop = try Workshop()
        let judge = try workshop.judge()
        let feed = try workshop.addFeed("post")
        let midnight = Timestamp(seconds: (workshop.time.now.day + 1) * 86_400)
        workshop.time.set(midnight - .seconds(150))
        for number in 0..<4 { try workshop.intake(feed, [english(number)]) }
        #expect(workshop.time.now > midnight)
        #expect(await judge.judgeNext() == 2)
        #expect(try workshop.store.words().isEmpty)
        #expect(await judge.judgeNext() == 2)
        let counted = try #require(try workshop.store.words().first.flatMap { WordCounts(decoding: $0.counts) })
        #expect(counted.stories == 2 || counted.stories == 1)
        #expect(try workshop.store.words().map(\.day) == [midnight.day - 1])
    }

    @Test func wordsOfOtherFeaturesAreCountedAgain() async throws {
        let workshop = try Workshop()
        let (judge, feeds) = try await running(workshop)
        workshop.time.advance(.days(1))
        try workshop.intake(feeds[0], [entry(100)])
        await judgeAll(judge)
        workshop.time.advance(.days(1))
        try workshop.intake(feeds[0], [entry(101)])
        await judgeAll(judge)
        // The first of two days cannot be read.
        let kept = try workshop.store.words()
        try workshop.store.commit(words: [StoredWords(day: kept[0].day, counts: [0])], droppingThrough: 0)
        let rebuilt = try workshop.judge()
        workshop.time.advance(.days(1))
        try workshop.intake(feeds[0], [entry(102)])
        await judgeAll(rebuilt)
        #expect(try workshop.store.words().prefix(2) == kept[...])
        #expect(try workshop.store.words().count == 3)
    }

    @Test func deliveriesAreOwedInTheJudgementsOwnTransaction() async throws {
        var configuration = Configuration()
        configuration.topics.defaultChannels = ["ops"]
        let workshop = try Workshop(configuration)
        let judge = try workshop.judge()
        _ = try await judge.changeTopics { store throws(StorageFailure) in
            try store.addTopic(Topic(id: "ferries", query: "ferry"), now: Timestamp(seconds: 1))
        }
        try workshop.intake(try workshop.addFeed("post"), [entry(0)])
        await judgeAll(judge)
        let owed = try workshop.store.claimDeliveries(now: workshop.time.now, limit: 10, lease: .seconds(60))
        #expect(owed.map(\.delivery.channel) == ["ops"])
        #expect(owed.first?.message.alert?.articles.first?.title == "Report on the ferry Astra Marina")
        #expect(owed.first?.message.alert?.reason.hasPrefix("opened") == true)
    }

    @Test func aFullDiskLosesNothing() async throws {
        let workshop = try Workshop()
        let judge = try workshop.judge()
        try workshop.intake(try workshop.addFeed("post"), [entry(0)])
        let before = await judge.digest
        workshop.store.close()
        #expect(await judge.judgeNext() == 0)
        #expect(await judge.digest == before)
        #expect(await judge.problem != nil)
        try workshop.restart()
        let again = try workshop.judge()
        #expect(await again.judgeNext() == 1)
    }
}
