/// A cleaned entry, and where the judgement put it.
package struct ArticleResource: Codable, Hashable, Sendable {
    /// Such as `a2`.
    package var id: String
    /// One of: waiting, judged.
    package var state: String
    /// Why it was put where it is.
    package var reason: String
    /// Plain text.
    package var title: String
    /// Canonical link.
    package var url: String?
    /// Empty where nobody knows it.
    package var outlet: String
    /// Feed it came from.
    package var feed: String?
    /// BCP 47.
    package var language: String?
    /// As written.
    package var authors: [String]
    /// As written.
    package var tags: [String]
    /// RFC 3339. min(its own date, ingest).
    package var published: String?
    /// RFC 3339. Its own date, where that lay ahead of the time it was taken in.
    package var stated: String?
    /// RFC 3339. When it was taken in.
    package var ingested: String
    /// 1 for the first text.
    package var revision: Int
    /// Its story, once judged.
    package var story: String?
    /// Where its text is that of an earlier one.
    package var copy: CopyResource?
    /// Came with the feed's first document and is older than its backlog: opens no alert.
    package var backlog: Bool
    /// Where a search met it; in a search only.
    package var snippet: String?
    /// How its latest text came: polled, or pushed and by which hub; in `article show` only.
    package var arrival: String?
    /// Plain text; in `article show` only.
    package var text: String?
    /// Parts of the text that its outlet repeats on many articles, left out of comparisons; in `article show` only.
    package var furniture: [String]?
    /// Scores; in `article show` only.
    package var topics: [TopicScoreResource]?
    /// The texts it had, the latest first; in `article show` only, and only where it was edited.
    package var revisions: [ArticleEdit]?
    /// Why entries that came under other ids, or in other feeds, are this article; in `article show` only.
    package var sameness: [String]?
    /// What came of its page, where its feed asks for full text; in `article show` only.
    package var page: PageResource?
    /// What was left out of its text; in `article show` only.
    package var removed: [RemovedPartResource]?

    package init(
        id: String, state: String, reason: String, title: String, url: String? = nil, outlet: String, feed: String? = nil,
        language: String? = nil, authors: [String], tags: [String], published: String? = nil, stated: String? = nil,
        ingested: String, revision: Int,
        story: String? = nil, copy: CopyResource? = nil, backlog: Bool, snippet: String? = nil, arrival: String? = nil, text: String? = nil,
        furniture: [String]? = nil, topics: [TopicScoreResource]? = nil, revisions: [ArticleEdit]? = nil, sameness: [String]? = nil,
        page: PageResource? = nil, removed: [RemovedPartResource]? = nil
    ) {
        self.id = id
        self.state = state
        self.reason = reason
        self.title = title
        self.url = url
        self.outlet = outlet
        self.feed = feed
        self.language = language
        self.authors = authors
        self.tags = tags
        self.published = published
        self.stated = stated
        self.ingested = ingested
        self.revision = revision
        self.story = story
        self.copy = copy
        self.backlog = backlog
        self.snippet = snippet
        self.arrival = arrival
        self.text = text
        self.furniture = furniture
        self.topics = topics
        self.revisions = revisions
        self.sameness = sameness
        self.page = page
        self.removed = removed
    }

    private enum CodingKeys: String, CodingKey {
        case id, state, reason, title, url, outlet, feed, language, authors, tags, published, stated, ingested, revision, story, copy,
            backlog, snippet, arrival, text, furniture, topics, revisions, sameness, page, removed
    }
}

/// The finding that an article's text is that of an earlier one.
package struct CopyResource: Codable, Hashable, Sendable {
    /// The earlier article.
    package var original: String
    /// One of: whole, contained, containing, headline.
    package var kind: String
    /// Jaccard or containment, 0…1.
    package var similarity: Double

    package init(original: String, kind: String, similarity: Double) {
        self.original = original
        self.kind = kind
        self.similarity = similarity
    }

    private enum CodingKeys: String, CodingKey {
        case original, kind, similarity
    }
}
