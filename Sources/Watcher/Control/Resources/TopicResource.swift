/// What somebody wants to know about.
package struct TopicResource: Codable, Hashable, Sendable {
    /// Chosen by people: letters, digits, `-`, `_` and `.`.
    package var id: String
    /// One of: enabled, disabled, removed.
    package var state: String
    /// Why it is in its state, in words.
    package var reason: String
    /// For people; the id where none was given.
    package var title: String
    /// In the query language.
    package var query: String
    /// 0…1; a story passes at this score or above.
    package var threshold: Double
    /// Independent origins a story needs before it opens an alert.
    package var minOrigins: Int
    /// Where its alerts go; empty: the default channels.
    package var channels: [String]
    /// Whether it is judged.
    package var enabled: Bool
    /// Counts changes; the ETag of the resource.
    package var version: Int
    /// The scorer for which the threshold was chosen.
    package var scorerVersion: Int
    /// The threshold was chosen for an older scorer.
    package var thresholdOutdated: Bool
    /// Alerts now open.
    package var openAlerts: Int

    package init(
        id: String, state: String, reason: String, title: String, query: String, threshold: Double, minOrigins: Int, channels: [String],
        enabled: Bool, version: Int, scorerVersion: Int, thresholdOutdated: Bool, openAlerts: Int
    ) {
        self.id = id
        self.state = state
        self.reason = reason
        self.title = title
        self.query = query
        self.threshold = threshold
        self.minOrigins = minOrigins
        self.channels = channels
        self.enabled = enabled
        self.version = version
        self.scorerVersion = scorerVersion
        self.thresholdOutdated = thresholdOutdated
        self.openAlerts = openAlerts
    }

    private enum CodingKeys: String, CodingKey {
        case id, state, reason, title, query, threshold, channels, enabled, version
        case minOrigins = "min_origins"
        case scorerVersion = "scorer_version"
        case thresholdOutdated = "threshold_outdated"
        case openAlerts = "open_alerts"
    }
}
