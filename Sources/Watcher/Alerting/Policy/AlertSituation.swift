package import Model

/// All that the policy looks at when an article has joined a story: one topic, one story, and what was told of it before.
package struct AlertSituation: Hashable, Sendable {
    package var topic: Topic
    /// The story's score for the topic, 0…1: that of its best article so far.
    package var score: Double
    /// The story after the article was placed, merges of this decision included.
    package var story: StoryState
    /// The alert that this topic already has on this story. After a merge the older one, with what the others told added to it.
    package var existing: Alert?
    /// The article repeats the text of an earlier one and adds nothing to it.
    package var isCopy: Bool
    /// The article is an old entry of a feed's first document.
    package var isBacklog: Bool
    /// When the story's mute ends; nil where nobody muted it, the end of time for a mute without end.
    package var mutedUntil: Timestamp?
    /// The silence that covers the topic now, as people named it; nil where none does.
    package var silence: String?
    /// Other alerts of this topic told of every origin of the story, which stories that split or moved may come to.
    package var isToldElsewhere: Bool

    package init(
        topic: Topic, score: Double, story: StoryState, existing: Alert? = nil, isCopy: Bool = false, isBacklog: Bool = false,
        mutedUntil: Timestamp? = nil, silence: String? = nil, isToldElsewhere: Bool = false
    ) {
        self.topic = topic
        self.score = score
        self.story = story
        self.existing = existing
        self.isCopy = isCopy
        self.isBacklog = isBacklog
        self.mutedUntil = mutedUntil
        self.silence = silence
        self.isToldElsewhere = isToldElsewhere
    }

    /// What people know once this situation has been told: the earlier told state and all that the story holds now.
    package var toldAfterwards: Alert.Told {
        (existing?.told ?? Alert.Told(origins: [], score: 0)).adding(story, score: score)
    }
}
