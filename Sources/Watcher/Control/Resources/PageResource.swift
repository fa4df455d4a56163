/// The page of an article whose feed asks for full text.
package struct PageResource: Codable, Hashable, Sendable {
    /// `waiting`, `full-text`, or why the text is the feed's: `paywall`, `robots`, `shorter`, `no-text`, `not-html`, `overdue`, `http-404` …
    package var state: String
    /// In words.
    package var reason: String
    /// As the feed has it.
    package var url: String
    /// After redirects.
    package var finalURL: String?
    /// HTTP status of the answer.
    package var status: Int?
    /// Of the answer.
    package var bytes: Int?
    /// RFC 3339. When it was fetched, or given up.
    package var fetchedAt: String?
    /// RFC 3339. While it waits: when the entry goes on without it.
    package var deadline: String?

    package init(
        state: String, reason: String, url: String, finalURL: String? = nil, status: Int? = nil, bytes: Int? = nil,
        fetchedAt: String? = nil, deadline: String? = nil
    ) {
        self.state = state
        self.reason = reason
        self.url = url
        self.finalURL = finalURL
        self.status = status
        self.bytes = bytes
        self.fetchedAt = fetchedAt
        self.deadline = deadline
    }

    private enum CodingKeys: String, CodingKey {
        case state, reason, url, status, bytes, deadline
        case finalURL = "final_url"
        case fetchedAt = "fetched_at"
    }
}

/// A part of a page or of a feed's content that is no part of the article.
package struct RemovedPartResource: Codable, Hashable, Sendable {
    /// What it was: `share bar`, `related links`, `byline` …
    package var kind: String
    /// How it begins.
    package var excerpt: String

    package init(kind: String, excerpt: String) {
        self.kind = kind
        self.excerpt = excerpt
    }

    private enum CodingKeys: String, CodingKey {
        case kind, excerpt
    }
}
