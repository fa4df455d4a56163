package import Model

/// A story as lists show it.
package struct StoryRecord: Hashable, Sendable, Codable {
    package var state: StoryState
    /// Set on a story that was merged away.
    package var mergedInto: StoryID?
    /// No alert opens or updates for it before this time.
    package var mutedUntil: Timestamp?
    /// Topics it has scored for, the best first.
    package var topics: [StoryTopic]

    package init(state: StoryState, mergedInto: StoryID? = nil, mutedUntil: Timestamp? = nil, topics: [StoryTopic] = []) {
        self.state = state
        self.mergedInto = mergedInto
        self.mutedUntil = mutedUntil
        self.topics = topics
    }
}

/// What a story scored for a topic.
package struct StoryTopic: Hashable, Sendable, Codable {
    package var topic: String
    package var score: Double

    package init(topic: String, score: Double) {
        self.topic = topic
        self.score = score
    }
}

/// An article as its story lists it.
package struct StoryMember: Hashable, Sendable, Codable {
    package var article: ArticleID
    package var title: String
    package var url: String?
    package var outlet: Outlet
    package var published: Timestamp?
    package var ingested: Timestamp
    package var copy: CopyMatch?
    /// Why it is here: the last line of the membership log.
    package var reason: String
    /// What it says of its origin and of facts, in the judgement's own form.
    package var marks: [UInt8]
    /// What it added to its story.
    package var developments: [Development]

    package init(
        article: ArticleID, title: String, url: String?, outlet: Outlet, published: Timestamp?, ingested: Timestamp,
        copy: CopyMatch?, reason: String, marks: [UInt8] = [], developments: [Development] = []
    ) {
        self.article = article
        self.title = title
        self.url = url
        self.outlet = outlet
        self.published = published
        self.ingested = ingested
        self.copy = copy
        self.reason = reason
        self.marks = marks
        self.developments = developments
    }
}

/// A story with all that belongs to it.
package struct StoryDetail: Hashable, Sendable, Codable {
    package var record: StoryRecord
    /// In order of judgement, at most 500.
    package var members: [StoryMember]
    package var alerts: [Alert]
    /// Stories merged into it.
    package var absorbed: [StoryID]

    package init(record: StoryRecord, members: [StoryMember], alerts: [Alert], absorbed: [StoryID]) {
        self.record = record
        self.members = members
        self.alerts = alerts
        self.absorbed = absorbed
    }
}
