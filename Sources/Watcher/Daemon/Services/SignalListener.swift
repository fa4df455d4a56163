import Logging
import ServiceLifecycle
import UnixSignals

/// Turns SIGHUP into a reload. SIGTERM and SIGINT are the service group's.
package struct SignalListener: Service {
    private let reloader: Reloader

    package init(reloader: Reloader) { self.reloader = reloader }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            for await _ in await UnixSignalsSequence(trapping: .sighup) { _ = await self.reloader.reload(cause: "SIGHUP") }
        }
    }
}
