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
    /// The rule of the operator's that the address was asked by.
    package var access: String?

    package init(
        startedAt: Timestamp, endedAt: Timestamp, status: Int? = nil, problem: Problem? = nil, bytes: Int = 0,
        finalURL: String? = nil, hops: [PollHop] = [], hub: String? = nil, access: String? = nil
    ) {
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.status = status
        self.problem = problem
        self.bytes = bytes
        self.finalURL = finalURL
        self.hops = hops
        self.hub = hub
        self.access = access
    }
}

/// One answer on the way to a document.
package struct PollHop: Hashable, Sendable, Codable {
    package var url: String
    package var status: Int
    /// The address was http, and its host had asked for https (HSTS); nil in records of older programs.
    package var isSecured: Bool?

    package init(url: String, status: Int, isSecured: Bool? = nil) {
        self.url = url
        self.status = status
        self.isSecured = isSecured
    }

    private enum CodingKeys: String, CodingKey {
        case url, status
        case isSecured = "secured"
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
