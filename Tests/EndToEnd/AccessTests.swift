import Foundation
import Support
import Testing

/// What some addresses are asked with, through the real programs.
@Suite struct AccessTests {
    @Test(.timeLimit(.minutes(5))) func secretsReachTheAddressTheyAreMeantForAndNoOther() async throws {
        let scene = try Scene()
        let folder = try RunningDaemon.temporaryDirectory()
        defer { try? FileManager.default.removeItem(at: folder) }
        let token = folder.appendingPathComponent("token")
        try "tok-31337\n".write(to: token, atomically: true, encoding: .utf8)
        scene.site.publish(FeedSite.Item(id: "1", title: "One", text: "A report."), in: "members")
        scene.site.publish(FeedSite.Item(id: "2", title: "Two", text: "Another report."), in: "open")
        let daemon = try await RunningDaemon(
            configuration: scene.configuration() + """

                access:
                  members:
                    match: "\(scene.site.url("members"))"
                    bearer_file: \(token.path)
                    headers: {X-Reader: us}
                """)
        _ = try await daemon.json("feed", "add", scene.site.url("members"))
        _ = try await daemon.json("feed", "add", scene.site.url("open"))
        let members = scene.site.requests.filter { $0.path == "/members" }
        #expect(!members.isEmpty)
        #expect(members.allSatisfy { $0.header("Authorization") == "Bearer tok-31337" && $0.header("X-Reader") == "us" })
        let access = try await daemon.json("feed", "show", "f1")["access"]
        #expect(access["rule"].string == "members" && access["match"].string == scene.site.url("members"))
        #expect(access["sets"].items.compactMap(\.string) == ["bearer_file", "header X-Reader"])
        #expect(try await daemon.json("feed", "show", "f2")["access"].isNull)
        let why = try await daemon.eventually("why", "a1") { !$0["steps"][0].isNull }
        #expect(why["steps"][0]["reason"].string?.hasSuffix("; by access rule members") == true)
        let open = scene.site.requests.filter { $0.path == "/open" }
        #expect(!open.isEmpty)
        #expect(open.allSatisfy { $0.header("Authorization") == nil && $0.header("X-Reader") == nil })
        let shown = try await daemon.ctl("config", "show")
        #expect(shown.output.contains("bearer_file: \(token.path)"))
        #expect(!shown.output.contains("31337") && !daemon.logText.contains("31337"))

        // A new token is taken in by a reload; a missing one leaves what runs.
        try "tok-2\n".write(to: token, atomically: true, encoding: .utf8)
        _ = try await daemon.json("config", "reload")
        let polls = try await daemon.json("feed", "refresh", scene.site.url("members"), "--force")["poll"]["polls"].int ?? 0
        _ = try await daemon.eventually("feed", "show", "f1") { $0["poll"]["polls"].int ?? 0 > polls }
        #expect(scene.site.requests.last { $0.path == "/members" }?.header("Authorization") == "Bearer tok-2")
        try FileManager.default.removeItem(at: token)
        let reload = try await daemon.ctl("config", "reload")
        #expect(reload.status == 78)
        #expect(reload.errors.contains("access.members.bearer_file: cannot read"))
        await daemon.stop()
    }
}
