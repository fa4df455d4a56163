/// The articles on one event.
package struct StoryResource: Codable, Hashable, Sendable {
    /// Such as `s7`. The id of a merged story leads to the one it went into.
    package var id: String
    /// One of: open, closed, muted.
    package var state: String
    /// Why it is in its state: "took an article 3 min ago", "muted until …".
    package var reason: String
    /// Its most central headline.
    package var title: String
    /// RFC 3339. Its first article.
    package var firstSeen: String
    /// RFC 3339. Its newest article.
    package var lastSeen: String
    /// Articles, copies included.
    package var articles: Int
    /// In order of their first article.
    package var outlets: [String]
    /// Independent sources, in order of their first article.
    package var origins: [OriginResource]
    /// Who reports it on whose word, in one line: "14 outlets, 3 origins: The New York Times (9), Yonhap (4), own reporting (1)".
    package var reportedBy: String
    /// RFC 3339. End of a mute that ends.
    package var mutedUntil: String?
    /// How few origins it may have, where that is unsure.
    package var originsLeast: Int?
    /// How many origins it may have, where that is unsure.
    package var originsMost: Int?
    /// One of: emerging, developing, settled.
    package var phase: String
    /// Why it is in its phase.
    package var phaseReason: String
    /// Ids of its alerts.
    package var alerts: [String]
    /// A sentence of its articles that says most of it; in `story show` only.
    package var summary: String?
    /// What its articles added to it, the oldest first; in `story show` only.
    package var developments: [StoryDevelopment]?
    /// What ties its articles to earlier ones and to sources; in `story show` only.
    package var lineage: [StoryLineage]?
    /// Topics it is about; in `story show` only.
    package var topics: [TopicScoreResource]?
    /// Stories that went into it; in `story show` only.
    package var mergedFrom: [String]?
    /// All that happened to it, oldest first; in `story show` only.
    package var timeline: [StoryEvent]?

    package init(
        id: String, state: String, reason: String, title: String, firstSeen: String, lastSeen: String, articles: Int, outlets: [String],
        origins: [OriginResource], originsLeast: Int? = nil, originsMost: Int? = nil, reportedBy: String, phase: String,
        phaseReason: String,
        mutedUntil: String? = nil, alerts: [String], summary: String? = nil, developments: [StoryDevelopment]? = nil,
        lineage: [StoryLineage]? = nil, topics: [TopicScoreResource]? = nil, mergedFrom: [String]? = nil, timeline: [StoryEvent]? = nil
    ) {
        self.id = id
        self.state = state
        self.reason = reason
        self.title = title
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.articles = articles
        self.outlets = outlets
        self.origins = origins
        self.originsLeast = originsLeast
        self.originsMost = originsMost
        self.reportedBy = reportedBy
        self.phase = phase
        self.phaseReason = phaseReason
        self.mutedUntil = mutedUntil
        self.alerts = alerts
        self.summary = summary
        self.developments = developments
        self.lineage = lineage
        self.topics = topics
        self.mergedFrom = mergedFrom
        self.timeline = timeline
    }

    private enum CodingKeys: String, CodingKey {
        case id, state, reason, title, articles, outlets, origins, phase, alerts, summary, developments, lineage, topics, timeline
        case originsLeast = "origins_least"
        case originsMost = "origins_most"
        case reportedBy = "reported_by"
        case phaseReason = "phase_reason"
        case firstSeen = "first_seen"
        case lastSeen = "last_seen"
        case mutedUntil = "muted_until"
        case mergedFrom = "merged_from"
    }
}

/// An independent source within a story.
package struct OriginResource: Codable, Hashable, Sendable {
    /// Source that the lineage's articles name, else the outlet of its first article.
    package var name: String
    /// The lineage's first article.
    package var anchor: String
    /// Articles of the lineage.
    package var articles: Int
    /// Outlets that carry it.
    package var outlets: Int
    /// Why the lineage is one.
    package var evidence: String

    package init(name: String, anchor: String, articles: Int, outlets: Int, evidence: String) {
        self.name = name
        self.anchor = anchor
        self.articles = articles
        self.outlets = outlets
        self.evidence = evidence
    }

    private enum CodingKeys: String, CodingKey {
        case name, anchor, articles, outlets, evidence
    }
}
