/// What a feed says of being pushed: a hub, and the topic under which that knows the feed (W3C WebSub, 4).
package struct HubOffer: Hashable, Sendable, Codable {
    package var hub: String
    package var topic: String

    package init(hub: String, topic: String) {
        self.hub = hub
        self.topic = topic
    }
}
