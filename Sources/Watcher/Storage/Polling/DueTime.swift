package import Model

/// When a feed is to be polled next, and why then.
package struct DueTime: Hashable, Sendable {
    package var feed: FeedID
    package var at: Timestamp
    package var reason: String

    package init(feed: FeedID, at: Timestamp, reason: String) {
        self.feed = feed
        self.at = at
        self.reason = reason
    }
}

/// A feed that should have been polled by now.
package struct OverdueFeed: Hashable, Sendable {
    package var feed: FeedID
    package var due: Timestamp
    package var reason: String
    /// The operator's own interval for it.
    package var every: Duration?
}
