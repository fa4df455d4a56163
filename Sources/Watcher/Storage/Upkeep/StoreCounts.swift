/// What status and metrics say of the store.
package struct StoreCounts: Hashable, Sendable, Codable {
    /// By `Feed.State`.
    package var feeds: [String: Int]
    package var feedsInTrouble: Int
    /// Open ones, by the raw value of `SignalKind`.
    package var signals: [String: Int]
    /// By `ChannelState.State`, of the channels that something was ever owed to.
    package var channels: [String: Int]
    /// Entries the judge has yet to see.
    package var intake: Int
    /// Entries that wait for their pages before that.
    package var pages: Int
    /// Ingest time of the oldest of them, microseconds.
    package var oldestIntake: Int64?
    package var articles: Int
    package var stories: Int
    package var topics: Int
    package var alerts: Int
    package var alertsOpen: Int
    /// Not yet done, by channel and `Delivery.State` (queued, sending, dead).
    package var deliveries: [Deliveries]
    /// Ever.
    package var delivered: Int
    /// Texts that search does not know yet.
    package var searchBacklog: Int
    package var databaseBytes: Int64
    package var logBytes: Int64
    /// At hubs, by `Subscription.State`.
    package var subscriptions: [String: Int]

    package struct Deliveries: Hashable, Sendable, Codable {
        package var channel: String
        package var state: String
        package var count: Int

        package init(channel: String, state: String, count: Int) {
            self.channel = channel
            self.state = state
            self.count = count
        }
    }
}
