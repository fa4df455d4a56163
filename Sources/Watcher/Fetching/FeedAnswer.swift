package import Model

/// What came of fetching a feed.
package enum FeedAnswer: Sendable {
    case document(FeedDocument)
    case notModified(NotModified)
    case failed(FetchProblem)
}

/// One response on the way through redirects.
package struct Hop: Hashable, Sendable, Codable {
    package var url: String
    package var status: Int
    /// The address was http, and its host has asked for https (HSTS).
    package var isSecured: Bool

    package init(url: String, status: Int, isSecured: Bool = false) {
        self.url = url
        self.status = status
        self.isSecured = isSecured
    }
}

/// A body to parse.
package struct FeedDocument: Sendable {
    package var bytes: [UInt8]
    package var contentType: String?
    /// To be stored with the entries once the parse has succeeded, never before: exactly those of this response, or the
    /// old ones where the body is cut.
    package var validators: Validators
    /// Where it came from, after all redirects.
    package var finalURL: String
    /// Where the feed has moved for good; to be remembered once the parse has succeeded.
    package var permanentURL: String?
    /// What the headers say; the document's own hints are the parser's.
    package var freshFor: Duration?
    package var retryAfter: Duration?
    package var status: Int
    /// 226: the body holds only what is new (RFC 3229), older entries are not gone.
    package var isDelta: Bool
    /// The connection ended before the announced end.
    package var isTruncated: Bool
    package var trail: [Hop]
    package var timings: TransferTimings
    /// The values of `Link` headers, in order.
    package var links: [String]
    /// Holds the bytes' share of the budget until the document is dropped.
    package var lease: BodyLease?

    package init(
        bytes: [UInt8], contentType: String?, validators: Validators, finalURL: String, permanentURL: String?, freshFor: Duration?,
        retryAfter: Duration?, status: Int, isDelta: Bool, isTruncated: Bool, trail: [Hop], timings: TransferTimings,
        links: [String] = [], lease: BodyLease? = nil
    ) {
        self.bytes = bytes
        self.contentType = contentType
        self.validators = validators
        self.finalURL = finalURL
        self.permanentURL = permanentURL
        self.freshFor = freshFor
        self.retryAfter = retryAfter
        self.status = status
        self.isDelta = isDelta
        self.isTruncated = isTruncated
        self.trail = trail
        self.timings = timings
        self.links = links
        self.lease = lease
    }
}

/// 304: nothing new.
package struct NotModified: Sendable {
    /// The old ones with what the 304 brought (RFC 9111, 4.3.4).
    package var validators: Validators
    package var finalURL: String
    package var permanentURL: String?
    package var freshFor: Duration?
    package var retryAfter: Duration?
    package var trail: [Hop]
    package var timings: TransferTimings

    package init(
        validators: Validators, finalURL: String, permanentURL: String?, freshFor: Duration?, retryAfter: Duration?, trail: [Hop],
        timings: TransferTimings
    ) {
        self.validators = validators
        self.finalURL = finalURL
        self.permanentURL = permanentURL
        self.freshFor = freshFor
        self.retryAfter = retryAfter
        self.trail = trail
        self.timings = timings
    }
}

/// Why there is neither.
package struct FetchProblem: Error, Sendable {
    /// Nil where no response came.
    package var status: Int?
    /// A `FetchFailure.Code`, or `http-404` for a response with that status.
    package var code: String
    package var message: String
    package var retryAfter: Duration?
    package var trail: [Hop]

    package init(status: Int? = nil, code: String, message: String, retryAfter: Duration? = nil, trail: [Hop] = []) {
        self.status = status
        self.code = code
        self.message = message
        self.retryAfter = retryAfter
        self.trail = trail
    }

    /// 410: the publisher says that the feed is no more.
    package var isGone: Bool { status == 410 }

    package var problem: Problem { Problem(code: code, message: message) }
}
