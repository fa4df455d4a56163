import Control
import Model
import Storage
import Testing

@testable import Daemon

@Suite struct WhyAnswerTests {
    private func why(_ desk: Desk, _ target: String) async throws -> WhyResource { try await desk.get(target).read() }

    @Test func theTrailGoesFromFetchToDelivery() async throws {
        let desk = try Desk()
        try await desk.alerted()
        let why = try await why(desk, "/v1/why/a1")
        #expect(why.state == "alerted" && why.reason.contains("al1"))
        #expect(why.steps.map(\.stage) == ["fetch", "intake", "article", "copy", "story", "origin", "topic", "alert", "delivery"])
        #expect(why.steps.first { $0.stage == "topic" }?.evidence.isEmpty == false)
    }

    @Test func theFetchNamesTheRuleAndTheHostThatDemandsHTTPS() async throws {
        let desk = try Desk()
        let feed = try desk.workshop.addFeed("post")
        let now = desk.workshop.time.now
        let hops = [PollHop(url: "https://news.post.example/feed", status: 200, isSecured: true)]
        let report = PollReport(startedAt: now, endedAt: now, status: 200, bytes: 7, finalURL: feed.url, hops: hops, access: "members")
        _ = try desk.workshop.store.commit(
            intake: IntakeCommit(feed: feed.id, time: now, entries: [IntakeEntry(entry: Desk.entry("1"))], poll: feed.poll, report: report))
        while await desk.judge.judgeNext() > 0 {}
        let step = try #require(try await why(desk, "/v1/why/a1").steps.first)
        #expect(step.reason.hasSuffix("; by access rule members; by https, since news.post.example demands it (HSTS)"))
    }

    @Test(arguments: ["s1", "al1", "d1", "1"]) func everythingHasATrail(_ id: String) async throws {
        let desk = try Desk()
        try await desk.alerted()
        let why = try await why(desk, "/v1/why/\(id)")
        #expect(why.state == "alerted" && why.steps.contains { $0.stage == "delivery" } && !why.title.isEmpty)
    }

    @Test func whatARuleHeldNamesTheRule() async throws {
        let desk = try Desk()
        _ = await desk.post("/v1/topics", #"{"id":"ferries","query":"ferry","min_origins":2}"#)
        try await desk.judged([Desk.entry("1")])
        for target in ["/v1/why/a1", "/v1/why-not?ref=a1&topic=ferries"] {
            let why = try await why(desk, target)
            #expect(why.state == "held" && why.reason.contains("min_origins"), "\(target): \(why.reason)")
        }
    }

    @Test func anUnjudgedArticleWaits() async throws {
        let desk = try Desk()
        _ = await desk.post("/v1/topics", #"{"id":"t","query":"x"}"#)
        try desk.workshop.intake(try desk.workshop.addFeed("post"), [Desk.entry("1")])
        #expect(try await why(desk, "/v1/why/a1").state == "waiting")
        #expect(try await why(desk, "/v1/why-not?ref=a1&topic=t").state == "waiting")
        let article: ArticleResource = try await desk.get("/v1/articles/a1").read()
        #expect(article.state == "waiting" && article.title == "Ferry Astra Marina runs aground")
    }

    @Test func aQueryThatMissesNamesWhatIsMissing() async throws {
        let desk = try Desk()
        _ = await desk.post("/v1/topics", #"{"id":"t","query":"ferry (sinks OR capsizes) -museum"}"#)
        try await desk.judged([Desk.entry("1")])
        let why = try await why(desk, "/v1/why-not?ref=https://post.example/1%23top&topic=t")
        #expect(why.id == "a1" && why.state == "quiet")
        #expect(why.reason.contains("sinks or capsizes") && !why.reason.contains("missing: ferry"))
    }

    @Test func aScoreThatFallsShortIsTold() async throws {
        let desk = try Desk()
        _ = await desk.post("/v1/topics", #"{"id":"t","query":"coastguard","threshold":0.9}"#)
        try await desk.judged([Desk.entry("1")])
        let why = try await why(desk, "/v1/why-not?ref=a1&topic=t")
        #expect(why.state == "quiet" && why.reason.contains("below") && why.reason.contains("0.90"))
    }

    @Test func aTopicThatCameLaterIsTold() async throws {
        let desk = try Desk()
        try await desk.judged([Desk.entry("1")])
        _ = await desk.post("/v1/topics", #"{"id":"t","query":"ferry"}"#)
        #expect(try await why(desk, "/v1/why-not?ref=a1&topic=t").reason.contains("after it was judged"))
    }

    @Test func whatIsToldAsPartOfAnAlertIsNotSilence() async throws {
        let desk = try Desk()
        try await desk.alerted()
        try await desk.judged([Desk.entry("9")], feed: "herald")
        let why = try await why(desk, "/v1/why-not?ref=a2&topic=ferries")
        #expect(why.state == "alerted" && why.reason.contains("told as part of alert al1"))
    }

    @Test func unknownAddressesTellOfTheirHostsFeeds() async throws {
        let desk = try Desk()
        try await desk.judged([Desk.entry("1")])
        _ = await desk.post("/v1/topics", #"{"id":"t","query":"x"}"#)
        let followed = try await why(desk, "/v1/why-not?ref=https://post.example/77&topic=t")
        #expect(followed.state == "unknown" && followed.steps.map(\.stage) == ["fetch"] && followed.reason.contains("f1"))
        #expect(try await why(desk, "/v1/why-not?ref=https://nobody.example/1&topic=t").reason.contains("no feed of nobody.example"))
        #expect(await desk.get("/v1/why-not?ref=zebra&topic=t").code == ProblemCode.invalidArgument.rawValue)
    }
}
