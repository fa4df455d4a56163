package import Model

extension StoryIndex {
    /// Takes an article with its decided place from the store: in the order they were placed, all before the first `place`.
    package mutating func restore(_ member: RestoredMember) {
        guard log.sequence(of: member.arrival.article) == nil else { return }
        insert(member.arrival, story: canonicalStory(member.story), copy: member.copy)
        if !member.developments.isEmpty { log.setDevelopments(member.developments, of: log.next - 1) }
        nextStory = max(nextStory, StoryID(member.story.rawValue + 1))
        apply()
    }

    /// Takes a whole day from its segment, with the story of each of its articles, after all days before it.
    package mutating func restore(_ segment: DaySegment, stories: [StoryID]) {
        let base = log.next
        let stories = stories.map { canonicalStory($0) }
        log.append(segment, stories: stories)
        copies.adopt(segment, base: base)
        terms.adopt(segment.terms, base: base, end: log.next)
        for (place, story) in stories.enumerated() {
            self.stories[story, default: StoryRecord(id: story)]
                .append(base + UInt32(place), log: log, maximumVoices: configuration.voices, cap: thresholds.cohesion.cap)
        }
        nextStory = max(nextStory, StoryID((stories.max()?.rawValue ?? 0) + 1))
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
