/// A person's order to hold alerts back for a time.
package struct Silence: Hashable, Sendable, Codable {
    package var id: Int64
    /// Nil: every topic.
    package var topic: String?
    /// Nil: every story.
    package var story: StoryID?
    package var until: Timestamp
    package var comment: String
    package var createdAt: Timestamp

    package init(id: Int64, topic: String? = nil, story: StoryID? = nil, until: Timestamp, comment: String, createdAt: Timestamp) {
        self.id = id
        self.topic = topic
        self.story = story
        self.until = until
        self.comment = comment
        self.createdAt = createdAt
    }

    /// Whether it holds back this topic's alert on this story at this time.
    package func holds(topic: String, story: StoryID, at time: Timestamp) -> Bool {
        time < until && (self.topic == nil || self.topic == topic) && (self.story == nil || self.story == story)
    }

    /// For the reason of a held alert.
    package var words: String { "sil\(id) until \(until.rfc3339): \(comment)" }
}
