import Foundation
import Support
import Testing

/// Manners that only a whole program can show.
@Suite(.timeLimit(.minutes(5))) struct RestartMannersTests {
    @Test func P18_aRestartedDaemonPollsNothingEarly() async throws {
        let site = try FeedSite()
        defer { site.stop() }
        for feed in ["slow", "marker"] { site.publish(FeedSite.Item(id: "1", title: "A report", text: "of the day"), in: feed) }
        let daemon = try await RunningDaemon(configuration: "fetch: {allow: [\"\(site.authority)\"]}\n")
        _ = try await daemon.json("feed", "add", site.url("slow"), "--every", "1h")
        let due = try await daemon.json("feed", "show", "f1")["poll"]["next_due"].string
        #expect(await daemon.stop() == 0)
        try await daemon.start()
        // The marker's polls show that the restarted poller is at work.
        _ = try await daemon.json("feed", "add", site.url("marker"), "--every", "1s")
        _ = await site.requests(atLeast: 4)
        #expect(site.requests.count { $0.path == "/slow" } == 1)
        #expect(try await daemon.json("feed", "show", "f1")["poll"]["next_due"].string == due)
        await daemon.stop()
    }
}
