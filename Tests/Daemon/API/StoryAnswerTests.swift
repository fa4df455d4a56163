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
        let rest: StoryResource = try await desk.get("/v1/stories/s1").read()
        #expect(rest.articles == 1 && rest.alerts.isEmpty && rest.topics?.isEmpty == true)
        #expect(await desk.post("/v1/stories/s1/split", #"{"articles":["a2"]}"#).code == ProblemCode.invalidArgument.rawValue)
        #expect(await desk.post("/v1/stories/s1/split", #"{"articles":["a99"]}"#).code == ProblemCode.unknownID.rawValue)
    }
}
