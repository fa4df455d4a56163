import Control
import Model
import Storage
import Testing

@testable import Daemon

@Suite struct TopicAnswerTests {
    private func desk() async throws -> Desk {
        let desk = try Desk()
        #expect(await desk.post("/v1/topics", #"{"id":"ferries","query":"ferry aground"}"#).status == 201)
        return desk
    }

    @Test func aTopicHasItsVersionAsETag() async throws {
        let desk = try await desk()
        let reply = await desk.get("/v1/topics/ferries")
        #expect(reply.etag == "\"1\"")
        let topic: TopicResource = try reply.read()
        #expect(topic.threshold == 0.5 && topic.minOrigins == 1 && topic.state == "enabled" && topic.channels.isEmpty)
    }

    @Test func twoOfOneIDAreRefused() async throws {
        #expect(await (try await desk()).post("/v1/topics", #"{"id":"ferries","query":"x"}"#).code == ProblemCode.alreadyExists.rawValue)
    }

    @Test func aChangeAgainstAnOldVersionIsRefused() async throws {
        let desk = try await desk()
        let change = #"{"threshold":0.7}"#
        #expect(await desk.send("PATCH", "/v1/topics/ferries", change, headers: ["If-Match": "\"1\""]).etag == "\"2\"")
        for (method, target) in [("PATCH", "/v1/topics/ferries"), ("DELETE", "/v1/topics/ferries"), ("POST", "/v1/topics/ferries/disable")]
        {
            let reply = await desk.send(method, target, method == "PATCH" ? change : "", headers: ["If-Match": "\"1\""])
            #expect(reply.code == ProblemCode.versionMismatch.rawValue)
        }
    }

    @Test func aChangeTakesEffectWithTheNextArticle() async throws {
        let desk = try await desk()
        #expect(await desk.send("PATCH", "/v1/topics/ferries", #"{"query":"museum"}"#).status == 200)
        try await desk.judged([Desk.entry("1")])
        let alerts: ListPage<AlertResource> = try await desk.get("/v1/alerts").read()
        #expect(alerts.items.isEmpty)
    }

    @Test func switchingAndRemoving() async throws {
        let desk = try await desk()
        #expect(try await desk.post("/v1/topics/ferries/disable").read(TopicResource.self).state == "disabled")
        #expect(try await desk.post("/v1/topics/ferr/enable").read(TopicResource.self).state == "enabled")
        #expect(try await desk.send("DELETE", "/v1/topics/ferries").read(TopicResource.self).state == "removed")
        #expect(await desk.get("/v1/topics/ferries").code == ProblemCode.unknownID.rawValue)
    }

    @Test func aRemovedTopicClosesItsAlertsAndBeginsAnewWhenItComesBack() async throws {
        let desk = try Desk()
        try await desk.alerted()
        let first = try desk.workshop.store.claimDeliveries(now: desk.workshop.time.now, limit: 1, lease: .seconds(60))[0]
        let time = desk.workshop.time.now
        _ = try desk.workshop.store.commit(
            attempt: AttemptCommit(delivery: first.delivery.id, startedAt: time, endedAt: time, outcome: .delivered(receipt: nil)))
        #expect(await desk.send("DELETE", "/v1/topics/ferries").status == 200)
        let closed: ListPage<AlertResource> = try await desk.get("/v1/alerts").read()
        #expect(closed.items.map(\.state) == ["closed"])
        #expect(closed.items.map(\.reason) == ["closed: topic ferries was removed"])
        let owed: ListPage<DeliveryResource> = try await desk.get("/v1/deliveries").read()
        #expect(owed.items.map { "\($0.version) \($0.state)" } == ["2 queued", "1 delivered"])
        // Memory is what a restart would give, and a topic of the same name is a new one.
        let live = await desk.judge.digest
        #expect(try await desk.workshop.judge().digest == live)
        #expect(await desk.post("/v1/topics", #"{"id":"ferries","query":"ferry aground"}"#).status == 201)
        try await desk.judged([Desk.entry("2", text: Desk.grounded + " The ferry Astra Marina ran aground at dawn.")], feed: "herald")
        let alerts: ListPage<AlertResource> = try await desk.get("/v1/alerts").read()
        #expect(alerts.items.map(\.state) == ["open", "closed"])
    }

    @Test func whatNobodyWasToldIsNotClosed() async throws {
        let desk = try Desk()
        try await desk.alerted()
        #expect(await desk.send("DELETE", "/v1/topics/ferries").status == 200)
        let owed: ListPage<DeliveryResource> = try await desk.get("/v1/deliveries").read()
        #expect(owed.items.map { "\($0.version) \($0.state)" } == ["1 superseded"])
        #expect(owed.items.first?.reason == "over before it was told: closed: topic ferries was removed")
    }

    @Test func severalThatBeginSoAreNamed() async throws {
        let desk = try await desk()
        _ = await desk.post("/v1/topics", #"{"id":"festivals","query":"x"}"#)
        let problem = await desk.get("/v1/topics/fe").problem
        #expect(problem?.code == ProblemCode.ambiguousID.rawValue && problem?.choices == ["ferries", "festivals"])
    }

    @Test func anExportIsImportedAsItWas() async throws {
        let desk = try await desk()
        _ = await desk.post(
            "/v1/topics", #"{"id":"museums","title":"Museums","query":"\"old: \\\"x\"","min_origins":3,"channels":["ops"]}"#)
        let file = await desk.get("/v1/topics.yaml")
        let same: ImportResult = try await desk.post("/v1/topics.yaml", file.text).read()
        #expect(same.unchanged == same.items.count)
        let other: ImportResult = try await (try Desk()).post("/v1/topics.yaml", file.text).read()
        #expect(other.added == same.items.count)
    }

    @Test func pagesGoOnWhereTheyEnded() async throws {
        let desk = try Desk()
        for name in ["a", "b", "c"] { _ = await desk.post("/v1/topics", #"{"id":"\#(name)","query":"x"}"#) }
        let first: ListPage<TopicResource> = try await desk.get("/v1/topics?limit=2").read()
        #expect(first.items.map(\.id) == ["a", "b"])
        let second: ListPage<TopicResource> = try await desk.get("/v1/topics?limit=2&after=\(first.next ?? "")").read()
        #expect(second.items.map(\.id) == ["c"] && second.next == nil)
    }

    @Test func aTextIsScoredWithoutStoringIt() async throws {
        let desk = try await desk()
        let result: ScoreResult = try await desk.post("/v1/score", #"{"title":"Ferry aground","text":"It ran aground."}"#).read()
        #expect(result.state == "passed" && result.items.first?.topic == "ferries" && result.items.first?.evidence.isEmpty == false)
        let tried: ScoreResult = try await desk.post("/v1/score", #"{"text":"A museum","query":"castle"}"#).read()
        #expect(tried.state == "below" && tried.items.first?.score == 0)
        #expect(try await desk.get("/v1/articles").read(ListPage<ArticleResource>.self).items.isEmpty)
    }
}
