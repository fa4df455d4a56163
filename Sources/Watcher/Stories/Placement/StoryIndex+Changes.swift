import Model

/// The primitive changes of state; each remembers in the journal what it changes.
extension StoryIndex {
    /// Takes a new story id into use.
    mutating func openStory() -> StoryID {
        let id = nextStory
        nextStory = StoryID(id.rawValue + 1)
        return id
    }

    /// Adds the newest article as part of the undecided batch.
    mutating func record(_ arrival: Arrival, story: StoryID, copy: CopyMatch?) {
        journal.remember(story, stories[story])
        insert(arrival, story: story, copy: copy)
    }

    /// Adds the newest article to the log, the indexes and its story.
    mutating func insert(_ arrival: Arrival, story: StoryID, copy: CopyMatch?) {
        let sequence = log.next
        let features = arrival.features
        log.append(
            ArticleRecord(
                facts: ArticleFacts(arrival, copy: copy), story: story, shingles: features.shingles, terms: features.terms))
        copies.insert(features, headline: headlineKey(arrival), sequence: sequence)
        if copy == nil {
            for term in features.probes { terms.insert(term, sequence) }
        }
        stories[story, default: StoryRecord(id: story)]
            .append(sequence, log: log, maximumVoices: configuration.voices, cap: thresholds.cohesion.cap)
    }

    /// Moves all articles of one story into another and lets its id lead there.
    mutating func absorb(
        _ old: StoryID, into new: StoryID, kind: MembershipChange.Kind, reason: String
    ) -> [MembershipChange] {
        let moving = stories[old]?.members ?? []
        setMembers(moving + (stories[new]?.members ?? []), of: new)
        setMembers([], of: old)
        journal.rememberRedirect(old)
        redirects[old] = new
        return moving.map { sequence in
            move(sequence, to: new)
            return MembershipChange(
                kind: kind, article: log.article(sequence), from: old, to: new, reason: reason, model: Self.modelVersion)
        }
    }

    mutating func setMembers(_ sequences: [UInt32], of story: StoryID) {
        journal.remember(story, stories[story])
        lineages.forget(story)
        guard !sequences.isEmpty else {
            stories[story] = nil
            return
        }
        var record = stories[story] ?? StoryRecord(id: story)
        record.replaceMembers(sequences, log: log, maximumVoices: configuration.voices)
        stories[story] = record
    }

    mutating func move(_ sequence: UInt32, to story: StoryID) {
        journal.rememberPlace(sequence, log.story(sequence))
        log.setStory(story, of: sequence)
    }

    func headlineKey(_ arrival: Arrival) -> UInt32? {
        HeadlineKey(minimumWords: configuration.minimumHeadlineWords).key(arrival.title, outlet: arrival.outlet)
    }
}
