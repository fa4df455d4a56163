package import Model

/// The single owner of copies and stories: puts each article, in order, among those before it.
///
/// Decisions are made in a batch above the lasting state: `place` sees the batch's earlier placements, `apply` makes the
/// batch last after its commit, `discard` takes it back exactly. All that a decision reads follows from the articles of
/// the window and their stored places, so an index rebuilt from the store equals the live one (`digest`). No clock, no
/// chance, no order of a hash table takes part; ties go to the earliest.
package struct StoryIndex: Sendable {
    /// The version of the judgement of stories: counted up whenever the same articles might fall differently.
    package static let modelVersion: Int32 = 7

    package private(set) var configuration: StoriesConfiguration
    let thresholds: Thresholds
    var log = ArticleLog()
    var copies: CopyIndex
    /// Articles by the weightiest terms of what they speak of. Copies are not posted: their originals are.
    var terms = WindowPostings()
    var stories: [StoryID: StoryRecord] = [:]
    /// Merged stories and what they became.
    var redirects: [StoryID: StoryID] = [:]
    /// Stories that a person has split, by the ids they had then: they are not merged again.
    var separations: Set<StoryPair> = []
    /// Stories that a person has merged or split off: the judgement does not divide them.
    var pinned: Set<StoryID> = []
    /// What edits added to the stories of their articles.
    var edits: [ArticleID: [EditedReport]] = [:]
    /// Of stories that were decided on lately; follows from the rest.
    var lineages = LineageCache()
    /// The first story id not yet used.
    package internal(set) var nextStory: StoryID
    var journal: Journal

    /// `nextStory` is the first id never used, also for stories that are out of the window by now.
    package init(configuration: StoriesConfiguration, nextStory: StoryID) {
        self.configuration = configuration
        self.nextStory = nextStory
        thresholds = Thresholds(configuration)
        copies = CopyIndex(configuration: configuration)
        journal = Journal(first: 0, nextStory: nextStory)
    }

    /// Takes other lists of publishers into use, for origins counted from now on. Only between batches.
    package mutating func setOwnership(_ ownership: Ownership) {
        configuration.ownership = ownership
        lineages.removeAll()
    }

    /// Makes the batch last. Call it right after the commit.
    package mutating func apply() {
        copies.commit()
        terms.commit()
        journal = Journal(first: log.next, nextStory: nextStory)
    }

    /// Takes the batch back: the commit failed.
    package mutating func discard() {
        copies.rollBack()
        terms.rollBack()
        lineages.removeAll()
        for place in journal.places.reversed() { log.setStory(place.story, of: place.sequence) }
        log.removeLast(to: journal.first)
        for (id, record) in journal.stories { stories[id] = record }
        for id in journal.redirects { redirects[id] = nil }
        for pair in journal.separations { separations.remove(pair) }
        for story in journal.pins { pinned.remove(story) }
        for (article, reports) in journal.edits { edits[article] = reports }
        nextStory = journal.nextStory
        journal = Journal(first: log.next, nextStory: nextStory)
    }

    /// Forgets the articles placed before a time, and stories left without any. Only between batches: with a batch
    /// undecided it does nothing.
    package mutating func expire(before time: Timestamp) {
        guard journal.isEmpty else { return }
        let sequence = log.firstSequence(since: time)
        guard sequence > log.first else { return }
        for id in Set((log.first..<sequence).map { log.story($0) }) {
            stories[id]?.expire(before: sequence, log: log)
            lineages.forget(id)
            if stories[id]?.members.isEmpty == true { stories[id] = nil }
        }
        log.removeFirst(before: sequence)
        copies.expire(before: sequence)
        terms.expire(before: sequence)
        edits = edits.filter { log.sequence(of: $0.key) != nil }
        redirects = redirects.filter { stories[canonicalStory($0.key)] != nil }
        separations = separations.filter { stories[canonicalStory($0.first)] != nil && stories[canonicalStory($0.second)] != nil }
        pinned = pinned.filter { stories[canonicalStory($0)] != nil }
        journal = Journal(first: log.next, nextStory: nextStory)
    }

    /// The story that an id stands for now: merged stories lead to what they became.
    package func canonicalStory(_ id: StoryID) -> StoryID {
        var id = id
        while let next = redirects[id] { id = next }
        return id
    }
}

/// The configuration's thresholds as 16-bit fractions.
struct Thresholds: Sendable {
    private let text: Int
    private let headline: Int
    private let pairMargin: Int
    let cohesion: CohesionRule
    let time: TimeRule
    /// How far below the threshold the parts of a story agree before it is divided.
    let hysteresis: Int

    init(_ configuration: StoriesConfiguration) {
        text = FixedPoint.fraction(configuration.threshold)
        headline = FixedPoint.fraction(configuration.headlineThreshold)
        pairMargin = FixedPoint.fraction(configuration.pairMargin)
        cohesion = CohesionRule(configuration)
        time = TimeRule(configuration)
        hysteresis = FixedPoint.fraction(configuration.splitHysteresis)
    }

    /// What reports of one story need. `reports`: how many there would be.
    func join(isHeadline: Bool, reports: Int) -> Int { isHeadline ? headline : reports == 2 ? text + pairMargin : text }
}
