import Alerting
import Model
import Pipeline
import Testing

@Suite struct JudgeTests {
    private let ferries = Topic(id: "ferries", query: "ferry aground")

    @Test func anArticleThatMeetsATopicOpensAnAlertWithAReason() {
        var bench = Bench([ferries])
        let judged = bench.judge("Ferry Astra Marina runs aground", Reports.grounding, outlet: "Post")
        #expect(judged.placement?.opened == true)
        #expect(judged.strongest.action == .opened)
        #expect(judged.strongest.reason.hasPrefix("opened"))
        #expect(judged.topics.first?.passed == true)
        #expect(judged.topics.first?.alert == AlertID(1))
    }

    @Test func anArticleThatMeetsNoTopicLeavesTheReason() {
        var bench = Bench([ferries])
        let judged = bench.judge("Council passes budget", Reports.budget, outlet: "Post")
        #expect(judged.topics.isEmpty)
        #expect(judged.strongest.action == .none)
        #expect(judged.strongest.reason.hasPrefix("no_topic"))
    }

    @Test func aCopyUpdatesNothingAndANewOriginDoes() {
        var bench = Bench([ferries])
        bench.judge(bench.article("Ferry Astra Marina runs aground", Reports.grounding, outlet: "Post"))
        let copy = bench.judge("Ferry Astra Marina runs aground", Reports.grounding, outlet: "Herald")
        #expect(copy.placement?.copy?.original == ArticleID(1))
        #expect(copy.strongest.action == .none)
        #expect(copy.story.origins.count == 1)
        let other = bench.judge("Boats reach ferry Astra Marina", Reports.groundingElsewhere, outlet: "Courier")
        #expect(other.story.id == copy.story.id)
        #expect(other.strongest.action == .updated)
        #expect(other.strongest.reason.contains("Courier"))
        #expect(other.topics[0].alertVersion == 2)
    }

    @Test func heldByMinOriginsUntilThereAreEnough() {
        var topic = ferries
        topic.minOrigins = 2
        var bench = Bench([topic])
        let first = bench.judge("Ferry Astra Marina runs aground", Reports.grounding, outlet: "Post")
        #expect(first.strongest == AlertDecision(action: .held, reason: "min_origins: 1 of 2 independent origins"))
        let second = bench.judge("Boats reach ferry Astra Marina", Reports.groundingElsewhere, outlet: "Courier")
        #expect(second.strongest.action == .opened)
    }

    @Test func backlogOpensNothingButALaterArticleDoes() {
        var bench = Bench([ferries])
        let old = bench.judge("Ferry Astra Marina runs aground", Reports.grounding, outlet: "Post", isBacklog: true)
        #expect(old.strongest.action == .held)
        #expect(old.strongest.reason.hasPrefix("backlog"))
        let fresh = bench.judge("Boats reach ferry Astra Marina", Reports.groundingElsewhere, outlet: "Courier")
        #expect(fresh.strongest.action == .opened)
    }

    @Test func aMutedStoryIsHeldAndTellsEverythingLater() throws {
        var bench = Bench([ferries])
        let first = bench.judge("Ferry Astra Marina runs aground", Reports.grounding, outlet: "Post")
        bench.judge.mute(first.story.id, until: Timestamp(microseconds: .max))
        let second = bench.judge("Boats reach ferry Astra Marina", Reports.groundingElsewhere, outlet: "Courier")
        #expect(second.strongest.action == .held)
        #expect(second.strongest.reason.hasPrefix("muted"))
        bench.judge.mute(first.story.id, until: nil)
        let third = bench.judge(
            "Divers inspect ferry Astra Marina on Kalven reef", Reports.groundingElsewhere + " Divers went down.", outlet: "Star")
        #expect(third.strongest.action == .updated || third.placement?.copy != nil)
    }

    @Test func aSilenceHoldsATopic() {
        var bench = Bench([ferries])
        bench.judge.setSilences([
            Silence(id: 3, topic: "ferries", until: Timestamp(microseconds: .max), comment: "maintenance", createdAt: Timestamp(seconds: 0))
        ])
        let judged = bench.judge("Ferry Astra Marina runs aground", Reports.grounding, outlet: "Post")
        #expect(judged.strongest.action == .held)
        #expect(judged.strongest.reason.contains("maintenance"))
    }

    @Test func anEditedArticleKeepsItsPlaceAndMayOpenAnAlert() {
        var bench = Bench([ferries])
        var article = bench.article("Incident off Lindesund", "Something has happened off Lindesund. More soon.", outlet: "Post")
        let before = bench.judge(article)
        #expect(before.strongest.action == .none)
        article.revision = 2
        article.title = "Ferry Astra Marina runs aground"
        article.text = Reports.grounding
        let after = bench.judge(article)
        #expect(after.placement == nil)
        #expect(after.story.id == before.story.id)
        #expect(after.strongest.action == .opened)
    }

    @Test func theClockNeverRunsBackwards() {
        var bench = Bench([ferries])
        var late = bench.article("Council passes budget", Reports.budget, outlet: "Post")
        late.ingested = Timestamp(seconds: 5_000_000)
        bench.judge(late)
        bench.judge(bench.article("Ferry Astra Marina runs aground", Reports.grounding, outlet: "Post"))
        #expect(bench.judge.time == Timestamp(seconds: 5_000_000))
    }

    @Test func aMergeByHandUpdatesTheAlertThatGoesOn() throws {
        var bench = Bench([Topic(id: "ferries", query: "ferry OR budget")])
        let ferry = bench.judge("Ferry Astra Marina runs aground", Reports.grounding, outlet: "Post")
        let budget = bench.judge("Council passes budget", Reports.budget, outlet: "Herald")
        try #require(ferry.story.id != budget.story.id)
        let change = bench.judge.merge(ferry.story.id, budget.story.id)
        bench.judge.apply()
        let told = change.alerts.filter { $0.message != nil }
        #expect(told.map(\.message?.kind) == [.closed, .updated])
        let updated = try #require(told.last)
        #expect(updated.alert.id == AlertID(1) && updated.alert.version == 2)
        #expect(updated.reason.hasPrefix("merge: \(budget.story.id) joined this story"))
        #expect(updated.alert.told.origins == [ArticleID(1), ArticleID(2)])
    }

    @Test func aSplitByHandLeavesEveryAlertWithWhatIsTrueOfItsStory() throws {
        var bench = Bench([Topic(id: "ferries", title: "Ferries", query: "ferry")])
        let first = bench.judge("Ferry aground", Reports.grounding, outlet: "Herald")
        _ = bench.judge("Boats reach the ferry", Reports.groundingElsewhere, outlet: "Post")
        let third = bench.judge("Ferry still stuck off Lindesund", Reports.groundingElsewhere + " It is dark there.", outlet: "Post")
        #expect(third.story.articles == 3)
        // The anchor leaves: its alert goes with it.
        let change = bench.judge.split(first.story.id, articles: [first.article.id])
        bench.judge.apply()
        let latest = try #require(change.alerts.last)
        #expect(latest.alert.story == change.story)
        #expect(latest.isSilent)
        #expect(latest.message?.story.articles == 1)
        #expect(latest.message?.story.outlets == ["Herald"])
        #expect(latest.message?.story.title == "Ferry aground")
        #expect(latest.alert.version == 3)
        #expect(latest.reason == "split: 1 article of s1 went to s2")
        // Nothing that was told is owed again.
        #expect(change.alerts.allSatisfy { $0.message == nil || $0.isSilent })
        // Back again: by the rule of merges that is news.
        let merged = bench.judge.merge(first.story.id, change.story)
        bench.judge.apply()
        #expect(merged.alerts.contains { $0.message?.story.articles == 3 && !$0.isSilent })
    }

    @Test func anAlertWhoseStoryLosesArticlesSaysSo() throws {
        var bench = Bench([Topic(id: "ferries", title: "Ferries", query: "ferry")])
        let first = bench.judge("Ferry aground", Reports.grounding, outlet: "Herald")
        let second = bench.judge("Boats reach the ferry", Reports.groundingElsewhere, outlet: "Post")
        let change = bench.judge.split(first.story.id, articles: [second.article.id])
        bench.judge.apply()
        #expect(change.alerts.map(\.alert.story) == [first.story.id])
        #expect(change.alerts.map(\.isSilent) == [true])
        #expect(change.alerts.first?.message?.story.outlets == ["Herald"])
    }

    @Test func aMutedMergeIsRecordedAndToldLater() throws {
        var bench = Bench([Topic(id: "ferries", title: "Ferries", query: "ferry")])
        let first = bench.judge("Ferry aground", Reports.grounding, outlet: "Herald")
        let other = bench.judge("Council agrees", Reports.budget, outlet: "Post")
        bench.judge.mute(first.story.id, until: Timestamp(seconds: 2_000_000))
        let change = bench.judge.merge(first.story.id, other.story.id)
        bench.judge.apply()
        let latest = try #require(change.alerts.last)
        #expect(latest.isSilent)
        #expect(latest.message?.story.outlets == ["Herald", "Post"])
        // The new origin is still untold.
        #expect(latest.alert.told.origins == [first.article.id])
    }

    @Test func aRemovedTopicForgetsItsScores() {
        var bench = Bench([ferries])
        bench.judge(bench.article("Ferry Astra Marina runs aground", Reports.grounding, outlet: "Post"))
        let before = bench.judge.digest
        bench.judge.setTopics(TopicSetOf.none, known: [])
        #expect(bench.judge.digest.scores != before.scores)
        #expect(bench.judge.digest.alerts == Bench([]).judge.digest.alerts)
    }

    @Test func everyTopicDecidesForItself() {
        var strict = ferries
        strict.id = "strict"
        strict.minOrigins = 3
        var bench = Bench([ferries, strict])
        let judged = bench.judge("Ferry Astra Marina runs aground", Reports.grounding, outlet: "Post")
        #expect(judged.topics.map(\.decision.action) == [.opened, .held])
        #expect(judged.strongest.action == .opened)
    }
}
