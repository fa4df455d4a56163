import Fetching
import Support
import Testing

@Suite(.timeLimit(.minutes(5))) struct TLSTests {
    @Test func anAuthorityFileIsTrusted() async throws {
        let server = try TLSServer(names: ["localhost"])
        defer { server.stop() }
        try await withClient(allow: ["localhost:\(server.port)"]) { client in
            let request = HTTPRequest(url: "https://localhost:\(server.port)/", transport: Transport(authorityFile: server.certificatePath))
            let status = try await client.send(request).status
            #expect(status == 200)
            // A handle that trusts another authority must not be used for the next request.
            #expect(await failure(of: client, HTTPRequest(url: "https://localhost:\(server.port)/"))?.code == .tls)
        }
    }

    @Test func aWrongNameIsRefused() async throws {
        let server = try TLSServer(names: ["news.example"])
        defer { server.stop() }
        try await withClient(allow: ["localhost:\(server.port)"]) { client in
            let request = HTTPRequest(url: "https://localhost:\(server.port)/", transport: Transport(authorityFile: server.certificatePath))
            #expect(await failure(of: client, request)?.code == .tls)
        }
    }

    @Test func theFloorIsASetting() async throws {
        let server = try TLSServer(names: ["localhost"], extra: ["-tls1_2"])
        defer { server.stop() }
        try await withClient(allow: ["localhost:\(server.port)"]) { client in
            func request(_ oldest: Transport.TLSVersion) -> HTTPRequest {
                HTTPRequest(
                    url: "https://localhost:\(server.port)/",
                    transport: Transport(authorityFile: server.certificatePath, oldestTLS: oldest))
            }
            let status = try await client.send(request(.tls12)).status
            #expect(status == 200)
            // A connection that is open already must not serve who asks for more.
            #expect(await failure(of: client, request(.tls13))?.code == .tls)
        }
    }

    @Test func anOldVersionIsRefused() async throws {
        let server = try TLSServer(names: ["localhost"], extra: ["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"])
        defer { server.stop() }
        try await withClient(allow: ["localhost:\(server.port)"]) { client in
            let request = HTTPRequest(url: "https://localhost:\(server.port)/", transport: Transport(authorityFile: server.certificatePath))
            #expect(await failure(of: client, request)?.code == .tls)
        }
    }
}
