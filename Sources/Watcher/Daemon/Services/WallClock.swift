import Glibc
package import Model

/// Where services read the time: the system's in the daemon, a driven one in tests.
package struct WallClock: Sendable {
    private let read: @Sendable () -> Timestamp

    package init(read: @escaping @Sendable () -> Timestamp) { self.read = read }

    package var now: Timestamp { read() }

    package static let system = WallClock {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000)
    }
}
