import Fetching
import Support
import Testing

@Suite(.timeLimit(.minutes(5))) struct AddressGuardTests {
    @Test(arguments: [
        "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.0.1",
        "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1",
        "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
        "::", "::1", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "2001:db8::1", "2001::1", "2002:7f00:1::", "2002:808:808::",
        "64:ff9b::7f00:1", "64:ff9b::808:808", "64:ff9b:1::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::7f00:1", "4000::1", "100::1",
    ])
    func refusesByDefault(text: String) throws {
        let address = try #require(IPAddress(text: text))
        let refusal = try #require(AddressGuard().refusal(of: address, port: 80, host: text))
        #expect(refusal.contains("fetch.allow"))
    }

    @Test(arguments: [
        "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0",
        "169.253.255.255", "172.15.255.255", "172.32.0.0", "192.0.1.0", "192.167.255.255", "192.169.0.0", "198.17.255.255",
        "198.20.0.0", "223.255.255.255", "2606:4700::1111", "2001:4860:4860::8888", "3fff::1", "::ffff:8.8.8.8",
    ])
    func permitsPublicAddresses(text: String) throws {
        #expect(AddressGuard().permits(try #require(IPAddress(text: text)), port: 443))
    }

    @Test(arguments: [
        ("127.0.0.1:8080", "127.0.0.1", 8080, "x", true), ("127.0.0.1:8080", "127.0.0.1", 8081, "x", false),
        ("127.0.0.1:8080", "127.0.0.2", 8080, "x", false), ("10.0.0.0/8", "10.9.8.7", 1, "x", true),
        ("10.0.0.0/8", "::ffff:10.9.8.7", 1, "x", true), ("10.0.0.0/8", "11.0.0.1", 1, "x", true),
        ("10.0.0.0/8", "127.0.0.1", 1, "x", false), ("[::1]:80", "::1", 80, "x", true), ("[::1]:80", "::1", 81, "x", false),
        ("fd00::/8", "fd12::1", 9, "x", true), ("fd00::/8", "fc12::1", 9, "x", false),
        ("chat.internal:443", "10.0.0.1", 443, "chat.internal", true), ("Chat.Internal:443", "10.0.0.1", 443, "CHAT.internal", true),
        ("chat.internal:443", "10.0.0.1", 80, "chat.internal", false), ("chat.internal:443", "10.0.0.1", 443, "evil.example", false),
        ("127.0.0.1", "127.0.0.1", 5, "x", true), ("64:ff9b::/96", "64:ff9b::808:808", 80, "x", true),
        ("64:ff9b::/96", "64:ff9b::7f00:1", 80, "x", false), ("2002::/16", "2002:7f00:1::", 80, "x", false),
    ])
    func opensWhatIsAllowed(entry: String, address: String, port: Int, host: String, isOpen: Bool) throws {
        let allowed = try #require(AllowedAddress(text: entry))
        let addressGuard = AddressGuard(allow: [allowed])
        #expect(addressGuard.permits(try #require(IPAddress(text: address)), port: port, host: host) == isOpen)
    }

    @Test(arguments: [
        "", "host", "host:", ":80", "host:0", "host:65536", "host:http", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/x", "::1:80/129",
        "[::1]", "[127.0.0.1]:80", "300.1.1.1:80", "127.1:80", "ho st:80", "http://host:80", "*:80", "10.0.0.0/-1",
    ])
    func refusesEntriesThatAreNone(text: String) {
        #expect(AllowedAddress(text: text) == nil)
    }

    @Test func saysHowToAllow() throws {
        let v6 = try #require(IPAddress(text: "::1"))
        let refusal = AddressGuard().refusal(of: v6, port: 8080, host: "news.example")
        #expect(refusal == "::1 (from news.example) is a loopback address, which is refused; to open it add \"[::1]:8080\" to fetch.allow")
    }

    /// All the ways to write loopback and metadata addresses; none gets as far as a connection.
    @Test(arguments: [
        "127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0", "0.0.0.0", "[::1]", "[::]", "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:127.0.0.1]", "169.254.169.254", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "127.0.0.1.",
        "%31%32%37.0.0.1", "[fe80::1]", "[fe80::1%25lo]", "[::1%25lo]", "localhost.", "LOCALHOST", "0x7f.1", "017700000001", "0x7f.0.0.1",
        "[::127.0.0.1]", "[2001::7f00:1]", "10.0.0.1", "192.168.0.1", "100.64.0.1", "①②⑦.0.0.1",
    ])
    func noSpellingGetsThrough(host: String) async throws {
        let server = try LoopbackServer { _ in .respond(200) }
        defer { server.stop() }
        try await withClient(allow: []) { client in
            let request = HTTPRequest(url: "http://\(host):\(server.port)/", limits: TransferLimits(total: .seconds(5)))
            let code = await failure(of: client, request)?.code
            #expect(code == .refusedAddress || code == .badURL || code == .dns)
            #expect(server.acceptedConnections == 0)
        }
    }

    /// A name may have several addresses: those that are refused are passed by, whatever the order of the answer.
    @Test(arguments: ["127.0.0.1", "::1"]) func ofSeveralAddressesOnlyThosePermittedAreReached(address: String) async throws {
        let server = try LoopbackServer(address: address) { _ in .respond(200) }
        defer { server.stop() }
        try await withClient(allow: [server.authority]) { client in
            let outcome = await outcome(of: client, HTTPRequest(url: "http://localhost:\(server.port)/"))
            // Not every system gives localhost an address of version 6.
            #expect(outcome == "200 with 0 bytes" || address == "::1" && server.acceptedConnections == 0, "\(outcome)")
        }
    }

    @Test func deliveriesAreUnderTheSameGuard() async throws {
        let receiver = try WebhookReceiver()
        defer { receiver.stop() }
        try await withClient(allow: []) { client in
            let request = HTTPRequest(method: .post, url: receiver.url(), body: [1], priority: .urgent)
            #expect(await failure(of: client, request)?.code == .refusedAddress)
            #expect(receiver.deliveries.isEmpty)
        }
    }

    @Test func aNameIsAllowedWithItsPort() async throws {
        let server = try LoopbackServer { _ in .respond(200) }
        defer { server.stop() }
        try await withClient(allow: ["localhost:\(server.port)"]) { client in
            let status = try await client.send(HTTPRequest(url: "http://LocalHost:\(server.port)/")).status
            #expect(status == 200)
            #expect(await failure(of: client, HTTPRequest(url: server.url("/")))?.code == .refusedAddress)
        }
    }

    @Test(arguments: ["localhost", "localhost.", "a.localhost", "127.0.0.1", "2130706433", "0x7f.1", "[::1]", "[::ffff:10.0.0.1]"])
    func noLocalNameGoesThroughAProxy(host: String) async throws {
        let proxy = try LoopbackServer { _ in .respond(200, body: Array("by proxy".utf8)) }
        defer { proxy.stop() }
        try await withClient(allow: []) { client in
            let request = HTTPRequest(url: "http://\(host)/feed", transport: Transport(proxy: proxy.url("")))
            #expect(await failure(of: client, request)?.code == .refusedAddress)
            #expect(proxy.acceptedConnections == 0)
        }
    }

    @Test func theProxysPasswordIsForTheProxyAlone() async throws {
        let proxy = try LoopbackServer { _ in .respond(200) }
        let server = try LoopbackServer { _ in .respond(200) }
        defer {
            proxy.stop()
            server.stop()
        }
        try await withClient(allow: [server.authority]) { client in
            let way = Transport(proxy: proxy.url(""), proxyCredentials: "me:secret")
            _ = try await client.send(HTTPRequest(url: "http://news.invalid/feed", transport: way))
            #expect(proxy.requests.first?.header("Proxy-Authorization") == "Basic bWU6c2VjcmV0")
            // The same handle, without the proxy.
            _ = try await client.send(HTTPRequest(url: server.url("/")))
            #expect(server.requests.first?.header("Proxy-Authorization") == nil)
        }
    }

    @Test func aProxyDoesNotOpenWhatTheGuardRefuses() async throws {
        let proxy = try LoopbackServer { _ in .respond(200, body: Array("by proxy".utf8)) }
        defer { proxy.stop() }
        try await withClient(allow: []) { client in
            let inside = HTTPRequest(url: "http://169.254.169.254/latest", transport: Transport(proxy: proxy.url("")))
            #expect(await failure(of: client, inside)?.code == .refusedAddress)
            let outside = try await client.send(HTTPRequest(url: "http://news.invalid/feed", transport: Transport(proxy: proxy.url(""))))
            #expect(outside.body == Array("by proxy".utf8))
            #expect(proxy.requests.map(\.target) == ["http://news.invalid/feed"])
        }
    }
}
