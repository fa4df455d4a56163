/// Holds alerts back for a time.
package struct SilenceResource: Codable, Hashable, Sendable {
    /// Such as `si1`.
    package var id: String
    /// One of: active, expired.
    package var state: String
    /// The comment and its author.
    package var reason: String
    /// Only this topic.
    package var topic: String?
    /// Only this story.
    package var story: String?
    /// Only this channel.
    package var channel: String?
    /// RFC 3339. When it ends.
    package var until: String
    /// Why, for the next person.
    package var comment: String
    /// Who; empty where unknown.
    package var author: String
    /// RFC 3339. When it began.
    package var createdAt: String

    package init(
        id: String, state: String, reason: String, topic: String? = nil, story: String? = nil, channel: String? = nil, until: String,
        comment: String, author: String, createdAt: String
    ) {
        self.id = id
        self.state = state
        self.reason = reason
        self.topic = topic
        self.story = story
        self.channel = channel
        self.until = until
        self.comment = comment
        self.author = author
        self.createdAt = createdAt
    }

    private enum CodingKeys: String, CodingKey {
        case id, state, reason, topic, story, channel, until, comment, author
        case createdAt = "created_at"
    }
}
