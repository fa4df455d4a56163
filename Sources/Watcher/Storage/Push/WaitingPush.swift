package import Model

/// A pushed document, signed by its hub, that waits to be read.
package struct WaitingPush: Hashable, Sendable {
    package var id: Int64
    package var subscription: Int64
    package var feed: FeedID
    package var received: Timestamp
    package var hub: String
    package var contentType: String?
    package var body: [UInt8]

    package init(
        id: Int64 = 0, subscription: Int64, feed: FeedID, received: Timestamp, hub: String, contentType: String?, body: [UInt8]
    ) {
        self.id = id
        self.subscription = subscription
        self.feed = feed
        self.received = received
        self.hub = hub
        self.contentType = contentType
        self.body = body
    }
}
