package import Alerting
package import Model
package import Stories
package import Topics

/// The judgement: articles in, decisions out, in order of arrival, by one owner. It has no clock, file or network of its own; its
/// clock is the latest ingest time it has seen, which never runs backwards.
///
/// Use: `decide` a batch, commit it to the store, then `apply`; or `discard` where the commit failed. Between the commit
/// and `apply` there must be no suspension, so that nobody sees memory and store apart.
package struct Judge: Sendable {
    var stories: StoryIndex
    var topics: TopicSet
    var policy: AlertPolicy
    /// Makes the features of the next batch; those of an article are made anew with it where its outlet's furniture is left out.
    package internal(set) var preparer: ArticlePreparer
    package let configuration: StoriesConfiguration
    var book = AlertBook()
    var furniture = FurnitureBook()
    /// Scores of single articles that met any topic; a story's score is that of its best article.
    var scores = LayeredTable<ArticleID, [TopicScore]>()
    var mutes = LayeredTable<StoryID, Timestamp>()
    var silences: [Silence] = []
    /// Words of the window's finished days, by which `preparer` weighs them.
    var learnt = LearntWords()
    /// The latest ingest time seen, with its undecided change.
    var clock: Timestamp
    var decidedClock: Timestamp
    /// The next alert's id; ids of discarded batches are left unused.
    var nextAlert: AlertID

    package init(stories: StoryIndex, topics: TopicSet, policy: AlertPolicy, preparer: ArticlePreparer, nextAlert: AlertID) {
        self.preparer = preparer
        configuration = stories.configuration
        self.stories = stories
        self.topics = topics
        self.policy = policy
        self.nextAlert = nextAlert
        clock = Timestamp(microseconds: .min)
        decidedClock = clock
    }

    /// Decides a batch into the layer above the lasting state; nothing lasts before `apply`.
    package mutating func decide(_ batch: [PreparedArticle]) -> JudgementBatch {
        var result = JudgementBatch()
        result.articles.reserveCapacity(batch.count)
        learn(batch)
        for prepared in batch {
            decidedClock = max(decidedClock, prepared.article.ingested)
            result.articles.append(decide(prepared, changes: &result.alerts))
        }
        return result
    }

    /// Makes the decided batch last. Call it right after the commit.
    package mutating func apply() {
        stories.apply()
        book.apply()
        scores.apply()
        mutes.apply()
        furniture.apply()
        clock = decidedClock
    }

    /// Drops the decided batch: the commit failed, and it will be decided anew.
    package mutating func discard() {
        stories.discard()
        book.discard()
        scores.discard()
        mutes.discard()
        furniture.discard()
        decidedClock = clock
    }

    /// Takes changed topics into use. Those that are disabled keep their alerts and say nothing more. Articles keep the scores that
    /// they had when they were judged, but scores and alerts of a topic that is gone are forgotten: one of the same name begins anew.
    /// Only between batches.
    package mutating func setTopics(_ topics: TopicSet, known: Set<String>) {
        self.topics = topics
        book.forget { !known.contains($0.topic) }
        scores.updateAll { $0.filter { known.contains($0.topic) } }
    }

    /// Holds back a story's alerts until a time; nil lifts the mute.
    package mutating func mute(_ story: StoryID, until time: Timestamp?) {
        mutes.restore(time, for: stories.canonicalStory(story))
    }

    /// Takes other lists of publishers into use. Only between batches.
    package mutating func setOwnership(_ ownership: Ownership) {
        preparer.read(with: ownership.lists)
        stories.setOwnership(ownership)
    }

    package mutating func setSilences(_ silences: [Silence]) { self.silences = silences }

    /// Forgets what lies before the window. Only between batches.
    package mutating func expire(before time: Timestamp) {
        stories.expire(before: time)
        let stories = self.stories
        book.forget { stories.members(of: $0.story).isEmpty }
        scores.removeAll { article, _ in stories.story(of: article) == nil }
        let now = clock
        furniture.expire(now: now)
        mutes.removeAll { story, until in stories.members(of: story).isEmpty || until <= now }
    }

    /// The story's state now, merged stories followed.
    package func state(of story: StoryID) -> StoryState? { stories.state(of: stories.canonicalStory(story)) }

    /// The state of the story with exactly this id; nil where it was merged, emptied or is out of the window.
    package func exactState(of story: StoryID) -> StoryState? { stories.state(of: story) }

    /// What an outlet repeats, as known after the undecided batch; nil for an outlet that has taught nothing.
    package func furniture(of outlet: String) -> OutletFurniture? { furniture[outlet] }

    /// Articles in the window, undecided ones included.
    package var articleCount: Int { stories.articleCount }
    package var storyCount: Int { stories.storyCount }

    /// The judgement's clock, undecided articles included.
    package var time: Timestamp { decidedClock }

    /// The first story id not yet used.
    package var nextStory: StoryID { stories.nextStory }

    /// The first alert id not yet used.
    package var nextAlertID: AlertID { nextAlert }

    /// Equal for a live judge and one rebuilt from the store, part by part.
    package struct Digests: Hashable, Sendable {
        package var stories: UInt64
        package var alerts: UInt64
        package var scores: UInt64
        package var furniture: UInt64
        package var words: UInt64
    }

    package var digest: Digests {
        var sum: UInt64 = 0
        for (article, list) in scores.entries {
            for score in list { sum &+= Digest.of("\(article) \(score.topic) \(score.score)") }
        }
        return Digests(stories: stories.digest, alerts: book.digest, scores: sum, furniture: furniture.digest, words: learnt.digest)
    }
}
