import CLinux
package import Model

/// Where services read the time: the system's in the daemon, a driven one in tests.
package struct WallClock: Sendable {
    private let read: @Sendable () -> Timestamp

    package init(read: @escaping @Sendable () -> Timestamp) { self.read = read }

    package var now: Timestamp { read() }

    package static let system = WallClock { Timestamp(microseconds: linux_realtime_nanoseconds() / 1_000) }
}
