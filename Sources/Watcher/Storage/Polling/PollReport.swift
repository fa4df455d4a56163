package import Model

/// What one poll met, as the fetcher saw it.
package struct PollReport: Hashable, Sendable, Codable {
    package var startedAt: Timestamp
    package var endedAt: Timestamp
    /// HTTP status of the last answer; nil where none came.
    package var status: Int?
    package var problem: Problem?
    /// Bytes of the body received.
    package var bytes: Int
    package var finalURL: String?
    /// Every redirect on the way, in order.
    package var hops: [PollHop]
    /// The hub that pushed the document; nil where it was polled.
    package var hub: String?

    package init(
        startedAt: Timestamp, endedAt: Timestamp, status: Int? = nil, problem: Problem? = nil, bytes: Int = 0,
        finalURL: String? = nil, hops: [PollHop] = [], hub: String? = nil
    ) {
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.status = status
        self.problem = problem
        self.bytes = bytes
        self.finalURL = finalURL
        self.hops = hops
        self.hub = hub
    }
}

/// One answer on the way to a document.
package struct PollHop: Hashable, Sendable, Codable {
    package var url: String
    package var status: Int

    package init(url: String, status: Int) {
        self.url = url
        self.status = status
    }
}

/// A poll that is kept: it brought entries, or its result differed from the one before.
package struct PollRecord: Hashable, Sendable, Codable {
    package var id: Int64
    package var feed: FeedID
    package var report: PollReport
    package var new: Int
    package var edited: Int
    package var unchanged: Int

    package init(id: Int64, feed: FeedID, report: PollReport, new: Int, edited: Int, unchanged: Int) {
        self.id = id
        self.feed = feed
        self.report = report
        self.new = new
        self.edited = edited
        self.unchanged = unchanged
    }
}
