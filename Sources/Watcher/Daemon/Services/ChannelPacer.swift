import Alerting
import Model

/// Keeps to each receiver's pace: one message at a time, and no sooner than its service allows.
actor ChannelPacer {
    private var free: [String: Timestamp] = [:]

    /// Waits for the channel's next turn; false when cancelled meanwhile.
    func turn(of channel: ChannelTarget, clock: WallClock) async -> Bool {
        let now = clock.now
        let turn = max(now, free[channel.name] ?? now)
        free[channel.name] = turn + channel.kind.format.minimumSpacing
        guard turn > now else { return !Task.isCancelled }
        do {
            try await Task.sleep(for: turn - now)
            return true
        } catch {
            return false
        }
    }
}
