import CLinux
package import Model

/// The wall clock.
package enum SystemClock {
    package static var now: Timestamp { Timestamp(microseconds: linux_realtime_nanoseconds() / 1_000) }
}
