/// When a feed's silence becomes a signal, should nothing come until then.
package struct SilencePlan: Hashable, Sendable {
    package var silentAt: Timestamp
    /// By which figures: "publishes about every 40 min".
    package var reason: String

    package init(silentAt: Timestamp, reason: String) {
        self.silentAt = silentAt
        self.reason = reason
    }
}

/// A feed that answers well and has brought nothing for longer than it was planned.
package struct SilentFeed: Hashable, Sendable {
    package var feed: Feed
    /// Its latest sign of life.
    package var last: Timestamp
    package var plan: SilencePlan

    package init(feed: Feed, last: Timestamp, plan: SilencePlan) {
        self.feed = feed
        self.last = last
        self.plan = plan
    }
}
