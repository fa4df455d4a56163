/// What a feed says of being pushed: its hubs, and the topic under which they know the feed (W3C WebSub, 4).
package struct HubOffer: Hashable, Sendable, Codable {
    /// The one that is asked.
    package var hub: String
    package var topic: String
    /// Further hubs, in the order in which they are asked where the one before has failed.
    package var spares: [String]

    package init(hub: String, topic: String, spares: [String] = []) {
        self.hub = hub
        self.topic = topic
        self.spares = spares
    }
}
