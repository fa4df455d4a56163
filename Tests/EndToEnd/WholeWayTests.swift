import Foundation
import Support
import Testing

/// Feeds in, one alert per story out: the real programs, a real database, real HTTP.
@Suite struct WholeWayTests {
    static let grounded = """
        The passenger ferry Astra Marina ran aground on the Kalven reef off Lindesund early on Thursday with 212 people aboard, the coastguard \
        said. Captain Yevgeny Kozhemyako reported a loss of steering minutes before the ferry struck the reef.
        """

    @Test(.timeLimit(.minutes(5))) func oneFeedBecomesOneSignedAlert() async throws {
        let scene = try Scene()
        let daemon = try await RunningDaemon(configuration: scene.configuration())
        _ = try await daemon.json("topic", "add", "ferries", "--query", "ferry aground")
        scene.site.publish(.init(id: "1", title: "Ferry Astra Marina runs aground", text: Self.grounded), in: "post")
        scene.site.publish(.init(id: "2", title: "Museum reopens", text: "The whaling museum opens its doors again."), in: "post")
        _ = try await daemon.json("feed", "add", scene.site.url("post"), "--every", "1s")

        let delivered = try await scene.delivered(atLeast: 1)
        #expect(delivered[0].type == "alert.opened")
        #expect(delivered[0].title == "Ferry Astra Marina runs aground")
        #expect(delivered[0].version == 1)
        #expect(delivered[0].reason.hasPrefix("opened"))

        let why = try await daemon.eventually("why", "a1") { $0["state"].string == "alerted" }
        let stages = why["steps"].items.compactMap { $0["stage"].string }
        #expect(stages.first == "fetch" && stages.contains("story") && stages.contains("delivery"))
        #expect(await daemon.stop() == 0)
        #expect(try scene.delivered().count == 1)
    }

    @Test(.timeLimit(.minutes(5))) func aSecondOriginUpdatesAndACopyDoesNot() async throws {
        let scene = try Scene()
        let daemon = try await RunningDaemon(configuration: scene.configuration())
        _ = try await daemon.json("topic", "add", "ferries", "--query", "ferry aground")
        for feed in ["post", "herald", "courier"] {
            _ = try await daemon.json("feed", "add", scene.site.url(feed), "--every", "1s", "--outlet", feed)
        }
        scene.site.publish(.init(id: "1", title: "Ferry Astra Marina runs aground", text: Self.grounded), in: "post")
        _ = await scene.receiver.deliveries(atLeast: 1)

        scene.site.publish(.init(id: "1", title: "Ferry Astra Marina runs aground", text: Self.grounded), in: "herald")
        let copy = try await daemon.eventually("article", "show", "a2") { $0["state"].string == "judged" }
        #expect(copy["copy"]["of"].string == "a1" || "\(copy["copy"])".contains("a1"))

        let other = """
            All passengers of the ferry Astra Marina are safe after it ran aground on the Kalven reef near Lindesund, police said. Captain \
            Yevgeny Kozhemyako of the Astra Marina is being questioned about the loss of steering.
            """
        scene.site.publish(.init(id: "9", title: "Passengers safe after ferry Astra Marina ran aground", text: other), in: "courier")
        let delivered = try await scene.delivered(atLeast: 2)
        #expect(delivered[1].type == "alert.updated")
        #expect(delivered[1].alert == delivered[0].alert)
        #expect(delivered[1].version == 2)
        #expect(delivered[1].origins == 2)
        #expect(delivered[1].outlets == 3)
        #expect(delivered[1].id != delivered[0].id)
        #expect(await daemon.stop() == 0)
        #expect(try scene.delivered().count == 2)
    }

    @Test(.timeLimit(.minutes(5))) func aReceiverThatMissedTheFirstVersionHearsOfAnAlertThatOpens() async throws {
        let scene = try Scene()
        scene.receiver.answerOtherwise(.respond(503))
        let daemon = try await RunningDaemon(configuration: scene.configuration())
        _ = try await daemon.json("topic", "add", "ferries", "--query", "ferry aground")
        for feed in ["post", "courier"] {
            _ = try await daemon.json("feed", "add", scene.site.url(feed), "--every", "1s", "--outlet", feed)
        }
        scene.site.publish(.init(id: "1", title: "Ferry Astra Marina runs aground", text: Self.grounded), in: "post")
        _ = await scene.receiver.deliveries(atLeast: 1)
        let other = """
            All passengers of the ferry Astra Marina are safe after it ran aground on the Kalven reef near Lindesund, police said. Captain \
            Yevgeny Kozhemyako of the Astra Marina is being questioned about the loss of steering.
            """
        scene.site.publish(.init(id: "9", title: "Passengers safe after ferry Astra Marina ran aground", text: other), in: "courier")
        _ = try await daemon.eventually("alert", "show", "al1") { $0["version"].int == 2 }
        scene.receiver.answerOtherwise(.respond(200))
        _ = try await daemon.eventually("delivery", "list") { $0.items.first?["state"].string == "delivered" }
        let last = try #require(try scene.delivered().last)
        #expect(last.version == 2 && last.type == "alert.opened" && last.origins == 2)
    }

    @Test(.timeLimit(.minutes(5))) func entriesOlderThanTheBacklogOpenNothing() async throws {
        let scene = try Scene()
        let daemon = try await RunningDaemon(configuration: scene.configuration())
        _ = try await daemon.json("topic", "add", "ferries", "--query", "ferry aground")
        let old = Date(timeIntervalSinceNow: -3 * 86_400)
        scene.site.publish(.init(id: "1", title: "Ferry Astra Marina runs aground", text: Self.grounded, date: old), in: "post")
        _ = try await daemon.json("feed", "add", scene.site.url("post"), "--every", "1s")
        let why = try await daemon.eventually("why", "a1") { $0["steps"].items.contains { $0["stage"].string == "alert" } }
        #expect("\(why)".contains("backlog"))
        #expect(scene.receiver.deliveries.isEmpty)
    }

    @Test(.timeLimit(.minutes(5))) func aFailingReceiverGetsTheSameMessageAgainUnderTheSameID() async throws {
        let scene = try Scene()
        scene.receiver.enqueue(.respond(503), .respond(500))
        let daemon = try await RunningDaemon(configuration: scene.configuration())
        _ = try await daemon.json("topic", "add", "ferries", "--query", "ferry")
        scene.site.publish(.init(id: "1", title: "Ferry Astra Marina runs aground", text: Self.grounded), in: "post")
        _ = try await daemon.json("feed", "add", scene.site.url("post"), "--every", "1s")
        let delivered = try await scene.delivered(atLeast: 3)
        #expect(Set(delivered.map(\.id)).count == 1)
        let list = try await daemon.eventually("delivery", "list") { $0.items.first?["state"].string == "delivered" }
        #expect(list.items.first?["attempts"].int == 3)
    }
}
