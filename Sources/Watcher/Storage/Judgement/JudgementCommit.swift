package import Model

/// A batch of articles with all that was decided about them; stored whole, with the deliveries owed, or not at all.
package struct JudgementCommit: Sendable {
    package var articles: [JudgedArticle]
    /// Queued entries that become no article.
    package var skipped: [SkippedEntry]
    /// Stories touched beyond the placements' own, and later states of those; the last state of a story wins.
    package var stories: [StoryState]
    package var redirects: [StoryRedirect]
    /// The best score of a story for a topic, where it changed.
    package var scores: [StoryScore]
    /// Stories of which nothing that they scored before holds: all they score now is in `scores`.
    package var rescored: [StoryID] = []
    /// Alerts opened, updated or closed, as they are after the batch.
    package var alerts: [Alert]
    /// Versions to be sent, in order.
    package var messages: [OwedMessage]
    /// What is known of the furniture of the batch's outlets.
    package var furniture: [StoredFurniture]
    /// The first unused story and alert ids after the batch: on record with it, so that no id is ever used twice.
    package var nextStory: StoryID
    package var nextAlert: AlertID
    /// The version of the judgement that decided.
    package var model: Int32

    package init(
        articles: [JudgedArticle] = [], skipped: [SkippedEntry] = [], stories: [StoryState] = [], redirects: [StoryRedirect] = [],
        scores: [StoryScore] = [], alerts: [Alert] = [], messages: [OwedMessage] = [],
        furniture: [StoredFurniture] = [], nextStory: StoryID, nextAlert: AlertID,
        model: Int32 = 0
    ) {
        self.articles = articles
        self.skipped = skipped
        self.stories = stories
        self.redirects = redirects
        self.scores = scores
        self.alerts = alerts
        self.messages = messages
        self.furniture = furniture
        self.nextStory = nextStory
        self.nextAlert = nextAlert
        self.model = model
    }
}

/// An article and every decision its arrival led to.
package struct JudgedArticle: Sendable {
    package var intake: IntakeID
    package var article: Article
    /// The judgement's own form of the article, opaque to the store.
    package var features: [UInt8]
    /// What it says of its origin and of facts, in the judgement's own form.
    package var marks: [UInt8]
    /// Bytes of its text that were left out as its outlet's furniture.
    package var furniture: [Range<Int>]
    /// The judgement's clock.
    package var time: Timestamp
    /// Nil for an edit that left its article where it was.
    package var placement: Placement?
    package var decisions: [ArticleDecision]
    /// What an edit added to the article's story; nil where that is nothing.
    package var edit: StoredEdit?

    package init(
        intake: IntakeID, article: Article, features: [UInt8], marks: [UInt8] = [], furniture: [Range<Int>] = [], time: Timestamp,
        placement: Placement?, decisions: [ArticleDecision] = []
    ) {
        self.intake = intake
        self.article = article
        self.features = features
        self.marks = marks
        self.furniture = furniture
        self.time = time
        self.placement = placement
        self.decisions = decisions
    }
}

/// What one topic made of one article.
package struct ArticleDecision: Hashable, Sendable, Codable {
    /// The article's own score; names the topic.
    package var score: TopicScore
    package var passed: Bool
    package var decision: AlertDecision
    /// The story the decision was about.
    package var story: StoryID
    package var alert: AlertID?
    package var alertVersion: Int32?
    package var scorerVersion: Int32

    package init(
        score: TopicScore, passed: Bool, decision: AlertDecision, story: StoryID, alert: AlertID? = nil, alertVersion: Int32? = nil,
        scorerVersion: Int32
    ) {
        self.score = score
        self.passed = passed
        self.decision = decision
        self.story = story
        self.alert = alert
        self.alertVersion = alertVersion
        self.scorerVersion = scorerVersion
    }
}

/// A story that was merged away, and where it went.
package struct StoryRedirect: Hashable, Sendable, Codable {
    package var old: StoryID
    package var new: StoryID

    package init(old: StoryID, new: StoryID) {
        self.old = old
        self.new = new
    }
}

/// The best that a story scored for a topic, and with which article.
package struct StoryScore: Hashable, Sendable, Codable {
    package var story: StoryID
    package var score: TopicScore
    package var article: ArticleID

    package init(story: StoryID, score: TopicScore, article: ArticleID) {
        self.story = story
        self.score = score
        self.article = article
    }
}

/// A version of an alert and the channels it is owed to.
package struct OwedMessage: Hashable, Sendable {
    package var message: AlertMessage
    package var channels: [String]
    /// Not before; later than the decision only where quiet hours say so.
    package var dueAt: Timestamp

    package init(message: AlertMessage, channels: [String], dueAt: Timestamp) {
        self.message = message
        self.channels = channels
        self.dueAt = dueAt
    }
}

/// What a judgement's commit made.
package struct JudgementResult: Hashable, Sendable {
    package var deliveries: [DeliveryID]
    /// Queued deliveries of older versions that will not be sent.
    package var superseded: Int

    package init(deliveries: [DeliveryID] = [], superseded: Int = 0) {
        self.deliveries = deliveries
        self.superseded = superseded
    }
}

/// What the judgement has learnt of an outlet's furniture, in its own form.
package struct StoredFurniture: Hashable, Sendable {
    package var outlet: String
    /// The judgement's clock at the outlet's last article.
    package var lastSeen: Timestamp
    package var state: [UInt8]

    package init(outlet: String, lastSeen: Timestamp, state: [UInt8]) {
        self.outlet = outlet
        self.lastSeen = lastSeen
        self.state = state
    }
}
