/// A silence to add. What is named narrows it; nothing named silences everything.
package struct AddSilenceRequest: RequestBody, Hashable {
    /// Only this topic.
    package var topic: String?
    /// Only this story.
    package var story: String?
    /// Only this channel.
    package var channel: String?
    /// Time or duration from now.
    package var until: String
    /// Why; not empty.
    package var comment: String
    /// Who.
    package var author: String?

    package init(
        topic: String? = nil, story: String? = nil, channel: String? = nil, until: String, comment: String, author: String? = nil
    ) {
        self.topic = topic
        self.story = story
        self.channel = channel
        self.until = until
        self.comment = comment
        self.author = author
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case topic, story, channel, until, comment, author
    }

    package static var fieldNames: [String] { CodingKeys.allCases.map(\.rawValue) }
}
