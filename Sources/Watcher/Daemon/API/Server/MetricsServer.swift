import Control
import Hummingbird
import Logging
import ServiceLifecycle

/// `GET /metrics` on TCP, since Prometheus scrapes no Unix socket. Nothing else is to be had there.
struct MetricsServer: Service {
    private let api: ControlAPI
    private let host: String
    private let port: Int
    private let context: DaemonContext

    /// - Parameter listen: `host:port`, as the configuration has checked it.
    init(listen: String, api: ControlAPI, context: DaemonContext) {
        self.api = api
        self.context = context
        let colon = listen.lastIndex(of: ":") ?? listen.endIndex
        let name = listen[..<colon]
        host = name.hasPrefix("[") ? String(name.dropFirst().dropLast()) : String(name)
        port = Int(listen[colon...].dropFirst()) ?? 0
    }

    func run() async throws {
        let logger = context.logger
        let address = "\(host):\(port)"
        let application = Application(
            responder: ControlResponder(api: api, reader: RequestReader([.getMetrics])),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { _ in logger.info("metrics on http://\(address)/metrics") },
            logger: Logger(label: "http") { _ in SwiftLogNoOpLogHandler() })
        do {
            try await application.run()
        } catch is CancellationError {
            // The time of the shutdown ran out.
        }
    }
}
