package import Model

/// What the judge needs of a stored article to be again as it was: outlet, title, URL, dates and features as of its placement.
package struct RestoredArticle: Hashable, Sendable {
    package var article: ArticleID
    /// The latest judged one, which may say something else by now.
    package var revision: Int32
    package var feed: FeedID?
    package var entryID: String
    package var outlet: Outlet
    package var title: String
    package var url: String?
    package var published: Timestamp?
    package var ingested: Timestamp
    /// The judgement's clock when the article was placed.
    package var time: Timestamp
    package var isBacklog: Bool
    package var story: StoryID
    package var copy: CopyMatch?
    package var features: [UInt8]
    /// Empty for an article of an earlier version.
    package var marks: [UInt8]
    package var developments: [Development]

    package init(
        article: ArticleID, revision: Int32, feed: FeedID?, entryID: String, outlet: Outlet, title: String, url: String?,
        published: Timestamp?, ingested: Timestamp, time: Timestamp, isBacklog: Bool, story: StoryID, copy: CopyMatch?,
        features: [UInt8], marks: [UInt8] = [], developments: [Development] = []
    ) {
        self.article = article
        self.revision = revision
        self.feed = feed
        self.entryID = entryID
        self.outlet = outlet
        self.title = title
        self.url = url
        self.published = published
        self.ingested = ingested
        self.time = time
        self.isBacklog = isBacklog
        self.story = story
        self.copy = copy
        self.features = features
        self.marks = marks
        self.developments = developments
    }
}

/// What the judge knows beside its articles.
package struct JudgeState: Sendable {
    package var nextStory: StoryID
    package var nextAlert: AlertID
    /// The judgement's clock at its last article; nil in an empty store.
    package var clock: Timestamp?
    package var redirects: [StoryRedirect]
    /// Open ones of stories last seen within the window, by id.
    package var alerts: [Alert]
    /// Of stories last seen within the window, by story and topic.
    package var scores: [StoryScore]
    package var muted: [StoryID: Timestamp]
    /// Stories that a person has split.
    package var separations: [StorySeparation]
    /// Stories that a person has merged others into, or split off.
    package var pinned: [StoryID]

    package init(
        nextStory: StoryID, nextAlert: AlertID, clock: Timestamp? = nil, redirects: [StoryRedirect] = [], alerts: [Alert] = [],
        scores: [StoryScore] = [], muted: [StoryID: Timestamp] = [:], separations: [StorySeparation] = [],
        pinned: [StoryID] = []
    ) {
        self.nextStory = nextStory
        self.nextAlert = nextAlert
        self.clock = clock
        self.redirects = redirects
        self.alerts = alerts
        self.scores = scores
        self.muted = muted
        self.separations = separations
        self.pinned = pinned
    }
}
