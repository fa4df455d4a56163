package import Model

/// What a poll led to, once the document, if there was one, has been parsed.
package enum PollEvent: Sendable {
    case document(FeedDocument, DocumentContents)
    case notModified(NotModified)
    /// A document that is no feed is a problem too, with the parser's code and the response's status.
    case failed(FetchProblem)
    /// Neither this feed's host nor any other could be reached.
    case offline(FetchProblem)
}

/// What a parsed document tells the schedule.
package struct DocumentContents: Hashable, Sendable {
    /// The document's own; the response's freshness comes with the response.
    package var hints: PollHints
    /// The usual time between two entries.
    package var rhythm: Duration?
    /// The newest date of an entry that is not in the future.
    package var newestEntry: Timestamp?
    /// How many it holds.
    package var entries: Int

    package init(hints: PollHints = PollHints(), rhythm: Duration? = nil, newestEntry: Timestamp? = nil, entries: Int = 0) {
        self.hints = hints
        self.rhythm = rhythm
        self.newestEntry = newestEntry
        self.entries = entries
    }
}
