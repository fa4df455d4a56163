import Logging
import Model
import ServiceLifecycle

/// Feeds systemd's watchdog, but only while the judge, the poller, the deliverer and the HTTP loop make progress: a stuck daemon is restarted.
package struct Watchdog: Service {
    private let manager: ServiceManager
    private let context: DaemonContext
    private let heartbeat: @Sendable () -> UInt64

    /// `heartbeat` grows at least every five seconds while the HTTP loop is alive.
    package init(manager: ServiceManager, context: DaemonContext, heartbeat: @escaping @Sendable () -> UInt64) {
        self.manager = manager
        self.context = context
        self.heartbeat = heartbeat
    }

    package func run() async throws {
        let interval = manager.watchdog ?? .seconds(60)
        // Idle parts show life every five seconds, so a shorter limit would find healthy ones dead.
        let limit = max(interval, .seconds(20))
        await cancelWhenGracefulShutdown {
            var last = self.heartbeat()
            self.context.progress.beat("http", at: self.context.clock.now)
            while !Task.isCancelled {
                let beat = self.heartbeat()
                if beat != last { self.context.progress.beat("http", at: self.context.clock.now) }
                last = beat
                self.feed(limit: limit)
                // More often than asked, as sd_watchdog_enabled(3) advises.
                try? await Task.sleep(for: interval / 3)
            }
        }
    }

    /// Tells systemd that all is well, or says why not.
    func feed(limit: Duration) {
        let stalled = context.progress.stalled(at: context.clock.now, limit: limit)
        if stalled.isEmpty {
            manager.alive()
        } else {
            let words = stalled.map { "\($0.part) for \($0.silence.text)" }.joined(separator: ", ")
            context.logger.critical("no progress: \(words); the watchdog is not fed")
        }
    }
}
