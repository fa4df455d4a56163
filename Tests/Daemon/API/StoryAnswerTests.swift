import Control
import Model
import Pipeline
import Testing

@testable import Daemon

@Suite struct StoryAnswerTests {
    private static let museum = "The whaling museum opens its doors again after two years of works on the roof and the old boathouse."

    /// Two stories: a ferry, which has an alert, and a museum.
    private func desk() async throws -> Desk {
        let desk = try Desk()
        try await desk.alerted()
        try await desk.judged([Desk.entry("2", title: "Museum reopens", text: Self.museum)], feed: "herald")
        return desk
    }

    @Test func aStoryShowsItsTimeline() async throws {
        let story: StoryResource = try await (try await desk()).get("/v1/stories/s1").read()
        #expect(story.state == "open" && story.articles == 1 && story.alerts == ["al1"])
        #expect(story.timeline?.map(\.kind).sorted() == ["alert", "article"])
        #expect(story.topics?.first?.topic == "ferries" && story.topics?.first?.passed == true)
    }

    @Test func aTopicsStoriesAloneAreListed() async throws {
        let desk = try await desk()
        #expect(try await desk.get("/v1/stories").read(ListPage<StoryResource>.self).items.count == 2)
        #expect(try await desk.get("/v1/stories?topic=ferries").read(ListPage<StoryResource>.self).items.map(\.id) == ["s1"])
    }

    @Test func aMuteHoldsTheNextAlertAndCanBeLifted() async throws {
        let desk = try await desk()
        let muted: StoryResource = try await desk.post("/v1/stories/s2/mute", #"{"until":"2h"}"#).read()
        #expect(muted.state == "muted" && muted.mutedUntil != nil)
        let forGood: StoryResource = try await desk.post("/v1/stories/s2/mute").read()
        #expect(forGood.state == "muted" && forGood.mutedUntil == nil)
        #expect(try await desk.post("/v1/stories/s2/unmute").read(StoryResource.self).state == "open")
    }

    @Test func aMergeMovesArticlesAndAlertsInMemoryAndOnDisk() async throws {
        let desk = try await desk()
        let merged: StoryResource = try await desk.post("/v1/stories/s2/merge", #"{"story":"s1"}"#).read()
        #expect(merged.id == "s1" && merged.articles == 2 && merged.mergedFrom == ["s2"] && merged.alerts == ["al1"])
        #expect(try await desk.get("/v1/stories/s2").read(StoryResource.self).id == "s1")
        #expect(try await desk.get("/v1/articles/a2").read(ArticleResource.self).story == "s1")
        let live = await desk.judge.digest
        let rebuilt = await (try desk.workshop.judge()).digest
        #expect(live.stories == rebuilt.stories && live.alerts == rebuilt.alerts)
        #expect(await desk.post("/v1/stories/s1/merge", #"{"story":"s2"}"#).code == ProblemCode.invalidArgument.rawValue)
    }

    @Test func aSplitTakesArticlesIntoAStoryOfTheirOwn() async throws {
        let desk = try await desk()
        _ = await desk.post("/v1/stories/s1/merge", #"{"story":"s2"}"#)
        let split: StoryResource = try await desk.post("/v1/stories/s1/split", #"{"articles":["a1"]}"#).read()
        #expect(split.id == "s3" && split.articles == 1 && split.alerts == ["al1"] && split.topics?.first?.topic == "ferries")
        let labels = try await desk.get("/v1/story-labels?limit=1").read(ListPage<StoryLabelResource>.self)
        #expect(labels.items.map(\.state) == ["apart"] && labels.items.first?.article == "a1" && labels.items.first?.otherStory == "s1")
        let rest: StoryResource = try await desk.get("/v1/stories/s1").read()
        #expect(rest.articles == 1 && rest.alerts.isEmpty && rest.topics?.isEmpty == true)
        #expect(await desk.post("/v1/stories/s1/split", #"{"articles":["a2"]}"#).code == ProblemCode.wrongState.rawValue)
        #expect(await desk.post("/v1/stories/s1/split", #"{"articles":["a1"]}"#).code == ProblemCode.wrongState.rawValue)
        #expect(await desk.post("/v1/stories/s1/split", #"{"articles":["a99"]}"#).code == ProblemCode.unknownID.rawValue)
    }

    @Test func movesBetweenStoriesAreInTheirTimelinesWithTheirReasons() async throws {
        let desk = try await desk()
        let merged: StoryResource = try await desk.post("/v1/stories/s2/merge", #"{"story":"s1"}"#).read()
        let merge = try #require(merged.timeline?.first { $0.kind == "merged" })
        #expect(merge.article == "a2" && merge.from == "s2" && merge.to == "s1" && merge.reason == "merged by hand: s2 into s1")
        let split: StoryResource = try await desk.post("/v1/stories/s1/split", #"{"articles":["a1"]}"#).read()
        #expect(split.timeline?.first { $0.kind == "split" }?.reason == "split by hand from s1")
        let rest: StoryResource = try await desk.get("/v1/stories/s1").read()
        let left = try #require(rest.timeline?.first { $0.kind == "split" })
        #expect(left.article == "a1" && left.from == "s1" && left.to == "s3")
    }

    @Test func whyTellsThatAPersonSplitTwoArticles() async throws {
        let desk = try await desk()
        _ = await desk.post("/v1/stories/s1/merge", #"{"story":"s2"}"#)
        let together: WhyResource = try await desk.get("/v1/why/a1?with=a2").read()
        #expect(together.reason.contains("a person put them there (merged by hand: s2 into s1)"))
        _ = await desk.post("/v1/stories/s1/split", #"{"articles":["a1"]}"#)
        let apart: WhyResource = try await desk.get("/v1/why/a1?with=a2").read()
        #expect(apart.state == "apart" && apart.reason.contains("a person split them (split by hand from s1)"))
    }

    @Test func whyComparesAnArticleWithTheReportsOfAStory() async throws {
        let desk = try await desk()
        let apart: WhyResource = try await desk.get("/v1/why/a2?with=s1").read()
        #expect(apart.state == "apart" && apart.reason.hasPrefix("in s2, not in s1: mean similarity to 1 report of it"))
        #expect(apart.reason.contains("the nearest is a1: words "))
        _ = await desk.post("/v1/stories/s1/merge", #"{"story":"s2"}"#)
        let together: WhyResource = try await desk.get("/v1/why/a2?with=s1").read()
        #expect(together.state == "together" && together.reason.contains("a person had a say (merged by hand: s2 into s1)"))
        #expect(await desk.get("/v1/why/a2?with=s99").code == ProblemCode.unknownID.rawValue)
        _ = await desk.post("/v1/stories/s1/split", #"{"articles":["a2"]}"#)
        #expect(await desk.get("/v1/why/a2?with=s3").code == ProblemCode.invalidArgument.rawValue)
    }

    @Test func whyTellsWhatTheTimeBetweenTwoArticlesTakesOff() async throws {
        let desk = try Desk()
        for (id, hours) in [("1", 90), ("2", 48)] {
            var entry = Desk.entry(id, title: "Museum reopens", text: Self.museum + " Report \(id).")
            entry.published = desk.workshop.time.now - .seconds(hours * 3_600)
            try await desk.judged([entry], feed: "feed\(id)")
        }
        let pair: WhyResource = try await desk.get("/v1/why/a1?with=a2").read()
        let reason = try #require(pair.steps.first { $0.stage == "similarity" }?.reason)
        #expect(reason.contains(", time −.02 for 1.7 days between them: "), "\(reason)")
        let common = try #require(pair.steps.first { $0.outcome == "in common" })
        #expect(common.stage == "similarity" && common.reason.contains("museum ") && common.subjects == ["a1", "a2"])
        let story: WhyResource = try await desk.get("/v1/why/a2?with=s1").read()
        #expect(story.steps.contains { $0.outcome == "in common" } == (story.state == "together"))
    }

    @Test func aCorrectionInAnEditIsInTheStorysFileAndOutlivesARestart() async throws {
        let desk = try await desk()
        let correction = "Correction: an earlier version of this article gave the wrong year."
        try await desk.judged([Desk.entry("2", title: "Museum reopens", text: Self.museum + " " + correction)], feed: "herald")
        let story: StoryResource = try await desk.get("/v1/stories/s2").read()
        #expect(story.developments?.map(\.kind) == ["corrects"] && story.developments?.first?.sentence == correction)
        let event = try #require(story.timeline?.first { $0.kind == "edited" })
        #expect(event.article == "a2" && event.reason == "corrects: “\(correction)”")
        let live = await desk.judge.digest
        #expect(await (try desk.workshop.judge()).digest.stories == live.stories)
    }
}
