/// The family of formats a document belongs to; the version stands beside it.
package enum FeedFormat: String, Hashable, Sendable, Codable {
    /// RSS 0.9x and 2.0.
    case rss
    /// RSS 0.90, 1.0 and 1.1, which are RDF.
    case rdf
    case atom
    /// JSON Feed.
    case json
}
