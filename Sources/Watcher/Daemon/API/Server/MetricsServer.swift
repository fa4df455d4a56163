import Control
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle

/// `GET /metrics` on TCP, since Prometheus scrapes no Unix socket. Nothing else is to be had there.
struct MetricsServer: Service {
    private let api: ControlAPI
    private let address: ListenAddress
    private let context: DaemonContext
    private let whenReady: @Sendable () -> Void

    /// - Parameter listen: `host:port`, as the configuration has checked it.
    init(listen: String, api: ControlAPI, context: DaemonContext, whenReady: @escaping @Sendable () -> Void) {
        self.api = api
        self.context = context
        self.whenReady = whenReady
        address = ListenAddress(listen)
    }

    /// Throws a `CommandFailure` where the address cannot be had.
    func run() async throws {
        let logger = context.logger
        let address = self.address
        let whenReady = self.whenReady
        let application = Application(
            responder: ControlResponder(api: api, reader: RequestReader([.getMetrics])), server: context.connections,
            configuration: ApplicationConfiguration(address: .hostname(address.host, port: address.port)),
            onServerRunning: { _ in
                logger.info("metrics on http://\(address.text)/metrics")
                whenReady()
            },
            logger: Logger(label: "http") { _ in SwiftLogNoOpLogHandler() })
        do {
            try await application.run()
        } catch is CancellationError {
            // The time of the shutdown ran out.
        } catch let error as IOError {
            throw CommandFailure(
                listeningOn: address.text, for: "metrics", error, advice: "stop what uses the port, or change metrics.listen")
        }
    }
}
