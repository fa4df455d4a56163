import Fetching
import Support

/// A client that may reach the given servers, and its end.
func withClient<Result>(
    allow: [String], _ change: (inout HTTPClientConfiguration) -> Void = { _ in }, _ body: (HTTPClient) async throws -> Result
) async throws -> Result {
    var configuration = HTTPClientConfiguration(addressGuard: AddressGuard(allow: allow.compactMap(AllowedAddress.init(text:))))
    change(&configuration)
    let client = try HTTPClient(configuration)
    do {
        let result = try await body(client)
        await client.shutdown()
        return result
    } catch {
        await client.shutdown()
        throw error
    }
}

/// A server and a client that may reach it.
func withServer<Result>(
    _ handler: @escaping LoopbackServer.Handler, _ change: (inout HTTPClientConfiguration) -> Void = { _ in },
    _ body: (LoopbackServer, HTTPClient) async throws -> Result
) async throws -> Result {
    let server = try LoopbackServer(handler: handler)
    defer { server.stop() }
    return try await withClient(allow: [server.authority], change) { try await body(server, $0) }
}

/// The failure of a request, or nil where it succeeded.
func failure(of client: HTTPClient, _ request: HTTPRequest) async -> FetchFailure? {
    do {
        _ = try await client.send(request)
        return nil
    } catch {
        return error
    }
}

/// A request's end in words, for comparing many at once.
func outcome(of client: HTTPClient, _ request: HTTPRequest) async -> String {
    do {
        let response = try await client.send(request)
        return "\(response.status) with \(response.body.count) bytes"
    } catch {
        return "\(error)"
    }
}

let sampleFeed = """
    <?xml version="1.0"?><rss version="2.0"><channel><title>Sample</title><item><title>One</title></item></channel></rss>
    """
