import Model

/// What the undecided batch has changed, as it was before: enough to take the batch back exactly.
struct Journal: Sendable {
    /// The sequence number of the batch's first article.
    var first: UInt32
    var nextStory: StoryID
    /// Stories as they were when the batch first touched them; nil for those it opened.
    private(set) var stories: [StoryID: StoryRecord?] = [:]
    /// Places of earlier articles before the batch moved them, in order.
    private(set) var places: [(sequence: UInt32, story: StoryID)] = []
    private(set) var redirects: [StoryID] = []
    private(set) var separations: [StoryPair] = []
    private(set) var pins: [StoryID] = []
    /// Edits of articles as they were when the batch first added to them; nil for none.
    private(set) var edits: [ArticleID: [EditedReport]?] = [:]

    init(first: UInt32, nextStory: StoryID) {
        self.first = first
        self.nextStory = nextStory
    }

    var isEmpty: Bool { stories.isEmpty && separations.isEmpty && pins.isEmpty && edits.isEmpty }

    mutating func remember(_ story: StoryID, _ record: StoryRecord?) {
        if stories[story] == nil { stories[story] = .some(record) }
    }

    mutating func rememberPlace(_ sequence: UInt32, _ story: StoryID) { places.append((sequence, story)) }

    mutating func rememberRedirect(_ story: StoryID) { redirects.append(story) }

    mutating func rememberPin(_ story: StoryID) { pins.append(story) }

    mutating func rememberEdits(_ article: ArticleID, _ reports: [EditedReport]?) {
        if edits[article] == nil { edits[article] = .some(reports) }
    }

    mutating func rememberSeparation(_ pair: StoryPair) { separations.append(pair) }
}

/// Two stories, in order of their ids.
struct StoryPair: Hashable, Sendable {
    var first: StoryID
    var second: StoryID

    init(_ one: StoryID, _ other: StoryID) {
        first = min(one, other)
        second = max(one, other)
    }
}
