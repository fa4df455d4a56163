/// Something that happened to a story.
package struct StoryEvent: Codable, Hashable, Sendable {
    /// RFC 3339. When the judgement took it.
    package var time: String
    /// One of: article, edited, moved, merged, split, alert, mute.
    package var kind: String
    /// Why, in words and figures.
    package var reason: String
    /// Id of the article.
    package var article: String?
    /// Of the article.
    package var title: String?
    /// Of the article.
    package var outlet: String?
    /// Of the article.
    package var url: String?
    /// RFC 3339. Date of the article itself.
    package var published: String?
    /// Where the article is a copy.
    package var copy: CopyResource?
    /// Story that it left.
    package var from: String?
    /// Story that it joined.
    package var to: String?
    /// Id of the alert.
    package var alert: String?
    /// Of the alert.
    package var version: Int?
    /// Of the alert.
    package var topic: String?

    package init(
        time: String, kind: String, reason: String, article: String? = nil, title: String? = nil, outlet: String? = nil, url: String? = nil,
        published: String? = nil, copy: CopyResource? = nil, from: String? = nil, to: String? = nil, alert: String? = nil,
        version: Int? = nil, topic: String? = nil
    ) {
        self.time = time
        self.kind = kind
        self.reason = reason
        self.article = article
        self.title = title
        self.outlet = outlet
        self.url = url
        self.published = published
        self.copy = copy
        self.from = from
        self.to = to
        self.alert = alert
        self.version = version
        self.topic = topic
    }

    private enum CodingKeys: String, CodingKey {
        case time, kind, reason, article, title, outlet, url, published, copy, from, to, alert, version, topic
    }
}
