import Model
import Storage

/// What keeps channels from taking deliveries, by name.
struct ChannelStates {
    private let states: [String: ChannelState]

    init(_ store: Store) throws {
        states = Dictionary(try store.channelStates().map { ($0.name, $0) }) { first, _ in first }
    }

    /// A delivery as people should see it: one that waits for its channel is not merely queued, and not due before that takes any.
    func outlook(of delivery: Delivery) -> (state: String, reason: String, due: Timestamp) {
        guard delivery.state == .queued, let channel = states[delivery.channel] else {
            return (delivery.state.rawValue, delivery.reason, delivery.dueAt)
        }
        guard channel.state == .active else {
            let reason = "channel \(channel.name) is \(channel.state.rawValue): \(channel.reason); `channel resume` lets it go"
            return (channel.state.rawValue, reason, delivery.dueAt)
        }
        return (delivery.state.rawValue, delivery.reason, max(delivery.dueAt, channel.notBefore ?? delivery.dueAt))
    }
}
