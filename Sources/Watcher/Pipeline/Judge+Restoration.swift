package import Model
package import Stories

extension Judge {
    /// Takes an article that the store holds: in the order they were placed, before any new one is decided.
    package mutating func restore(_ member: RestoredMember) {
        stories.restore(member)
        restore(clock: member.arrival.time)
    }

    /// Takes a whole day's segment with the story of each of its articles, after all articles before it.
    package mutating func restore(_ segment: DaySegment, stories places: [StoryID]) {
        stories.restore(segment, stories: places)
        if let time = segment.lastTime { restore(clock: time) }
    }

    /// Takes the scores of an article that was given back; those of any other are left out.
    package mutating func restore(_ scores: [TopicScore], of article: ArticleID) {
        guard !scores.isEmpty, stories.story(of: article) != nil else { return }
        self.scores.restore(scores, for: article)
    }

    /// The oldest day whose articles stand in tables; nil where all lie in segments, or a batch is undecided.
    package var unsealed: StoryIndex.UnsealedDay? { stories.unsealed }

    /// Takes a segment in the place of the articles that it holds; false where they are others, or a batch is undecided.
    package mutating func adopt(_ segment: DaySegment) -> Bool { stories.adopt(segment) }

    /// Lets go of pages of segments that were read; they come back from the disk when they are read again.
    package func releasePages() { stories.releasePages() }

    /// Takes what an edit added, after the articles.
    package mutating func restore(_ edit: EditedReport) { stories.restore(edit) }

    /// Takes what the store knows of an outlet's furniture.
    package mutating func restore(_ furniture: OutletFurniture, of outlet: String) { self.furniture.restore(furniture, of: outlet) }

    /// Takes an open alert that the store holds.
    package mutating func restore(_ alert: Alert) { book.restore(alert) }

    /// Takes the store's merged stories: `old` is now `new`.
    package mutating func restore(redirect old: StoryID, to new: StoryID) { stories.restore(redirect: old, to: new) }

    /// Takes from the store that a person has split two stories.
    package mutating func restore(separation one: StoryID, from other: StoryID) { stories.restore(separation: one, from: other) }

    /// Takes from the store that a person has merged others into a story, or split it off.
    package mutating func restore(pinned story: StoryID) { stories.restore(pinned: story) }

    /// Takes the judgement's clock, which may be later than the last article in the window.
    package mutating func restore(clock time: Timestamp) {
        clock = max(clock, time)
        decidedClock = clock
    }
}
