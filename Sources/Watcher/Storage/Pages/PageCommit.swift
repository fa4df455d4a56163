package import Model

/// What came of a page: its entry goes on to the judge, with the page's text or without.
package struct PageCommit: Hashable, Sendable {
    package var id: IntakeID
    /// The entry with what the page brought; nil: as its feed has it.
    package var entry: Entry?
    package var report: PageReport

    package init(id: IntakeID, entry: Entry? = nil, report: PageReport) {
        self.id = id
        self.entry = entry
        self.report = report
    }
}

/// How a page was fetched and what was made of it.
package struct PageReport: Hashable, Sendable, Codable {
    /// `full-text`, or why there is none: `paywall`, `shorter`, `no-text`, `not-html`, `robots`, `http-404`, `timeout`, `overdue` …
    package var outcome: String
    /// In words.
    package var reason: String
    package var status: Int?
    /// Of the body received.
    package var bytes: Int
    package var finalURL: String?
    /// Nil where it was never asked for.
    package var startedAt: Timestamp?
    package var endedAt: Timestamp
    /// What was left out of the page's text.
    package var removed: [RemovedPart]
    /// The rule of the operator's that the address was asked by.
    package var access: String?
    /// An address on the way was http, and its host had asked for https (HSTS).
    package var isSecured = false

    package init(
        outcome: String, reason: String, status: Int? = nil, bytes: Int = 0, finalURL: String? = nil, startedAt: Timestamp? = nil,
        endedAt: Timestamp, removed: [RemovedPart] = []
    ) {
        self.outcome = outcome
        self.reason = reason
        self.status = status
        self.bytes = bytes
        self.finalURL = finalURL
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.removed = removed
    }
}

/// A page as it is on record: waiting, or what became of it.
package struct PageRecord: Hashable, Sendable, Codable {
    package var revision: Int32
    package var url: String
    /// The latest time at which its entry goes on.
    package var deadline: Timestamp
    /// Nil while the entry waits.
    package var report: PageReport?

    package init(revision: Int32, url: String, deadline: Timestamp, report: PageReport?) {
        self.revision = revision
        self.url = url
        self.deadline = deadline
        self.report = report
    }
}
