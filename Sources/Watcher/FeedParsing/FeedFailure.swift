/// Why a document is no feed for us: one reason, with the line where there is one.
package struct FeedFailure: Error, Hashable, Sendable {
    package enum Code: String, Sendable, Codable {
        /// Something else: a web page, an image, other XML or JSON.
        case notAFeed = "not-a-feed"
        case empty
        /// Cut off before anything of use.
        case truncated
        /// An encoding that cannot be read.
        case encoding
        case tooDeep = "too-deep"
        case tooLarge = "too-large"
        /// Broken beyond recovery.
        case malformed
    }

    package var code: Code
    package var message: String
    /// 1-based.
    package var line: Int?
    /// The feeds that a web page names.
    package var links: [DiscoveredLink]

    package init(_ code: Code, _ message: String, line: Int? = nil, links: [DiscoveredLink] = []) {
        self.code = code
        self.message = message
        self.line = line
        self.links = links
    }
}
