import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle

/// Listens for hubs. Nothing but the callbacks is to be had there.
struct PushServer: Service {
    private let desk: PushDesk
    private let address: ListenAddress
    private let context: DaemonContext
    private let whenReady: @Sendable () -> Void

    /// - Parameter listen: `host:port`, as the configuration has checked it.
    init(listen: String, desk: PushDesk, context: DaemonContext, whenReady: @escaping @Sendable () -> Void) {
        self.desk = desk
        self.context = context
        self.whenReady = whenReady
        address = ListenAddress(listen)
    }

    /// Throws a `CommandFailure` where the address cannot be had.
    func run() async throws {
        let context = self.context
        let address = self.address
        let whenReady = self.whenReady
        let silent = Logger(label: "http") { _ in SwiftLogNoOpLogHandler() }
        let limit = MaximumAvailableConnections(context.configuration.current.push.maxConnections, logger: silent)
        let application = Application(
            responder: PushResponder(desk: desk), server: context.connections,
            configuration: ApplicationConfiguration(
                address: .hostname(address.host, port: address.port), availableConnectionsDelegate: limit),
            onServerRunning: { channel in
                // Connections that came together would be taken together, whatever the limit; so each is counted before the next.
                try? await channel.setOption(.maxMessagesPerRead, value: 1).get()
                let port = channel.localAddress?.port.map { ", port \($0)" } ?? ""
                context.logger.info("hubs are listened for on \(address.text)\(port)")
                whenReady()
            }, logger: silent)
        do {
            try await application.run()
        } catch is CancellationError {
            // The time of the shutdown ran out.
        } catch let error as IOError {
            throw CommandFailure(listeningOn: address.text, for: "push", error, advice: "stop what uses the port, or change push.listen")
        }
    }
}
