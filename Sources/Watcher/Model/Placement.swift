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
    /// The origin that the article belongs to, and by what.
    package var origin: OriginLine?
    /// What it added to its story.
    package var developments: [Development]

    package init(
        article: ArticleID, copy: CopyMatch?, story: StoryID, opened: Bool, reason: String, changes: [MembershipChange],
        state: StoryState, origin: OriginLine? = nil, developments: [Development] = []
    ) {
        self.article = article
        self.copy = copy
        self.story = story
        self.opened = opened
        self.reason = reason
        self.changes = changes
        self.state = state
        self.origin = origin
        self.developments = developments
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
