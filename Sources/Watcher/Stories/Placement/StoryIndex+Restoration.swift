package import Model

extension StoryIndex {
    /// Takes an article with its decided place from the store: in the order they were placed, all before the first `place`.
    package mutating func restore(_ member: RestoredMember) {
        guard log.sequence(of: member.arrival.article) == nil else { return }
        insert(member.arrival, story: canonicalStory(member.story), copy: member.copy)
        if !member.developments.isEmpty { log[log.next - 1].developments = member.developments }
        nextStory = max(nextStory, StoryID(member.story.rawValue + 1))
        apply()
    }

    /// Takes a merged story from the store: `old` is now `new`. Before the members.
    package mutating func restore(redirect old: StoryID, to new: StoryID) {
        guard canonicalStory(new) != old else { return }
        redirects[old] = new
        nextStory = max(nextStory, StoryID(max(old, new).rawValue + 1))
        apply()
    }

    /// Takes from the store that a person has split two stories.
    package mutating func restore(separation one: StoryID, from other: StoryID) {
        separations.insert(StoryPair(one, other))
    }

    /// Takes from the store that a person has merged others into a story, or split it off.
    package mutating func restore(pinned story: StoryID) { pinned.insert(story) }
}
