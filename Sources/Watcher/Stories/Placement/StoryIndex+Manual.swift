package import Model

extension StoryIndex {
    /// Puts story `a` into story `b` by a person's word. Nothing happens where either is not in the window or they are one.
    package mutating func merge(_ a: StoryID, into b: StoryID) -> [MembershipChange] {
        let old = canonicalStory(a)
        let new = canonicalStory(b)
        guard old != new, stories[old] != nil, stories[new] != nil else { return [] }
        pin(new)
        return absorb(old, into: new, kind: .manual, reason: "merged by hand: \(old) into \(new)")
    }

    /// The separations between stories of the window as they stand now: a merged story hands its own on.
    var standingSeparations: Set<StoryPair> {
        var pairs: Set<StoryPair> = []
        for separation in separations {
            let pair = StoryPair(canonicalStory(separation.first), canonicalStory(separation.second))
            if pair.first != pair.second, stories[pair.first] != nil, stories[pair.second] != nil { pairs.insert(pair) }
        }
        return pairs
    }

    /// Takes articles out of a story into a new one by a person's word; the two are not merged again without one.
    /// Nothing happens where none, or all, of the articles are in the story.
    package mutating func split(story: StoryID, articles: [ArticleID]) -> [MembershipChange] {
        let story = canonicalStory(story)
        guard let record = stories[story] else { return [] }
        let leaving = Set(articles.compactMap { log.sequence(of: $0) })
        let gone = record.members.filter { leaving.contains($0) }
        guard !gone.isEmpty, gone.count < record.members.count else { return [] }
        let new = openStory()
        setMembers(record.members.filter { !leaving.contains($0) }, of: story)
        setMembers(gone, of: new)
        let pair = StoryPair(story, new)
        pin(new)
        if separations.insert(pair).inserted { journal.rememberSeparation(pair) }
        return gone.map { sequence in
            move(sequence, to: new)
            return MembershipChange(
                kind: .manual, article: log.article(sequence), from: story, to: new, reason: "split by hand from \(story)",
                model: Self.modelVersion)
        }
    }
}
