import Control
import Model
import Pipeline
import Testing

@testable import Daemon

/// Where reports come from, what they added and what was left out, as people see it.
@Suite struct LineageAnswerTests {
    private static let wire = "LINDESUND (Reuters) - " + Desk.grounded
    private static let denial = """
        The ferry company denied on Friday that the crew of the Astra Marina had been warned of the Kalven reef off Lindesund. The passenger \
        ferry ran aground early on Thursday with 240 people aboard, it said.
        """

    private func desk() async throws -> Desk {
        let desk = try Desk()
        _ = await desk.post("/v1/topics", #"{"id":"ferries","query":"ferry aground"}"#)
        try await desk.judged([Desk.entry("1", text: Self.wire)])
        try await desk.judged([Desk.entry("2", title: "Company on ferry Astra Marina aground", text: Self.denial)])
        return desk
    }

    @Test func aStoryReadsLikeAFile() async throws {
        let story: StoryResource = try await (try await desk()).get("/v1/stories/s1").read()
        #expect(story.articles == 2)
        #expect(story.origins.map(\.name).first == "Reuters")
        #expect(story.lineage?.map(\.kind) == ["dateline"])
        #expect(story.lineage?.first?.source == "Reuters" && story.lineage?.first?.article == "a1")
        #expect(story.developments?.contains { $0.kind == "denies" && $0.sentence.hasPrefix("The ferry company denied") } == true)
        #expect(story.summary?.contains("Astra Marina") == true)
        #expect(story.phase == "developing" && story.phaseReason.contains("development"))
    }

    @Test func theAlertTellsTheDevelopment() async throws {
        let alert: AlertResource = try await (try await desk()).get("/v1/alerts/al1").read()
        #expect(alert.version == 2)
        #expect(alert.versions?.last?.reason.contains("development: ") == true)
        #expect(alert.versions?.last?.reason.contains("denies: “The ferry company denied on Friday") == true)
    }

    @Test func whyTellsTheOriginAndWhatWasNew() async throws {
        let desk = try await desk()
        let first: WhyResource = try await desk.get("/v1/why/a1").read()
        #expect(first.steps.first { $0.stage == "origin" }?.outcome == "Reuters")
        #expect(first.steps.first { $0.stage == "origin" }?.reason.contains("dateline .90") == true)
        let second: WhyResource = try await desk.get("/v1/why/a2").read()
        #expect(second.steps.contains { $0.stage == "development" && $0.outcome == "news" })
    }

    @Test func twoArticlesAreComparedPartByPart() async throws {
        let desk = try await desk()
        try await desk.judged(
            [Desk.entry("3", title: "Museum reopens", text: "The whaling museum opens its doors after two years of works.")], feed: "herald"
        )
        let together: WhyResource = try await desk.get("/v1/why/a2?with=a1").read()
        #expect(together.id == "a1" && together.state == "together" && together.reason.contains("both in s1"))
        #expect(together.steps.first { $0.stage == "copy" }?.reason.contains("Jaccard") == true)
        #expect(together.steps.first { $0.stage == "similarity" }?.reason.isEmpty == false)
        let apart: WhyResource = try await desk.get("/v1/why/a1?with=a3").read()
        #expect(apart.state == "apart" && apart.reason.contains("s1 and s2"))
        #expect(await desk.get("/v1/why/a1?with=a1").code == ProblemCode.invalidArgument.rawValue)
        #expect(await desk.get("/v1/why/a1?with=zebra").code == ProblemCode.unknownID.rawValue)
    }

    /// Eight articles that share nothing but what their outlet puts under each.
    static func furnished(_ count: Int) -> [Entry] {
        (1...count).map { number in
            func word(_ place: Int) -> String { "w\((number * 977 + place * 31) % 90_001)x\(place)" }
            let text = (0..<30).map(word).joined(separator: " ") + ".\nShare this article with your friends and neighbours today."
            return Desk.entry("\(number)", title: (500..<505).map(word).joined(separator: " "), text: text)
        }
    }

    @Test func whatWasLeftOutIsShown() async throws {
        let desk = try Desk()
        try await desk.judged(Array(Self.furnished(8).prefix(2)))
        let early: ArticleResource = try await desk.get("/v1/articles/a2").read()
        #expect(early.furniture == nil)
        try await desk.judged(Array(Self.furnished(8).dropFirst(2)))
        let late: ArticleResource = try await desk.get("/v1/articles/a8").read()
        #expect(late.furniture == ["Share this article with your friends and neighbours today."])
        #expect(late.text?.contains("Share this article") == true)
    }

    @Test func aRestartForgetsNoneOfIt() async throws {
        let desk = try await desk()
        try await desk.judged(
            Self.furnished(8).map { entry in
                var entry = entry
                entry.id = "f\(entry.id)"
                return entry
            }, feed: "herald")
        let live = await desk.judge.digest
        let rebuilt = try await desk.workshop.judge().digest
        #expect(rebuilt == live)
        #expect(live.furniture != 0)
    }
}
