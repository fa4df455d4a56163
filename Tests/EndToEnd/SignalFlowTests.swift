import Foundation
import Support
import Testing

/// What the operator is told of feeds and channels: the real daemon, real feeds that go wrong, a real receiver.
@Suite struct SignalFlowTests {
    /// A signal as a receiver reads it.
    struct Told {
        var id: String
        var type: String
        var subject: String
        var reason: String
        var version: Int

        init(_ request: ReceivedRequest) throws {
            id = request.header("webhook-id") ?? ""
            let body = try JSONObject(request.text)
            type = body["type"].string ?? ""
            let data = body["data"]
            subject = data["feed"]["id"].string ?? data["channel"]["id"].string ?? ""
            reason = data["reason"].string ?? ""
            version = data["version"].int ?? 0
        }
    }

    static let signals = "signals: {channels: [hook], after: 0s, tell: [feed.failing, feed.gone, feed.moved, feed.silent, feed.truncated]}"

    private func told(_ scene: Scene, atLeast count: Int) async throws -> [Told] {
        try await scene.receiver.deliveries(atLeast: count).map { try Told($0) }
    }

    private func item(_ id: String, daysAgo: Double = 0, text: String = "Nothing much.") -> FeedSite.Item {
        .init(id: id, title: "Title \(id)", text: text, date: Date(timeIntervalSinceNow: -daysAgo * 86_400))
    }

    @Test(.timeLimit(.minutes(5))) func aFailureIsToldOnceAndItsEndOnce() async throws {
        let scene = try Scene()
        let daemon = try await RunningDaemon(configuration: scene.configuration(Self.signals))
        scene.site.publish(item("1"), in: "post")
        _ = try await daemon.json("feed", "add", scene.site.url("post"), "--every", "1s", "--outlet", "The Post")
        _ = try await daemon.eventually("feed", "show", "f1") { ($0["poll"]["polls"].int ?? 0) >= 1 }

        scene.site.answer("post", with: .respond(503))
        let first = try await told(scene, atLeast: 1)
        #expect(first[0].type == "feed.failing" && first[0].subject == "f1" && first[0].reason.hasPrefix("http-503:"))
        // It goes on failing, and nobody hears of that again.
        let failing = try await daemon.eventually("feed", "list", "--problems") { ($0.items.first?["poll"]["failures"].int ?? 0) >= 2 }
        let signal = failing.items[0]["signals"].items[0]
        #expect(signal["state"].string == "failing" && signal["told"].bool == true && signal["since"].string?.isEmpty == false)
        #expect(try await daemon.ctl("metrics").output.contains("watcher_signals_open{kind=\"feed.failing\"} 1"))

        scene.site.answer("post", with: nil)
        let both = try await told(scene, atLeast: 2)
        #expect(both.map(\.type) == ["feed.failing", "feed.recovered"] && both.map(\.version) == [1, 2])
        #expect(both[1].reason.contains("answers again; failing for"))
        #expect(Set(both.map(\.id)).count == 2 && both.allSatisfy { $0.id.contains("_f1-sg1_") })
        _ = try await daemon.eventually("feed", "list", "--problems") { $0.items.isEmpty }
        #expect(await daemon.stop() == 0)
        #expect(scene.receiver.deliveries.count == 2)
    }

    @Test(.timeLimit(.minutes(5))) func movesTruncationAndTheEndOfAFeedAreToldWithTheirReasons() async throws {
        let scene = try Scene()
        let daemon = try await RunningDaemon(configuration: scene.configuration(Self.signals))
        scene.site.publish(item("1"), in: "new")
        scene.site.answer("old", with: .respond(301, headers: [("Location", "/new")]))
        scene.site.answer("over", with: .respond(410))
        scene.site.answer("cut", with: .feed("<rss version=\"2.0\"><channel><title>Cut</title><item><title>Whole</title></item><item><ti"))
        for feed in ["old", "over", "cut"] {
            _ = try await daemon.json("feed", "add", scene.site.url(feed), "--every", "1s", "--unchecked")
        }
        let told = try await told(scene, atLeast: 3)
        let moved = try #require(told.first { $0.type == "feed.moved" })
        #expect(moved.subject == "f1" && moved.reason.contains("/old to ") && moved.reason.contains("/new, which is polled now"))
        #expect(told.first { $0.type == "feed.gone" }?.subject == "f2")
        #expect(told.first { $0.type == "feed.truncated" }?.subject == "f3")
        let problems = try await daemon.json("feed", "list", "--problems")
        #expect(problems.items.compactMap { $0["id"].string } == ["f1", "f2", "f3"])
        #expect(problems.items.allSatisfy { $0["problem"]["message"].string?.isEmpty == false })
    }

    @Test(.timeLimit(.minutes(5))) func aFeedWithoutValidatorsIsAProblemThatIsNotToldUnlessAskedFor() async throws {
        let scene = try Scene()
        let daemon = try await RunningDaemon(configuration: scene.configuration(Self.signals))
        scene.site.answer(
            "bare", with: .feed("<rss version=\"2.0\"><channel><title>Bare</title><item><title>A</title></item></channel></rss>"))
        _ = try await daemon.json("feed", "add", scene.site.url("bare"), "--every", "1s")
        let problems = try await daemon.eventually("feed", "list", "--problems") { $0.items.count == 1 }
        #expect(problems.items[0]["problem"]["code"].string == "no-validators")
        #expect(problems.items[0]["state"].string == "active")
        #expect(scene.receiver.deliveries.isEmpty)
    }

    @Test(.timeLimit(.minutes(5))) func aFeedThatFallsSilentAgainstItsOwnRhythmIsToldUntilItPublishes() async throws {
        let scene = try Scene()
        let daemon = try await RunningDaemon(configuration: scene.configuration(Self.signals))
        // One a day for three weeks; three days' pause is what it gets, and that ends in some seconds.
        let soon = 3 - 10.0 / 86_400
        for day in (0..<21).reversed() { scene.site.publish(item("\(day)", daysAgo: soon + Double(day)), in: "daily") }
        _ = try await daemon.json("feed", "add", scene.site.url("daily"), "--every", "1s")
        let silent = try await told(scene, atLeast: 1)
        #expect(silent[0].type == "feed.silent" && silent[0].subject == "f1")
        #expect(silent[0].reason.contains("publishes about every 24 h"))
        #expect(try await daemon.json("feed", "list", "--problems").items.first?["problem"]["code"].string == "silent")

        // A restart does not tell it again.
        await daemon.crash()
        try await daemon.start()
        scene.site.publish(item("new"), in: "daily")
        let both = try await told(scene, atLeast: 2)
        #expect(both.map(\.type) == ["feed.silent", "feed.recovered"])
        let shown = try await daemon.eventually("feed", "show", "f1") { $0["silence"].string != nil }
        #expect(shown["silence"].string?.contains("publishes about every 24 h") == true)
    }

    @Test(.timeLimit(.minutes(5))) func aParkedChannelIsToldToTheOthersAndDegradesTheHealth() async throws {
        let scene = try Scene()
        let other = try WebhookReceiver()
        other.answerOtherwise(.respond(410))
        let configuration = """
            fetch: {min_interval: 1s, allow: ["\(scene.site.authority)", "\(scene.receiver.authority)", "\(other.authority)"]}
            channels:
              hook: {kind: webhook, url: "\(scene.receiver.url())"}
              chat: {kind: discord, url: "\(other.url("/api/webhooks/1/T0KEN"))"}
            topics: {default_channels: [chat]}
            signals: {channels: [hook, chat]}
            """
        let daemon = try await RunningDaemon(configuration: configuration)
        #expect(try await daemon.json("health")["state"].string == "ok")
        _ = try await daemon.json("topic", "add", "ferries", "--query", "ferry")
        scene.site.publish(.init(id: "1", title: "Ferry runs aground", text: "A ferry ran aground."), in: "post")
        _ = try await daemon.json("feed", "add", scene.site.url("post"), "--every", "1s")

        let told = try await told(scene, atLeast: 1)
        #expect(told[0].type == "channel.parked" && told[0].subject == "chat" && !told[0].reason.contains("T0KEN"))
        let health = try await daemon.ctl("--json", "health")
        #expect(health.status == 0 && health.output.contains("\"state\":\"degraded\"") && health.output.contains("channel chat is parked"))
        #expect(try await daemon.ctl("health", "--ready").status == 0)
        #expect(try await daemon.ctl("metrics").output.contains("watcher_degraded 1"))
        let waiting = try await daemon.json("delivery", "list", "--channel", "chat")
        #expect(waiting.items.first?["state"].string == "parked")
        #expect(try await daemon.ctl("delivery", "list").output.contains("parked"))

        other.answerOtherwise(.respond(204))
        _ = try await daemon.json("channel", "resume", "chat")
        let both = try await self.told(scene, atLeast: 2)
        #expect(both[1].type == "channel.recovered")
        _ = try await daemon.eventually("health") { $0["state"].string == "ok" }
    }
}
