/// A feed's subscription at a hub (WebSub).
package struct FeedPush: Codable, Hashable, Sendable {
    /// One of: pending, live, expired, denied, untrusted.
    package var state: String
    /// Why it is in its state, in words.
    package var reason: String
    /// RFC 3339. Since when it is in its state.
    package var since: String
    /// Address of the hub.
    package var hub: String
    /// Address under which the hub knows the feed.
    package var topic: String
    /// RFC 3339. Until when the hub has promised to push; absent where it has not.
    package var leaseUntil: String?
    /// RFC 3339. When the hub is asked next.
    package var nextRequest: String
    /// Documents taken.
    package var pushes: Int
    /// Documents dropped: unsigned, wrongly signed, unreadable.
    package var refused: Int
    /// RFC 3339. When the last document was taken.
    package var lastPush: String?

    package init(
        state: String, reason: String, since: String, hub: String, topic: String, leaseUntil: String? = nil, nextRequest: String,
        pushes: Int, refused: Int, lastPush: String? = nil
    ) {
        self.state = state
        self.reason = reason
        self.since = since
        self.hub = hub
        self.topic = topic
        self.leaseUntil = leaseUntil
        self.nextRequest = nextRequest
        self.pushes = pushes
        self.refused = refused
        self.lastPush = lastPush
    }

    private enum CodingKeys: String, CodingKey {
        case state, reason, since, hub, topic, pushes, refused
        case leaseUntil = "lease_until"
        case nextRequest = "next_request"
        case lastPush = "last_push"
    }
}
