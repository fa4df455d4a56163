import Foundation
import Support
import Testing

/// The real daemon and a hub on loopback.
@Suite(.timeLimit(.minutes(5))) struct PushTests {
    /// A feed that names a hub; its only poll is the first.
    private func site(_ hub: HubServer) throws -> LoopbackServer {
        let link = hub.url
        return try LoopbackServer { request in
            .feed(Self.document(["1"]), headers: [("Link", "<\(link)>; rel=hub, <\(request.path)>; rel=self")])
        }
    }

    private static func document(_ items: [String]) -> String {
        let entries = items.map { "<item><title>Report \($0) of the day</title><guid isPermaLink=\"false\">\($0)</guid></item>" }
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Post</title><link>https://post.example/</link>"
            + "\(entries.joined())</channel></rss>"
    }

    private func configuration(_ site: LoopbackServer, _ hub: HubServer, port: UInt16) -> String {
        """
        fetch: {allow: ["\(site.authority)", "\(hub.authority)"]}
        push: {listen: "127.0.0.1:\(port)", url: "http://127.0.0.1:\(port)/push", max_body: 2KiB}
        """
    }

    @Test func aPushedArticleArrivesAndTheSubscriptionOutlivesACrash() async throws {
        let hub = try HubServer()
        let site = try site(hub)
        defer {
            hub.stop()
            site.stop()
        }
        let topic = site.url("/feed")
        let daemon = try await RunningDaemon(configuration: configuration(site, hub, port: try FreePort.take()))
        _ = try await daemon.json("feed", "add", topic)
        _ = try await daemon.eventually("feed", "show", "f1") { $0["push"]["state"].string == "live" }
        #expect(hub.push(Self.document(["1", "2"]), of: topic) == 202)
        _ = try await daemon.eventually("feed", "show", "f1") { $0["poll"]["entries_seen"].int == 2 }
        let why = try await daemon.eventually("why", "a2") { !$0["steps"][0].isNull }
        #expect(why["steps"][0]["outcome"].string == "pushed")

        // Signed with another key: answered well, and dropped.
        #expect(hub.push(Self.document(["1", "2", "forged"]), of: topic, secret: "another") == 202)
        let refused = try await daemon.json("feed", "show", "f1")
        #expect(refused["push"]["refused"].int == 1 && refused["poll"]["entries_seen"].int == 2)

        await daemon.crash()
        try await daemon.start()
        #expect(hub.push(Self.document(["1", "2", "3"]), of: topic) == 202)
        _ = try await daemon.eventually("feed", "show", "f1") { $0["poll"]["entries_seen"].int == 3 }
        #expect(hub.requests.count == 1)
        #expect(site.requests.count == 1)

        _ = try await daemon.json("feed", "remove", "f1")
        _ = await hub.requestsAtLeast(2)
        #expect(await daemon.stop() == 0)
    }

    @Test func aDenialIsShownWithItsReason() async throws {
        let hub = try HubServer(.denies(reason: "no room"))
        let site = try site(hub)
        defer {
            hub.stop()
            site.stop()
        }
        let daemon = try await RunningDaemon(configuration: configuration(site, hub, port: try FreePort.take()))
        _ = try await daemon.json("feed", "add", site.url("/feed"))
        let feed = try await daemon.eventually("feed", "show", "f1") { $0["push"]["state"].string == "denied" }
        #expect(feed["push"]["reason"].string == "denied by the hub: no room")
        #expect(await daemon.stop() == 0)
    }

    @Test func strangersGetNothingAndLargeBodiesAreRefused() async throws {
        let hub = try HubServer()
        let site = try site(hub)
        defer {
            hub.stop()
            site.stop()
        }
        let port = try FreePort.take()
        let daemon = try await RunningDaemon(configuration: configuration(site, hub, port: port))
        let base = "http://127.0.0.1:\(port)"
        for path in ["/", "/push/1-0", "/metrics", "/v1/status"] {
            #expect(PlainClient.send("GET", base + path)?.status == 404)
            #expect(PlainClient.send("POST", base + path)?.status == 404)
        }
        #expect(PlainClient.send("DELETE", base + "/push/1-0")?.status == 405)
        _ = try await daemon.json("feed", "add", site.url("/feed"))
        _ = try await daemon.eventually("feed", "show", "f1") { $0["push"]["state"].string == "live" }
        let large = String(repeating: " ", count: 4_096)
        #expect(hub.push(large, of: site.url("/feed")) == 413)
        #expect(await daemon.stop() == 0)
    }

    @Test func moreConnectionsThanAreAllowedWaitUntilOneEnds() async throws {
        let hub = try HubServer()
        let site = try site(hub)
        defer {
            hub.stop()
            site.stop()
        }
        let daemon = try await RunningDaemon(
            configuration: configuration(site, hub, port: 0).replacing("max_body: 2KiB", with: "max_body: 2KiB, max_connections: 2"))
        let listening = try #require(daemon.logText.split(separator: "\n").first { $0.contains("hubs are listened for on") })
        let port = try #require(UInt16(listening.drop { $0 != "," }.filter(\.isNumber)))
        let request = Array("GET /push/1-0 HTTP/1.1\r\nHost: hub\r\n\r\n".utf8)
        var sockets: [ServerSocket] = []
        for _ in 1...8 {
            sockets.append(try #require(PlainClient.connect("127.0.0.1", port)))
            #expect(sockets.last?.send(request) == true)
        }
        for socket in sockets[..<2] {
            try #require(socket.waitReadable(milliseconds: 20_000))
            #expect(!socket.receive().isEmpty)
        }
        // All that wait could be taken in one go when one ends; only one may be, and in the order in which they came.
        for next in 2..<8 {
            #expect(!sockets[next].waitReadable(milliseconds: 100))
            sockets[next - 2].close()
            try #require(sockets[next].waitReadable(milliseconds: 20_000))
            #expect(String(decoding: sockets[next].receive(), as: UTF8.self).hasPrefix("HTTP/1.1 404"))
            #expect(sockets[(next + 1)...].allSatisfy { !$0.waitReadable(milliseconds: 0) })
        }
        for socket in sockets[6...] { socket.close() }
        #expect(await daemon.stop() == 0)
    }
}
