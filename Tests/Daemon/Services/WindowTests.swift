import Foundation
import Model
import Pipeline
import Storage
import Stories
import Testing

@testable import Daemon

/// The judge's window in segments: a cache that may be missing, cut short or strange, and never changes what the judge knows.
@Suite struct WindowTests {
    /// Reports over some days, with copies among them.
    private func entry(_ number: Int) -> Entry {
        let words = (0..<40).map { "word\((number % 4 == 0 ? number / 4 : number * 31 + $0) % 97)x\($0)" }
        let text = "The ferry number \(number % 7) was in the news. " + words.joined(separator: " ")
        return Entry(id: "e\(number)", url: "https://o.example/\(number)", title: "Report on ferry \(number % 7)", contentText: text)
    }

    /// Six days of reports, judged; finished days are moved into segments as the daemon does.
    private func sixDays(_ workshop: Workshop) async throws -> JudgeService {
        let judge = try workshop.judge()
        _ = try await judge.changeTopics { [now = workshop.time.now] store throws(StorageFailure) in
            try store.addTopic(Topic(id: "ferries", query: "ferry"), now: now)
        }
        let feeds = try ["post", "herald", "courier"].map(workshop.addFeed)
        for day in 0..<6 {
            for (number, feed) in feeds.enumerated() { try workshop.intake(feed, (0..<4).map { entry(day * 12 + number * 4 + $0) }) }
            while await judge.judgeNext() > 0 {}
            workshop.time.advance(.days(1))
            await housekeeper(workshop, judge).seal(now: workshop.time.now)
        }
        return judge
    }

    private func housekeeper(_ workshop: Workshop, _ judge: JudgeService) -> Housekeeper {
        Housekeeper(store: workshop.store, judge: judge, context: workshop.context)
    }

    private func segments(_ workshop: Workshop) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: workshop.store.segments.folder).sorted()
    }

    /// Restarts twice, with whatever `spoil` does to the segments, and once without any: all know the same.
    private func expectSame(
        _ workshop: Workshop, _ live: Judge.Digests, segments count: Int = 5, _ spoil: (String) throws -> Void
    ) async throws {
        let folder = workshop.store.segments.folder
        try workshop.restart()
        try spoil(folder)
        #expect(try await workshop.judge().digest == live)
        #expect(try segments(workshop).count >= count)
        try workshop.restart()
        #expect(try await workshop.judge().digest == live)
    }

    @Test func finishedDaysLieInSegmentsAndTheRestInTables() async throws {
        let workshop = try Workshop()
        let judge = try await sixDays(workshop)
        #expect(await judge.unsealed == nil)
        #expect(try segments(workshop).count == 6)
        let live = await judge.digest
        try await expectSame(workshop, live) { _ in }
        // And it decides alike from there.
        let rebuilt = try workshop.judge()
        try workshop.intake(try workshop.addFeed("gazette"), [entry(4), entry(200)])
        while await rebuilt.judgeNext() > 0 {}
        #expect(await rebuilt.unsealed?.articles == 2)
        let later = await rebuilt.digest
        try await expectSame(workshop, later) { _ in }
    }

    @Test func missingSegmentsAreMadeAgain() async throws {
        let workshop = try Workshop()
        let live = await (try await sixDays(workshop)).digest
        let names = try segments(workshop)
        try await expectSame(workshop, live) { try FileManager.default.removeItem(atPath: "\($0)/\(names[2])") }
        try await expectSame(workshop, live) { try FileManager.default.removeItem(atPath: $0) }
    }

    @Test(arguments: [0, 1, 100, 4_096, -1, -8]) func segmentsCutShortAreMadeAgain(length: Int) async throws {
        let workshop = try Workshop()
        let live = await (try await sixDays(workshop)).digest
        let names = try segments(workshop)
        try await expectSame(workshop, live) { folder in
            for name in [names[0], names[3], names[5]] {
                let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
                try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
                try bytes.prefix(length < 0 ? bytes.count + length : length).write(to: URL(filePath: "\(folder)/\(name)"))
            }
        }
    }

    @Test func aSegmentOfAnotherDayOrInstallationIsMadeAgain() async throws {
        let workshop = try Workshop()
        let live = await (try await sixDays(workshop)).digest
        let stranger = try Workshop()
        _ = try await sixDays(stranger)
        let names = try segments(workshop)
        let other = stranger.store.segments.folder
        try await expectSame(workshop, live) { folder in
            for (name, source) in [(names[1], "\(folder)/\(names[2])"), (names[4], "\(other)/\(names[4])")] {
                try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
                try FileManager.default.copyItem(atPath: source, toPath: "\(folder)/\(name)")
            }
        }
    }

    @Test func aDiskThatTakesNoSegmentsCostsMemoryAlone() async throws {
        let workshop = try Workshop()
        let live = await (try await sixDays(workshop)).digest
        let folder = workshop.store.segments.folder
        try FileManager.default.removeItem(atPath: folder)
        #expect(FileManager.default.createFile(atPath: folder, contents: nil))
        try workshop.restart()
        #expect(try await workshop.judge().digest == live)
    }

    @Test func articlesThatAreGoneFromTheDatabaseAreGoneFromTheWindow() async throws {
        let workshop = try Workshop()
        _ = try await sixDays(workshop)
        let before = try await workshop.judge().digest
        let begin = workshop.time.now - .days(6)
        #expect(try workshop.store.deleteArticles(ingestedBefore: begin + .days(2)) > 0)
        try workshop.restart()
        let rebuilt = try workshop.judge()
        #expect(await rebuilt.digest != before)
        let live = await rebuilt.digest
        try await expectSame(workshop, live) { _ in }
    }

    /// What is taken in after a backup was restored gets the ids of what was lost with it.
    @Test func aRestoredBackupTakesNoSegmentOfWhatCameAfterIt() async throws {
        let workshop = try Workshop()
        var judge = try workshop.judge()
        let feed = try workshop.addFeed("post")
        func take(_ numbers: Range<Int>) async throws {
            for number in numbers { try workshop.intake(feed, [entry(number)]) }
            while await judge.judgeNext() > 0 {}
        }
        try await take(0..<6)
        let backup = workshop.directory.appending(path: "backup.db")
        try workshop.store.backup(to: backup.path)
        try await take(6..<12)
        let evening = workshop.time.now
        workshop.time.advance(.days(1))
        await housekeeper(workshop, judge).seal(now: workshop.time.now)
        #expect(try segments(workshop).count == 1)
        try workshop.restart {
            try FileManager.default.removeItem(atPath: workshop.store.path)
            try FileManager.default.moveItem(at: backup, to: URL(filePath: workshop.store.path))
        }
        workshop.time.set(evening)
        judge = try workshop.judge()
        try await take(106..<112)
        let live = await judge.digest
        workshop.time.advance(.days(1))
        try await expectSame(workshop, live, segments: 1) { _ in }
    }

    @Test func storiesThatWereChangedByHandLaterAreAsTheyStandNow() async throws {
        let workshop = try Workshop()
        let judge = try await sixDays(workshop)
        let story = try #require(try workshop.store.stories(limit: 100).items.map(\.state).max { $0.articles < $1.articles })
        let members = try workshop.store.story(story.id).members.map(\.article)
        _ = try await judge.split(story.id, articles: Array(members.prefix(2)))
        let live = await judge.digest
        try await expectSame(workshop, live) { _ in }
    }

    @Test func aDayThatIsNotOverYetStaysInTables() async throws {
        let workshop = try Workshop()
        let judge = try workshop.judge()
        try workshop.intake(try workshop.addFeed("post"), [entry(1)])
        while await judge.judgeNext() > 0 {}
        let end = Timestamp(seconds: (workshop.time.now.day + 1) * 86_400)
        await housekeeper(workshop, judge).seal(now: end + .seconds(500))
        #expect(await judge.unsealed?.articles == 1)
        await housekeeper(workshop, judge).seal(now: end + .seconds(600))
        #expect(await judge.unsealed == nil)
    }

    @Test func expiryRemovesTheFilesOfItsDays() async throws {
        let workshop = try Workshop()
        let judge = try await sixDays(workshop)
        let last = try #require(try segments(workshop).last)
        workshop.time.advance(.days(13))
        #expect(await housekeeper(workshop, judge).sweep(now: workshop.time.now))
        #expect(try segments(workshop) == [last])
    }
}
