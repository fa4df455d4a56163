import Glibc
import Hummingbird
import Logging
import ServiceLifecycle

/// The control API on its Unix socket, from the moment that everything else is built until the last answer is out.
struct ControlServer: Service {
    private let api: ControlAPI
    private let socket: ListeningSocket
    private let context: DaemonContext
    private let whenReady: @Sendable () -> Void

    init(api: ControlAPI, socket: ListeningSocket, context: DaemonContext, whenReady: @escaping @Sendable () -> Void) {
        self.api = api
        self.socket = socket
        self.context = context
        self.whenReady = whenReady
    }

    func run() async throws {
        api.removeStaleBackups()
        let application = Application(
            responder: ControlResponder(api: api, reader: RequestReader()),
            configuration: ApplicationConfiguration(address: .unixDomainSocket(path: socket.path)), services: [api.jobs],
            onServerRunning: { _ in opened() }, logger: Logger(label: "http") { _ in SwiftLogNoOpLogHandler() })
        defer { unlink(socket.path) }
        do {
            try await application.run()
        } catch is CancellationError {
            // The time of the shutdown ran out.
        }
    }

    private func opened() {
        if let warning = socket.open() { context.logger.warning("\(warning)") }
        whenReady()
    }
}
