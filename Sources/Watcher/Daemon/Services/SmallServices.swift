import Fetching
import ServiceLifecycle

/// Keeps the HTTP client up for as long as anybody uses it.
struct ClientService: Service {
    let client: HTTPClient

    func run() async throws {
        try? await gracefulShutdown()
        await client.shutdown()
    }
}

/// Tells systemd that the end has begun, as soon as it has.
struct StopNotice: Service {
    let notice: @Sendable () -> Void

    init(_ notice: @escaping @Sendable () -> Void) { self.notice = notice }

    func run() async throws {
        try? await gracefulShutdown()
        notice()
    }
}
