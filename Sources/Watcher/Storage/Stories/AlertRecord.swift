package import Model

/// An alert as lists show it, with what its last version said.
package struct AlertRecord: Hashable, Sendable, Codable {
    package var alert: Alert
    package var kind: AlertMessage.Kind
    package var time: Timestamp
    /// The story's title in that version.
    package var title: String
    package var reason: String

    package init(alert: Alert, kind: AlertMessage.Kind, time: Timestamp, title: String, reason: String) {
        self.alert = alert
        self.kind = kind
        self.time = time
        self.title = title
        self.reason = reason
    }
}

/// An alert with every version and what became of it.
package struct AlertDetail: Hashable, Sendable, Codable {
    package var alert: Alert
    package var versions: [AlertMessage]
    package var deliveries: [Delivery]

    package init(alert: Alert, versions: [AlertMessage], deliveries: [Delivery]) {
        self.alert = alert
        self.versions = versions
        self.deliveries = deliveries
    }
}

/// Which alerts a list is to show.
package struct AlertFilter: Hashable, Sendable {
    package var topic: String?
    package var state: Alert.State?
    package var story: StoryID?
    /// Last changed then or later.
    package var since: Timestamp?

    package init(topic: String? = nil, state: Alert.State? = nil, story: StoryID? = nil, since: Timestamp? = nil) {
        self.topic = topic
        self.state = state
        self.story = story
        self.since = since
    }
}
