/// Which events a listener wants.
package struct EventFilter: Hashable, Sendable {
    /// Whole types, or their first words, such as `alert`; empty: all.
    package var types: [String]
    /// Nil: of all topics, and of none.
    package var topic: String?

    package init(types: [String] = [], topic: String? = nil) {
        self.types = types
        self.topic = topic
    }

    func takes(_ event: DaemonEvent) -> Bool {
        if let topic, !event.topics.contains(topic) { return false }
        return types.isEmpty || types.contains { Self.matches(event.type, $0) }
    }

    /// Whether a name that somebody gave stands for any type.
    static func isKnown(_ name: String) -> Bool { DaemonEvent.types.contains { matches($0, name) } }

    private static func matches(_ type: String, _ name: String) -> Bool { type == name || type.hasPrefix(name + ".") }
}
