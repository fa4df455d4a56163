/// A publisher. Articles of one outlet share its key; a missing outlet equals no other.
package struct Outlet: Hashable, Sendable, Codable {
    /// Folded name or host that identifies the outlet; nil where nobody knows it.
    package var key: String?
    /// The name as people write it; empty where nobody knows it.
    package var name: String

    package init(key: String?, name: String) {
        self.key = key
        self.name = name
    }

    package static let unknown = Outlet(key: nil, name: "")
}

/// A cleaned entry: what the judgement reads. Immutable; an edited entry is a new revision of the same article.
package struct Article: Hashable, Sendable, Codable {
    package var id: ArticleID
    /// 1 for the first text, one more with every edit.
    package var revision: Int32
    package var feed: FeedID?
    /// The entry's id within its feed.
    package var entryID: String
    package var outlet: Outlet
    package var title: String
    package var text: String
    /// Canonical link, tracking parameters off.
    package var url: String?
    /// BCP 47, as given by the feed or entry.
    package var language: String?
    package var authors: [String]
    package var tags: [String]
    /// min(the entry's own date, ingest time); nil where the entry has none.
    package var published: Timestamp?
    /// The entry's own date, where it lay ahead of the ingest time and `published` is that.
    package var stated: Timestamp?
    /// When the intake commit took it; the judgement's clock.
    package var ingested: Timestamp
    /// What the entry says of other pages; known while the article is judged, and not kept with it.
    package var references = ArticleReferences()
    /// What was taken off the content that the feed carried, such as share bars.
    package var removed: [RemovedPart] = []
    /// Opens an alert only when the entry is not part of a feed's first document beyond its backlog.
    package var isBacklog: Bool

    package init(
        id: ArticleID, revision: Int32 = 1, feed: FeedID? = nil, entryID: String, outlet: Outlet, title: String, text: String,
        url: String? = nil, language: String? = nil, authors: [String] = [], tags: [String] = [], published: Timestamp? = nil,
        stated: Timestamp? = nil, ingested: Timestamp, isBacklog: Bool = false, references: ArticleReferences = ArticleReferences()
    ) {
        self.id = id
        self.revision = revision
        self.feed = feed
        self.entryID = entryID
        self.outlet = outlet
        self.title = title
        self.text = text
        self.url = url
        self.language = language
        self.authors = authors
        self.tags = tags
        self.published = published
        self.stated = stated
        self.ingested = ingested
        self.isBacklog = isBacklog
        self.references = references
    }
}

/// Other pages and outlets that an entry names.
package struct ArticleReferences: Hashable, Sendable, Codable {
    /// The outlet that the entry says it was taken from (RSS `source`).
    package var source: String?
    /// Addresses that the body links to, resolved, each once.
    package var links: [String]
    /// The page on another site that the entry's own page names as the original.
    package var original: String?

    package init(source: String? = nil, links: [String] = [], original: String? = nil) {
        self.source = source
        self.links = links
        self.original = original
    }
}
