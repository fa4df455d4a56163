package import Model

/// What an article takes from the feed that brought it.
package struct FeedContext: Hashable, Sendable {
    package var id: FeedID
    package var url: String
    package var outletOverride: String?
    package var title: String
    package var homePageURL: String?
    package var language: String?
    package var fullText: Bool

    package init(
        id: FeedID, url: String, outletOverride: String? = nil, title: String = "", homePageURL: String? = nil,
        language: String? = nil, fullText: Bool = false
    ) {
        self.id = id
        self.url = url
        self.outletOverride = outletOverride
        self.title = title
        self.homePageURL = homePageURL
        self.language = language
        self.fullText = fullText
    }
}

/// An entry that the judge has yet to see.
package struct QueuedEntry: Hashable, Sendable {
    package var intake: IntakeID
    /// Given at intake: a new one for a new entry, the known one for an edit.
    package var article: ArticleID
    package var revision: Int32
    package var feed: FeedContext
    package var entry: Entry
    package var isBacklog: Bool
    package var ingested: Timestamp

    package init(
        intake: IntakeID, article: ArticleID, revision: Int32, feed: FeedContext, entry: Entry, isBacklog: Bool, ingested: Timestamp
    ) {
        self.intake = intake
        self.article = article
        self.revision = revision
        self.feed = feed
        self.entry = entry
        self.isBacklog = isBacklog
        self.ingested = ingested
    }
}

/// A queued entry that becomes no article, and why.
package struct SkippedEntry: Hashable, Sendable {
    package var intake: IntakeID
    package var article: ArticleID
    package var revision: Int32
    package var reason: String

    package init(intake: IntakeID, article: ArticleID, revision: Int32, reason: String) {
        self.intake = intake
        self.article = article
        self.revision = revision
        self.reason = reason
    }
}

/// The front of the intake queue.
package struct IntakeBatch: Hashable, Sendable {
    package var entries: [QueuedEntry]
    /// Rows that cannot be read; to be committed as skipped, or they would stand in the way for ever.
    package var unreadable: [SkippedEntry]

    package init(entries: [QueuedEntry] = [], unreadable: [SkippedEntry] = []) {
        self.entries = entries
        self.unreadable = unreadable
    }
}
