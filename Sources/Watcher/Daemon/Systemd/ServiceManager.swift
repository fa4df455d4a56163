import CLinux
import Glibc
import Model

/// Tells systemd about the state of the service by the protocol of sd_notify(3), without libsystemd. Silent elsewhere.
package struct ServiceManager: Sendable {
    private let socket: String?
    /// How often systemd wants a sign of life; nil where it runs no watchdog for us.
    package let watchdog: Duration?

    /// Reads NOTIFY_SOCKET, WATCHDOG_USEC and WATCHDOG_PID.
    package init(environment: [String: String]) {
        let path = environment["NOTIFY_SOCKET"] ?? ""
        // Only absolute and abstract addresses are defined.
        socket = path.hasPrefix("/") || path.hasPrefix("@") ? path : nil
        let isForUs = environment["WATCHDOG_PID"].map { $0 == String(getpid()) } ?? true
        watchdog = isForUs ? environment["WATCHDOG_USEC"].flatMap { Int64($0) }.map { .microseconds($0) } : nil
    }

    package func ready(status: String) { send("READY=1\nSTATUS=\(status)") }

    /// To be followed by `ready`. The monotonic time lets systemd tell one reload from the next.
    package func reloading() { send("RELOADING=1\nMONOTONIC_USEC=\(linux_monotonic_nanoseconds() / 1_000)") }

    package func stopping() { send("STOPPING=1\nSTATUS=Finishing what is under way") }

    package func alive() { send("WATCHDOG=1") }

    package func status(_ text: String) { send("STATUS=\(text)") }

    private func send(_ message: String) {
        guard let socket else { return }
        // systemd may be gone or restarting; the service goes on all the same.
        _ = linux_send_datagram(socket, message, message.utf8.count)
    }
}
