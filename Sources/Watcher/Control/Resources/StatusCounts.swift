/// Feeds by state, and what polling does.
package struct FeedCounts: Codable, Hashable, Sendable {
    /// All feeds.
    package var total: Int
    /// Polled and well.
    package var active: Int
    /// The last poll failed.
    package var failing: Int
    /// Paused by a person.
    package var paused: Int
    /// Answered 410 Gone.
    package var gone: Int
    /// Requests under way.
    package var inFlight: Int
    /// Polls since the start.
    package var polls: Int
    /// Polls answered with 304 since the start.
    package var notModified: Int
    /// RFC 3339. When the next poll is due.
    package var nextDue: String?

    package init(
        total: Int, active: Int, failing: Int, paused: Int, gone: Int, inFlight: Int, polls: Int, notModified: Int, nextDue: String? = nil
    ) {
        self.total = total
        self.active = active
        self.failing = failing
        self.paused = paused
        self.gone = gone
        self.inFlight = inFlight
        self.polls = polls
        self.notModified = notModified
        self.nextDue = nextDue
    }

    private enum CodingKeys: String, CodingKey {
        case total, active, failing, paused, gone, polls
        case inFlight = "in_flight"
        case notModified = "not_modified"
        case nextDue = "next_due"
    }
}

/// Articles stored and waiting.
package struct ArticleCounts: Codable, Hashable, Sendable {
    /// Stored.
    package var total: Int
    /// Taken in during the last 24 hours.
    package var lastDay: Int
    /// In the intake queue, not yet judged.
    package var waiting: Int
    /// RFC 3339. When the newest was taken in.
    package var lastIngested: String?

    package init(total: Int, lastDay: Int, waiting: Int, lastIngested: String? = nil) {
        self.total = total
        self.lastDay = lastDay
        self.waiting = waiting
        self.lastIngested = lastIngested
    }

    private enum CodingKeys: String, CodingKey {
        case total, waiting
        case lastDay = "last_day"
        case lastIngested = "last_ingested"
    }
}

/// Stories.
package struct StoryCounts: Codable, Hashable, Sendable {
    /// Stored.
    package var total: Int
    /// Still taking articles.
    package var open: Int

    package init(total: Int, open: Int) {
        self.total = total
        self.open = open
    }

    private enum CodingKeys: String, CodingKey {
        case total, open
    }
}

/// Topics.
package struct TopicCounts: Codable, Hashable, Sendable {
    /// All.
    package var total: Int
    /// Switched on.
    package var enabled: Int

    package init(total: Int, enabled: Int) {
        self.total = total
        self.enabled = enabled
    }

    private enum CodingKeys: String, CodingKey {
        case total, enabled
    }
}

/// Alerts.
package struct AlertCounts: Codable, Hashable, Sendable {
    /// Stored.
    package var total: Int
    /// Still open.
    package var open: Int
    /// Opened during the last 24 hours.
    package var lastDay: Int

    package init(total: Int, open: Int, lastDay: Int) {
        self.total = total
        self.open = open
        self.lastDay = lastDay
    }

    private enum CodingKeys: String, CodingKey {
        case total, open
        case lastDay = "last_day"
    }
}

/// Deliveries.
package struct DeliveryCounts: Codable, Hashable, Sendable {
    /// Owed, not yet sent.
    package var queued: Int
    /// Given up, kept for `delivery retry`.
    package var failed: Int
    /// Delivered since the start.
    package var delivered: Int

    package init(queued: Int, failed: Int, delivered: Int) {
        self.queued = queued
        self.failed = failed
        self.delivered = delivered
    }

    private enum CodingKeys: String, CodingKey {
        case queued, failed, delivered
    }
}

/// Channels.
package struct ChannelCounts: Codable, Hashable, Sendable {
    /// Configured.
    package var total: Int
    /// Paused by a person or parked after a refusal.
    package var paused: Int

    package init(total: Int, paused: Int) {
        self.total = total
        self.paused = paused
    }

    private enum CodingKeys: String, CodingKey {
        case total, paused
    }
}

/// The database.
package struct StorageFigures: Codable, Hashable, Sendable {
    /// Size of the database with its log.
    package var bytes: Int
    /// Free space of its file system.
    package var freeBytes: Int?
    /// Number of migrations applied.
    package var schemaVersion: Int

    package init(bytes: Int, freeBytes: Int? = nil, schemaVersion: Int) {
        self.bytes = bytes
        self.freeBytes = freeBytes
        self.schemaVersion = schemaVersion
    }

    private enum CodingKeys: String, CodingKey {
        case bytes
        case freeBytes = "free_bytes"
        case schemaVersion = "schema_version"
    }
}
