package import Model

/// What to ask for: one feed, or one web page, with redirects walked.
package struct FeedRequest: Sendable {
    package enum Kind: Sendable {
        case feed
        /// An article's page, or a page that may name feeds.
        case page
        /// A site's robots.txt.
        case robots
    }

    package var url: String
    package var kind: Kind
    /// Sent byte for byte, at every hop.
    package var validators: Validators
    /// The operator's own headers; sent only to the URL's own origin.
    package var headers: [(name: String, value: String)]
    /// `user:password`; sent only to the URL's own origin. The URL's own user and password serve where this is nil.
    package var credentials: String?
    /// At the URL's own origin; nil for the fetcher's, which serves all others.
    package var transport: Transport?
    /// Instead of the fetcher's.
    package var userAgent: String?
    /// Instead of the fetcher's limit, in bytes.
    package var maxBody: Int?
    /// Instead of the fetcher's limit, for all hops together.
    package var timeout: Duration?
    /// Name of the operator's rule that says how the address is asked; for the record only.
    package var rule: String?
    /// Asked before every hop, with its address; what it throws ends the fetch.
    package var permits: (@Sendable (String) async throws(FetchFailure) -> Void)?

    package init(
        url: String, kind: Kind = .feed, validators: Validators = Validators(), headers: [(name: String, value: String)] = [],
        credentials: String? = nil, transport: Transport? = nil, userAgent: String? = nil, maxBody: Int? = nil
    ) {
        self.url = url
        self.kind = kind
        self.validators = validators
        self.headers = headers
        self.credentials = credentials
        self.transport = transport
        self.userAgent = userAgent
        self.maxBody = maxBody
    }

    var isConditional: Bool { validators.etag != nil || validators.lastModified != nil }
}
