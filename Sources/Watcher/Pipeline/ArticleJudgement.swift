package import Model
package import Stories

/// Everything decided when one article arrived: what the store keeps and `why` reads back.
package struct ArticleJudgement: Sendable {
    package var article: Article
    /// The judgement's clock when it was decided.
    package var time: Timestamp
    /// Nil for a new revision of a known article, which keeps its place.
    package var placement: Placement?
    /// The article's story after the decision.
    package var story: StoryState
    /// Topics whose query met the article or its story, strongest first.
    package var topics: [TopicJudgement]
    /// What it was compared by, without its outlet's furniture.
    package var features: ArticleFeatures
    package var marks: ReportMarks
    /// Bytes of its text that were left out as its outlet's furniture.
    package var furniture: [Range<Int>]
    /// Stories between which a division moved articles, with all that they score now.
    package var divided: [DividedStory] = []
    /// What an edit added to the article's story; nil where that is nothing.
    package var edit: EditedReport?

    /// The strongest alert decision of all topics.
    package var strongest: AlertDecision {
        topics.map(\.decision).max { $0.action < $1.action }
            ?? AlertDecision(action: .none, reason: "no_topic: no topic's query meets the article or its story")
    }

    package init(
        article: Article, time: Timestamp, placement: Placement?, story: StoryState, topics: [TopicJudgement],
        features: ArticleFeatures, marks: ReportMarks, furniture: [Range<Int>]
    ) {
        self.article = article
        self.time = time
        self.placement = placement
        self.story = story
        self.topics = topics
        self.features = features
        self.marks = marks
        self.furniture = furniture
    }
}

/// A story that lost articles to another one, or was made of them.
package struct DividedStory: Sendable {
    package var story: StoryID
    /// The best score for each topic that its articles meet, and whose it is.
    package var scores: [(score: TopicScore, article: ArticleID)]

    package init(story: StoryID, scores: [(score: TopicScore, article: ArticleID)]) {
        self.story = story
        self.scores = scores
    }
}

/// What one topic made of the article's story.
package struct TopicJudgement: Sendable, Hashable, Codable {
    /// The story's score: that of its best article, with that article's evidence.
    package var score: TopicScore
    /// The story's best article.
    package var best: ArticleID
    /// The arriving article's own score; nil where the query does not meet it.
    package var own: TopicScore?
    /// The story's score reached the topic's threshold.
    package var passed: Bool
    package var decision: AlertDecision
    /// The topic's alert on the story, and its version, after the decision.
    package var alert: AlertID?
    package var alertVersion: Int32?

    package init(
        score: TopicScore, best: ArticleID, own: TopicScore?, passed: Bool, decision: AlertDecision, alert: AlertID?, alertVersion: Int32?
    ) {
        self.score = score
        self.best = best
        self.own = own
        self.passed = passed
        self.decision = decision
        self.alert = alert
        self.alertVersion = alertVersion
    }
}

/// A change of an alert, and the message it owes where people are to hear of it.
package struct AlertChange: Sendable {
    package var alert: Alert
    /// Nil where nobody is told: the alert only followed its anchor to another story.
    package var message: AlertDraft?
    package var reason: String
    /// The message is for the record alone: it is true of the story now, and nothing in it is news.
    package var isSilent: Bool

    package init(alert: Alert, message: AlertDraft?, reason: String, isSilent: Bool = false) {
        self.alert = alert
        self.message = message
        self.reason = reason
        self.isSilent = isSilent
    }
}

/// An `AlertMessage` without its links, whose titles the judge does not hold in memory.
package struct AlertDraft: Sendable {
    package var kind: AlertMessage.Kind
    package var topic: Topic
    package var score: TopicScore
    package var story: StoryState
    /// Members to be listed, at most 20, newest first.
    package var articles: [ArticleID]
    package var time: Timestamp

    package init(
        kind: AlertMessage.Kind, topic: Topic, score: TopicScore, story: StoryState, articles: [ArticleID], time: Timestamp
    ) {
        self.kind = kind
        self.topic = topic
        self.score = score
        self.story = story
        self.articles = articles
        self.time = time
    }
}

/// The decisions on a batch, in order: one transaction of the store.
package struct JudgementBatch: Sendable {
    package var articles: [ArticleJudgement] = []
    /// In order; several may concern one alert, the last state counts.
    package var alerts: [AlertChange] = []

    package init() {}
}
