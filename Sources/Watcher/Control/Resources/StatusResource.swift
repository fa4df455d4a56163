/// The daemon at a glance.
package struct StatusResource: Codable, Hashable, Sendable {
    /// Always `watcher`.
    package var id: String
    /// One of: starting, running, degraded, stopping.
    package var state: String
    /// Why it is degraded; empty while all is well.
    package var reason: String
    /// Version of the program.
    package var version: String
    /// Process id.
    package var pid: Int
    /// RFC 3339. When the process started.
    package var startedAt: String
    /// RFC 3339. The daemon's clock.
    package var now: String
    /// Path of the configuration file.
    package var configuration: String
    /// Path of the state directory.
    package var stateDirectory: String
    /// Feeds by state.
    package var feeds: FeedCounts
    /// Articles stored and waiting.
    package var articles: ArticleCounts
    /// Stories.
    package var stories: StoryCounts
    /// Topics.
    package var topics: TopicCounts
    /// Alerts.
    package var alerts: AlertCounts
    /// Deliveries.
    package var deliveries: DeliveryCounts
    /// Channels.
    package var channels: ChannelCounts
    /// The database.
    package var storage: StorageFigures
    /// Resident memory of the process.
    package var residentBytes: Int
    /// What needs a person, the worst first.
    package var problems: [StatusProblem]

    package init(
        id: String, state: String, reason: String, version: String, pid: Int, startedAt: String, now: String, configuration: String,
        stateDirectory: String, feeds: FeedCounts, articles: ArticleCounts, stories: StoryCounts, topics: TopicCounts, alerts: AlertCounts,
        deliveries: DeliveryCounts, channels: ChannelCounts, storage: StorageFigures, residentBytes: Int, problems: [StatusProblem]
    ) {
        self.id = id
        self.state = state
        self.reason = reason
        self.version = version
        self.pid = pid
        self.startedAt = startedAt
        self.now = now
        self.configuration = configuration
        self.stateDirectory = stateDirectory
        self.feeds = feeds
        self.articles = articles
        self.stories = stories
        self.topics = topics
        self.alerts = alerts
        self.deliveries = deliveries
        self.channels = channels
        self.storage = storage
        self.residentBytes = residentBytes
        self.problems = problems
    }

    private enum CodingKeys: String, CodingKey {
        case id, state, reason, version, pid, now, configuration, feeds, articles, stories, topics, alerts, deliveries, channels, storage,
            problems
        case startedAt = "started_at"
        case stateDirectory = "state_directory"
        case residentBytes = "resident_bytes"
    }
}

/// Something that needs a person.
package struct StatusProblem: Codable, Hashable, Sendable {
    /// The id of the thing it is about, or the name of a part of the daemon.
    package var subject: String
    /// Stable code.
    package var code: String
    /// One sentence.
    package var message: String

    package init(subject: String, code: String, message: String) {
        self.subject = subject
        self.code = code
        self.message = message
    }

    private enum CodingKeys: String, CodingKey {
        case subject, code, message
    }
}
