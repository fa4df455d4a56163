/// What the daemon did, as it does it.
package struct EventResource: Codable, Hashable, Sendable {
    /// Counts up; the id of the server-sent event.
    package var id: String
    /// RFC 3339. When.
    package var time: String
    /// The name of the server-sent event: article.judged, article.edited, story.opened, story.merged, alert.opened, alert.updated,
    /// alert.closed, alert.held, delivery.delivered, delivery.failed, the types of signals (feed.failing, feed.recovered,
    /// channel.parked and so on), config.reloaded, lost.
    package var type: String
    /// Why.
    package var reason: String
    /// Of the article, story or alert.
    package var title: String?
    /// Id.
    package var topic: String?
    /// Id.
    package var alert: String?
    /// Of the alert.
    package var version: Int?
    /// Of the topic.
    package var score: Double?
    /// Of the story.
    package var outlets: Int?
    /// Of the story.
    package var origins: Int?
    /// Id.
    package var story: String?
    /// Id.
    package var article: String?
    /// Of the article.
    package var url: String?
    /// Of the article.
    package var outlet: String?
    /// Id.
    package var feed: String?
    /// Name.
    package var channel: String?
    /// Id.
    package var delivery: String?
    /// Id.
    package var signal: String?
    /// Of `lost`: events that the reader was too slow for.
    package var lost: Int?

    package init(
        id: String, time: String, type: String, reason: String, title: String? = nil, topic: String? = nil, alert: String? = nil,
        version: Int? = nil, score: Double? = nil, outlets: Int? = nil, origins: Int? = nil, story: String? = nil, article: String? = nil,
        url: String? = nil, outlet: String? = nil, feed: String? = nil, channel: String? = nil, delivery: String? = nil,
        signal: String? = nil, lost: Int? = nil
    ) {
        self.id = id
        self.time = time
        self.type = type
        self.reason = reason
        self.title = title
        self.topic = topic
        self.alert = alert
        self.version = version
        self.score = score
        self.outlets = outlets
        self.origins = origins
        self.story = story
        self.article = article
        self.url = url
        self.outlet = outlet
        self.feed = feed
        self.channel = channel
        self.delivery = delivery
        self.signal = signal
        self.lost = lost
    }

    private enum CodingKeys: String, CodingKey {
        case id, time, type, reason, title, topic, alert, version, score, outlets, origins, story, article, url, outlet, feed, channel,
            delivery, signal, lost
    }
}
