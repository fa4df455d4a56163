import HummingbirdCore
import NIOCore

extension DaemonContext {
    /// Connections of both servers: one that sends no whole request for `control.idle_timeout` is closed, so that nobody can take all
    /// descriptors by sending nothing.
    var connections: HTTPServerBuilder {
        let parts = configuration.current.control.idleTimeout.components
        let timeout = TimeAmount.nanoseconds(parts.seconds * 1_000_000_000 + parts.attoseconds / 1_000_000_000)
        return .http1(configuration: HTTP1Channel.Configuration(idleTimeout: timeout))
    }
}
