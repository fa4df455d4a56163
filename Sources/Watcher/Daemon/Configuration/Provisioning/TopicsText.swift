package import Model

/// Writes a topics file that `TopicsFile` reads back as the same topics.
package enum TopicsText {
    package static func text(_ topics: [Topic]) -> String {
        guard !topics.isEmpty else { return "topics: []\n" }
        return topics.reduce(into: "topics:\n") { text, topic in
            text += "  - id: \(YAMLText.scalar(topic.id))\n"
            if topic.title != topic.id { text += "    title: \(YAMLText.scalar(topic.title))\n" }
            text += "    query: \(YAMLText.scalar(topic.query))\n"
            text += "    threshold: \(topic.threshold)\n"
            text += "    min_origins: \(topic.minOrigins)\n"
            if !topic.channels.isEmpty {
                text += "    channels: [\(topic.channels.map(YAMLText.scalar).joined(separator: ", "))]\n"
            }
            if !topic.isEnabled { text += "    enabled: false\n" }
        }
    }
}
