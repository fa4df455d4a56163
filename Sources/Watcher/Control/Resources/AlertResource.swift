/// What a topic says of a story.
package struct AlertResource: Codable, Hashable, Sendable {
    /// Such as `al4`.
    package var id: String
    /// One of: open, closed.
    package var state: String
    /// The latest decision: why it opened, was updated or closed.
    package var reason: String
    /// Id of the topic.
    package var topic: String
    /// Id of the story.
    package var story: String
    /// Of the story.
    package var title: String
    /// 1 when opened, one more with each update.
    package var version: Int
    /// The highest told, 0…1.
    package var score: Double
    /// Outlets of its story, as of its latest version.
    package var outlets: Int
    /// Independent origins of its story, as of its latest version.
    package var origins: Int
    /// RFC 3339. When it opened.
    package var openedAt: String
    /// RFC 3339. Its latest version.
    package var updatedAt: String
    /// Of the score; in `alert show` only.
    package var evidence: [EvidenceResource]?
    /// Oldest first; in `alert show` only.
    package var versions: [AlertVersion]?
    /// Oldest first; in `alert show` only.
    package var deliveries: [DeliveryResource]?

    package init(
        id: String, state: String, reason: String, topic: String, story: String, title: String, version: Int, score: Double, outlets: Int,
        origins: Int, openedAt: String, updatedAt: String, evidence: [EvidenceResource]? = nil, versions: [AlertVersion]? = nil,
        deliveries: [DeliveryResource]? = nil
    ) {
        self.id = id
        self.state = state
        self.reason = reason
        self.topic = topic
        self.story = story
        self.title = title
        self.version = version
        self.score = score
        self.outlets = outlets
        self.origins = origins
        self.openedAt = openedAt
        self.updatedAt = updatedAt
        self.evidence = evidence
        self.versions = versions
        self.deliveries = deliveries
    }

    private enum CodingKeys: String, CodingKey {
        case id, state, reason, topic, story, title, version, score, outlets, origins, evidence, versions, deliveries
        case openedAt = "opened_at"
        case updatedAt = "updated_at"
    }
}

/// One version of an alert.
package struct AlertVersion: Codable, Hashable, Sendable {
    /// From 1.
    package var version: Int
    /// RFC 3339. When it was decided.
    package var time: String
    /// One of: opened, updated, closed.
    package var action: String
    /// By which rule.
    package var reason: String

    package init(version: Int, time: String, action: String, reason: String) {
        self.version = version
        self.time = time
        self.action = action
        self.reason = reason
    }

    private enum CodingKeys: String, CodingKey {
        case version, time, action, reason
    }
}
