import Model
import Pipeline
import Storage
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
        // And it decides alike from there.
        try workshop.intake(feeds[0], [entry(61)])
        await judgeAll(rebuilt)
        let alerts = try workshop.store.alerts(AlertFilter(), after: nil, limit: 100).items
        #expect(alerts.count == Set(alerts.map { "\($0.alert.topic) \($0.alert.story)" }).count)
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
        #expect(owed.first?.message.articles.first?.title == "Report on the ferry Astra Marina")
        #expect(owed.first?.message.reason.hasPrefix("opened") == true)
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
