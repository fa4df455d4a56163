/// Where an article was put among the stories, and all that this moved.
package struct Placement: Hashable, Sendable, Codable {
    package var article: ArticleID
    package var copy: CopyMatch?
    package var story: StoryID
    package var opened: Bool
    /// Why it joined or opened, in words and figures: "words .41, names .30, lead .38 → .37 ≥ .29 with a12".
    package var reason: String
    /// Other articles moved by this arrival, and stories merged by it, in order.
    package var changes: [MembershipChange]
    /// The story after all changes.
    package var state: StoryState

    package init(
        article: ArticleID, copy: CopyMatch?, story: StoryID, opened: Bool, reason: String, changes: [MembershipChange],
        state: StoryState
    ) {
        self.article = article
        self.copy = copy
        self.story = story
        self.opened = opened
        self.reason = reason
        self.changes = changes
        self.state = state
    }
}

/// A line of the append-only membership log.
package struct MembershipChange: Hashable, Sendable, Codable {
    package enum Kind: String, Sendable, Codable {
        case joined, opened, moved, merged, split, manual
    }

    package var kind: Kind
    package var article: ArticleID
    /// Nil for an article that was nowhere before.
    package var from: StoryID?
    package var to: StoryID
    package var reason: String
    /// The version of the judgement that decided.
    package var model: Int32

    package init(kind: Kind, article: ArticleID, from: StoryID?, to: StoryID, reason: String, model: Int32) {
        self.kind = kind
        self.article = article
        self.from = from
        self.to = to
        self.reason = reason
        self.model = model
    }
}

/// What a story comes to after a decision: counts that alerts and people see.
package struct StoryState: Hashable, Sendable, Codable {
    package var id: StoryID
    package var title: String
    package var firstSeen: Timestamp
    package var lastSeen: Timestamp
    package var articles: Int
    /// Distinct outlets by name, in order of their first article.
    package var outlets: [String]
    package var origins: [Origin]
    /// Stories that were merged into this one by this decision.
    package var absorbed: [StoryID]

    package init(
        id: StoryID, title: String, firstSeen: Timestamp, lastSeen: Timestamp, articles: Int, outlets: [String],
        origins: [Origin], absorbed: [StoryID] = []
    ) {
        self.id = id
        self.title = title
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.articles = articles
        self.outlets = outlets
        self.origins = origins
        self.absorbed = absorbed
    }
}

/// An independent source within a story, with the articles of its lineage.
package struct Origin: Hashable, Sendable, Codable {
    /// The outlet of the lineage's first article.
    package var name: String
    /// The lineage's first article: what identifies the origin.
    package var anchor: ArticleID
    package var articles: Int
    /// Why the lineage is one: "first report", "copies a12 (.97)", "same outlet".
    package var evidence: String

    package init(name: String, anchor: ArticleID, articles: Int, evidence: String) {
        self.name = name
        self.anchor = anchor
        self.articles = articles
        self.evidence = evidence
    }
}
