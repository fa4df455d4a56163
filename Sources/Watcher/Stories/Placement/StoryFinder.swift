import Model

/// Finds the stories that an article may belong to: its nearest articles by their weightiest terms, compared exactly, and
/// the stories these stand in.
struct StoryFinder {
    let configuration: StoriesConfiguration
    let log: ArticleLog
    let terms: WindowPostings
    let stories: [StoryID: StoryRecord]
    let time: TimeRule
    /// What the arriving article speaks of.
    let vector: TermLookup

    /// The most promising first, without their means; at most `candidateStories`.
    func candidates(_ arrival: Arrival) -> [StoryCandidate] {
        var found: [StoryCandidate] = []
        for neighbour in neighbours(arrival.features) {
            let similarity = log.similarity(vector, neighbour)
            guard similarity > 0 else { continue }
            Self.note(similarity, of: neighbour, in: log.story(neighbour), among: &found)
        }
        found = found.filter { isOpen($0.story, at: arrival.time) }
        found.sort { ($1.best, $0.story) < ($0.best, $1.story) }
        return Array(found.prefix(configuration.candidateStories))
    }

    private static func note(
        _ similarity: Int, of sequence: UInt32, in story: StoryID, among found: inout [StoryCandidate]
    ) {
        guard let index = found.firstIndex(where: { $0.story == story }) else {
            found.append(StoryCandidate(story: story, nearest: sequence, best: similarity))
            return
        }
        if similarity > found[index].best {
            found[index].best = similarity
            found[index].nearest = sequence
        }
    }

    private func isOpen(_ story: StoryID, at time: Timestamp) -> Bool {
        guard let record = stories[story] else { return false }
        return time <= record.lastSeen + configuration.storyGap
    }

    /// A candidate compared with its whole story.
    func completed(_ candidate: StoryCandidate, _ arrival: Arrival) -> StoryCandidate {
        guard let record = stories[candidate.story] else { return candidate }
        var candidate = candidate
        candidate.mean = record.meanSimilarity(vector, log)
        candidate.time = time.part([time.known(arrival.published, arrival: arrival.time)], record.times(log, time))
        candidate.voices = record.voices.count
        return candidate
    }

    /// The articles that share most of the weight of the article's weightiest terms, the earliest first.
    private func neighbours(_ features: ArticleFeatures) -> [UInt32] {
        var tally = WeightTally()
        for (rank, term) in features.probes.enumerated() {
            let weight = UInt32(features.probes.count - rank)
            terms.forEach(term, depth: configuration.probeDepth) { tally.add($0, weight: weight) }
        }
        return tally.heaviest(configuration.neighbours)
    }
}
