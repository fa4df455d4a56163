import Glibc
import Hummingbird
import Logging
import NIOCore
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

    /// Throws a `CommandFailure` where the socket cannot be made.
    func run() async throws {
        api.removeStaleBackups()
        let application = Application(
            responder: ControlResponder(api: api, reader: RequestReader()), server: context.connections,
            configuration: ApplicationConfiguration(address: .unixDomainSocket(path: socket.path)), services: [api.jobs],
            onServerRunning: { _ in opened() }, logger: Logger(label: "http") { _ in SwiftLogNoOpLogHandler() })
        defer { unlink(socket.path) }
        do {
            try await application.run()
        } catch is CancellationError {
            // The time of the shutdown ran out.
        } catch let error as IOError {
            throw CommandFailure(
                listeningOn: socket.path, for: "the control API", error,
                advice: "see that its directory is there and writable, or choose another with --socket")
        }
    }

    private func opened() {
        if let warning = socket.open() { context.logger.warning("\(warning)") }
        whenReady()
    }
}
