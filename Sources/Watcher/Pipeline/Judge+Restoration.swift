package import Model
package import Stories

extension Judge {
    /// Takes an article that the store holds: in the order they were placed, before any new one is decided.
    package mutating func restore(_ member: RestoredMember, scores: [TopicScore]) {
        stories.restore(member)
        if !scores.isEmpty { self.scores.restore(scores, for: member.arrival.article) }
        clock = max(clock, member.arrival.time)
        decidedClock = clock
    }

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
