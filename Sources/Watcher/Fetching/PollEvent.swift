package import Model

/// What a poll led to, once the document, if there was one, has been parsed.
package enum PollEvent: Sendable {
    /// Hints and rhythm are the document's own; `entries` is how many it holds.
    case document(FeedDocument, hints: PollHints, rhythm: Duration?, entries: Int)
    case notModified(NotModified)
    /// A document that is no feed is a problem too, with the parser's code and the response's status.
    case failed(FetchProblem)
}
