/// What the loop shows to other threads.
struct LoopMonitor: Sendable {
    /// Turns of the loop.
    var beats: UInt64 = 0
    var statistics = HTTPClientStatistics()
}
