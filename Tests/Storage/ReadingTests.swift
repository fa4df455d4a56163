import Model
import Storage
import Testing

@Suite struct ReadingTests {
    @Test func storiesAreListedByTimeInPages() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        for round in 1...5 {
            try fixture.take([entry("\(round)", title: "Story \(round)")], from: feed, seconds: Int64(round * 10))
            try fixture.judgeAll()
        }
        let first = try fixture.store.stories(limit: 2)
        let second = try fixture.store.stories(after: first.next, limit: 2)
        let third = try fixture.store.stories(after: second.next, limit: 2)
        #expect((first.items + second.items + third.items).map(\.state.id.rawValue) == [5, 4, 3, 2, 1])
        #expect(third.next == nil)
        #expect(try fixture.store.stories(since: at(30), limit: 10).items.map(\.state.id.rawValue) == [5, 4, 3])
        #expect(failure { try fixture.store.stories(after: "7", limit: 2) } == .invalid)
    }

    @Test func storiesOfATopicAreThoseAtItsThreshold() throws {
        let fixture = try Fixture()
        try fixture.take([entry("1"), entry("2"), entry("3")], from: try fixture.feed())
        try fixture.judgeAll()
        _ = try fixture.store.addTopic(Topic(id: "ports", query: "port", threshold: 0.5), now: at(1))
        let scores = [(1, 0.8), (2, 0.4)].map { story, score in
            StoryScore(
                story: StoryID(rawValue: story), score: TopicScore(topic: "ports", score: score, evidence: []),
                article: ArticleID(rawValue: story))
        }
        _ = try fixture.store.commit(
            judgement: JudgementCommit(scores: scores, nextStory: StoryID(rawValue: 4), nextAlert: AlertID(rawValue: 1)))
        let found = try fixture.store.stories(topic: "ports", limit: 10).items
        #expect(found.map(\.state.id.rawValue) == [1])
        #expect(found[0].topics == [StoryTopic(topic: "ports", score: 0.8)])
        #expect(try fixture.store.stories(topic: "none", limit: 10).items.isEmpty)
    }

    @Test func storiesAreMutedAndUnmuted() throws {
        let fixture = try Fixture()
        try fixture.take([entry("1")], from: try fixture.feed())
        try fixture.judgeAll()
        let id = StoryID(rawValue: 1)
        #expect(try fixture.store.muteStory(id, until: at(500)).mutedUntil == at(500))
        #expect(try fixture.store.story(id).record.mutedUntil == at(500))
        #expect(try fixture.store.unmuteStory(id).mutedUntil == nil)
        #expect(try fixture.store.judgeState(since: at(0)).muted.isEmpty)
        #expect(failure { try fixture.store.muteStory(StoryID(rawValue: 9), until: at(1)) } == .notFound)
    }

    @Test func alertsAreListedNewestFirstAndFiltered() throws {
        let fixture = try Fixture()
        for alert in 1...3 { try fixture.owe(alert: Int64(alert), seconds: Int64(alert * 10)) }
        try fixture.owe(alert: 1, version: 2, seconds: 99)
        let page = try fixture.store.alerts(limit: 2)
        let rest = try fixture.store.alerts(after: page.next, limit: 2)
        #expect((page.items + rest.items).map(\.alert.id.rawValue) == [3, 2, 1])
        let first = try #require(rest.items.last)
        #expect(first.kind == .updated)
        #expect(first.reason == "new_origin: Second")
        #expect(first.title == "A story")
        #expect(try fixture.store.alerts(AlertFilter(topic: "ports", state: .open), limit: 9).items.count == 3)
        #expect(try fixture.store.alerts(AlertFilter(topic: "other"), limit: 9).items.isEmpty)
        #expect(
            try fixture.store.alerts(AlertFilter(story: StoryID(rawValue: 1), since: at(30)), limit: 9).items.map(\.alert.id.rawValue) == [
                3, 1,
            ])
    }

    @Test func anAlertIsShownWithItsVersionsAndDeliveries() throws {
        let fixture = try Fixture()
        try fixture.owe()
        try fixture.owe(version: 2, seconds: 30)
        let detail = try fixture.store.alert(AlertID(rawValue: 1))
        #expect(detail.alert.version == 2)
        #expect(detail.versions.map(\.version) == [1, 2])
        #expect(detail.versions[0] == Fixture.message(alert: 1, version: 1, seconds: 20, story: Fixture.state(StoryID(rawValue: 1))))
        #expect(detail.deliveries.map(\.state) == [.superseded, .queued])
        #expect(failure { try fixture.store.alert(AlertID(rawValue: 2)) } == .notFound)
    }

    @Test func articlesAreReadInOrderOfJudgement() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        for round in 1...5 {
            try fixture.take([entry("\(round)")], from: feed, seconds: Int64(round * 10))
            try fixture.judgeAll()
        }
        let first = try fixture.store.articles(since: at(20), limit: 2)
        let second = try fixture.store.articles(since: at(20), after: first.next, limit: 2)
        #expect((first.items + second.items).map(\.article.entryID) == ["2", "3", "4", "5"])
        #expect(second.next == nil)
        #expect(try fixture.store.articles(limit: 9).items.count == 5)
        #expect(try fixture.store.articles(since: at(99), limit: 9).items.isEmpty)
    }

    @Test(arguments: [("s12", Int64(12)), ("12", 12), ("s3", 30), ("s1", 1)])
    func idsAreResolvedExactFirstThenByTheirBeginning(text: String, id: Int64) throws {
        let fixture = try stories([1, 12, 30])
        #expect(try fixture.store.resolve(text, as: StoryID.self).rawValue == id)
    }

    @Test func anUnclearOrUnknownIDIsSaidSo() throws {
        let fixture = try stories([12, 130, 1_000_000])
        let error = #expect(throws: StorageFailure.self) { try fixture.store.resolve("s1", as: StoryID.self) }
        #expect(error?.code == .invalid)
        #expect(error?.message.contains("s12, s130, s1000000") == true)
        #expect(failure { try fixture.store.resolve("s9", as: StoryID.self) } == .notFound)
        #expect(failure { try fixture.store.resolve("x", as: StoryID.self) } == .notFound)
        #expect(failure { try fixture.store.resolve("s9223372036854775807", as: StoryID.self) } == .notFound)
        #expect(failure { try fixture.store.resolve("s0", as: StoryID.self) } == .notFound)
    }

    private func stories(_ ids: [Int64]) throws -> Fixture {
        let fixture = try Fixture()
        _ = try fixture.store.commit(
            judgement: JudgementCommit(
                stories: ids.map { Fixture.state(StoryID(rawValue: $0)) }, nextStory: StoryID(rawValue: 1),
                nextAlert: AlertID(rawValue: 1)))
        return fixture
    }
}
