package import Model

/// A topic as a topics file gives it; nil where the file leaves the value to the defaults.
package struct TopicDefinition: Hashable, Sendable {
    package var id: String
    package var title: String?
    package var query: String
    package var threshold: Double?
    package var minOrigins: Int?
    package var channels: [String]?
    package var isEnabled: Bool?
    /// Where it stands in the file.
    package var line: Int
    package var column: Int

    package init(
        id: String, title: String? = nil, query: String, threshold: Double? = nil, minOrigins: Int? = nil, channels: [String]? = nil,
        isEnabled: Bool? = nil, line: Int = 1, column: Int = 1
    ) {
        self.id = id
        self.title = title
        self.query = query
        self.threshold = threshold
        self.minOrigins = minOrigins
        self.channels = channels
        self.isEnabled = isEnabled
        self.line = line
        self.column = column
    }

    /// The topic with the configured defaults where the file says nothing.
    package func topic(defaults: TopicSettings) -> Topic {
        Topic(
            id: id, title: title, query: query, threshold: threshold ?? defaults.threshold, minOrigins: minOrigins ?? defaults.minOrigins,
            channels: channels ?? [], isEnabled: isEnabled ?? true)
    }
}
