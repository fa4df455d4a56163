import Foundation
import Support
import Testing

/// Hostile servers and documents all at once at a real daemon, with healthy feeds beside them.
@Suite(.timeLimit(.minutes(5))) struct HostileFeedsTests {
    @Test func allAtOnceEndInTheirReasonsAndDisturbNobody() async throws {
        let site = try FeedSite()
        let hostile = try LoopbackServer { request in HostileFeed.all.first { "/\($0.name)" == request.path }?.answer ?? .respond(404) }
        defer {
            site.stop()
            hostile.stop()
        }
        for number in 0..<5 { site.publish(FeedSite.Item(id: "1", title: "Report \(number)", text: "of the day"), in: "healthy\(number)") }
        let daemon = try await RunningDaemon(
            configuration: """
                fetch: {per_host: 64, max_body: 2MiB, in_flight_bytes: 8MiB, low_speed_time: 1s, timeout: 8s,
                        allow: ["\(site.authority)", "\(hostile.authority)"]}
                """)
        for number in 0..<5 { _ = try await daemon.json("feed", "add", site.url("healthy\(number)"), "--every", "1s") }
        let idle = try Self.memory("VmRSS", of: daemon)
        let outlines = HostileFeed.all.map { "<outline type=\"rss\" text=\"x\" every=\"30d\" xmlUrl=\"\(hostile.url("/\($0.name)"))\"/>" }
        let before = site.requests.count
        #expect(try await daemon.ctl("feed", "import", "-", input: "<opml><body>\(outlines.joined())</body></opml>").status == 0)
        let list = try await daemon.eventually("feed", "list", "--limit", "200") { list in
            list.items.count >= HostileFeed.all.count && list.items.allSatisfy { $0["poll"]["polls"].int ?? 0 > 0 }
        }
        for kind in HostileFeed.all {
            let feed = list.items.first { $0["url"].string == hostile.url("/\(kind.name)") }
            let code = feed?["poll"]["failures"].int == 0 ? "ok" : feed?["problem"]["code"].string ?? "none"
            #expect(kind.reasons.contains(code), "\(kind.name): \(feed?["problem"].description ?? "")")
        }
        // Each healthy feed was asked while the hostile ones were.
        let polled = Set(site.requests.dropFirst(before).map(\.path))
        #expect(polled.count == 5)
        #expect(try Self.memory("VmHWM", of: daemon) - idle < 64 << 20)
        #expect(await daemon.stop() == 0)
    }

    /// In bytes.
    private static func memory(_ key: String, of daemon: RunningDaemon) throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(daemon.processIdentifier)/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("\(key):") })
        return try #require(Int(line.filter(\.isNumber))) << 10
    }
}
