import Model

/// Reads a document of any feed format from its bytes. Pure: no network, no clock; safe whatever the bytes are.
package struct FeedParser: Sendable {
    private let limits: FeedLimits
    private let usesLibXMLAlone: Bool

    /// - Parameter usesLibXMLAlone: libxml2 reads also those documents that are plain enough to be read without it. It takes longer,
    ///   and the same feed comes of it: tests and the fuzzer hold the two ways beside each other.
    package init(limits: FeedLimits = FeedLimits(), usesLibXMLAlone: Bool = false) {
        self.limits = limits
        self.usesLibXMLAlone = usesLibXMLAlone
    }

    /// - Parameters:
    ///   - bytes: the body as received; gzip that is left on it is taken off, within the limit of bytes. Where the caller keeps no
    ///     copy they are freed as soon as the texts are out of them.
    ///   - contentType: the header's value, for its charset; what the document is shows in its bytes.
    ///   - baseURL: the document's address, for relative links.
    package func parse(
        _ bytes: consuming [UInt8], contentType: String? = nil, baseURL: String? = nil
    ) throws(FeedFailure) -> ParsedFeed {
        let count = bytes.count
        guard count <= limits.maximumBytes else {
            throw FeedFailure(.tooLarge, "the document has \(count) bytes, above the limit of \(limits.maximumBytes)")
        }
        var body = try GzipBody.unwrapped(consume bytes, maximum: limits.maximumBytes)
        if let what = DocumentKind.binaryName(body.bytes) { throw Self.notAFeed(what) }
        var document = try DocumentDecoder.decode(body.bytes, contentType: contentType, maximum: limits.maximumBytes)
        body.bytes = []
        var feed: ParsedFeed
        switch DocumentKind(document.bytes) {
        case .empty: throw FeedFailure(.empty, "the document is empty", line: 1)
        case .json: feed = try JSONFeedReader.read(document.bytes, limits: limits, baseURL: baseURL)
        case .markup:
            let reader = XMLFeedReader(limits: limits, baseURL: baseURL, usesLibXMLAlone: usesLibXMLAlone)
            let gathered = try reader.gather(document.bytes)
            document.bytes = []
            feed = try reader.feed(of: gathered)
        case .unknown(let what): throw Self.notAFeed(what)
        }
        feed.warnings = Array((body.warnings + document.warnings + feed.warnings).prefix(limits.maximumWarnings))
        return feed
    }

    private static func notAFeed(_ what: String) -> FeedFailure {
        FeedFailure(.notAFeed, "the document is \(what), not a feed", line: 1)
    }
}
