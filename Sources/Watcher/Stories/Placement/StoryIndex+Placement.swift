package import Model

extension StoryIndex {
    /// Decides where an article belongs and what that moves, above the lasting state.
    ///
    /// An article that is in the window already keeps its place: its first text decided it.
    package mutating func place(_ arrival: Arrival) -> Placement {
        if let known = log.sequence(of: arrival.article) { return standing(known) }
        let finding = CopyFinder(configuration: configuration, index: copies, log: log).find(arrival, headline: headlineKey(arrival))
        if let decision = decideByText(arrival, finding) { return carryOut(decision, arrival) }
        return carryOut(decideByTerms(arrival), arrival)
    }

    /// Where an article goes, and why.
    private struct Decision {
        /// Nil opens a story.
        var story: StoryID?
        var copy: CopyMatch?
        var reason: String
        /// It is another text of an earlier report by the same outlet.
        var isVersion = false
        /// Other stories that were compared.
        var others: [StoryID] = []
    }

    private func standing(_ sequence: UInt32) -> Placement {
        let facts = log.facts(sequence)
        let story = log.story(sequence)
        return Placement(
            article: facts.article, copy: facts.copy, story: story, opened: false, reason: "keeps its place", changes: [],
            state: decidedState(of: story, nil, arrival: facts.time, title: facts.title))
    }

    /// A copy or a version belongs to the story of its earlier text, whatever it speaks of.
    private func decideByText(_ arrival: Arrival, _ finding: CopyFinding) -> Decision? {
        if let earlier = arrival.revisionOf, let sequence = log.sequence(of: earlier) {
            return Decision(story: log.story(sequence), reason: "version of \(earlier)", isVersion: true)
        }
        if let copy = finding.copy, let original = log.sequence(of: copy.original) {
            return Decision(story: log.story(original), copy: copy, reason: copy.words)
        }
        if let version = finding.version {
            let share = FixedPoint.text(FixedPoint.fraction(finding.versionSimilarity))
            return Decision(
                story: log.story(version), reason: "version of \(log.article(version)) by the same outlet (\(share))",
                isVersion: true)
        }
        return nil
    }

    private mutating func decideByTerms(_ arrival: Arrival) -> Decision {
        let words = arrival.features.titleWords
        if arrival.features.isHeadline, words < configuration.minimumHeadlineWords {
            return Decision(reason: "\(words) \(words == 1 ? "word" : "words") of a headline alone tell no event")
        }
        let found = candidates(arrival)
        func asked(_ candidate: StoryCandidate) -> Int {
            thresholds.join(isHeadline: arrival.features.isHeadline, reports: candidate.voices + 1)
        }
        let best = found.max { ($0.link - asked($0), $1.story) < ($1.link - asked($1), $0.story) }
        guard let best else { return Decision(reason: "no report shares its weightiest terms") }
        let threshold = asked(best)
        let reason = self.words(best, threshold: threshold, arrival.features.terms)
        guard best.link >= threshold else { return Decision(reason: reason) }
        return Decision(story: best.story, reason: reason, others: found.map(\.story).filter { $0 != best.story })
    }

    private mutating func candidates(_ arrival: Arrival) -> [StoryCandidate] {
        let vector = TermLookup(arrival.features.terms)
        let found = finder(vector).candidates(arrival)
        for candidate in found { stories[candidate.story]?.buildSums(log, cap: thresholds.cohesion.cap) }
        let finder = finder(vector)
        return found.map { finder.completed($0, arrival) }
    }

    private func finder(_ vector: TermLookup) -> StoryFinder {
        StoryFinder(
            configuration: configuration, log: log, terms: terms, stories: stories, time: thresholds.time, vector: vector)
    }

    private func words(_ candidate: StoryCandidate, threshold: Int, _ terms: TermVector) -> String {
        let parts = terms.parts(log.terms(candidate.nearest)).text
        var text = "\(parts) with \(log.article(candidate.nearest)) of \(candidate.story)"
        if candidate.voices > 1 {
            text += ", which is \(FixedPoint.text(min(candidate.best, FixedPoint.one))) alike; mean of \(candidate.voices)"
        }
        if candidate.time.taken > 0 { text += candidate.time.text }
        return text + " → \(FixedPoint.comparison(candidate.link, threshold))"
    }

    private mutating func carryOut(_ decision: Decision, _ arrival: Arrival) -> Placement {
        let opened = decision.story == nil
        var story = decision.story ?? openStory()
        record(arrival, story: story, copy: decision.copy)
        var changes = [
            MembershipChange(
                kind: opened ? .opened : .joined, article: arrival.article, from: nil, to: story, reason: decision.reason,
                model: Self.modelVersion)
        ]
        let absorbed = mergeAround(&story, others: decision.others, changes: &changes)
        let developments = opened ? [] : noteDevelopments(arrival, in: story, copy: decision.copy, isVersion: decision.isVersion)
        if decision.copy == nil, absorbed.isEmpty {
            changes += divide(story)
            story = log.story(log.next - 1)
        }
        let lineages = followLineages(of: story)
        var state = decidedState(of: story, lineages, arrival: arrival.time, title: arrival.title)
        state.absorbed = absorbed
        return Placement(
            article: arrival.article, copy: decision.copy, story: story, opened: opened, reason: decision.reason, changes: changes,
            state: state, origin: lineages?.line(of: arrival.article), developments: developments)
    }

    /// Merges the story with those beside it that have become like it on average. The younger id leads to the older.
    private mutating func mergeAround(
        _ story: inout StoryID, others: [StoryID], changes: inout [MembershipChange]
    ) -> [StoryID] {
        var absorbed: [StoryID] = []
        var others = others
        while let best = nearestStory(to: story, among: others) {
            let old = max(story, best.story)
            let new = min(story, best.story)
            let reason =
                "\(old) and \(new) are one: mean similarity \(FixedPoint.text(min(best.mean, FixedPoint.one))), less what close-knit stories owe"
                + "\(best.time.text) → \(FixedPoint.comparison(best.link, best.threshold))"
            changes += absorb(old, into: new, kind: .merged, reason: reason)
            absorbed.append(old)
            others.removeAll { $0 == best.story }
            story = new
        }
        return absorbed
    }

    private struct MergeCandidate {
        var story: StoryID
        var mean: Int
        var time: TimePart
        var link: Int
        var threshold: Int
    }

    private func nearestStory(to story: StoryID, among others: [StoryID]) -> MergeCandidate? {
        guard !others.isEmpty, let record = stories[story] else { return nil }
        let isHeadlines = record.isHeadlines(log)
        let sum = record.sum(log)
        let lookups = sum.languages.map { TermLookup($0) }
        let cohesion = record.cohesion(log, thresholds.cohesion)
        let times = record.times(log, thresholds.time)
        let separated = standingSeparations
        var best: MergeCandidate?
        for other in others where !separated.contains(StoryPair(story, other)) {
            guard let candidate = stories[other] else { continue }
            let threshold = thresholds.join(
                isHeadline: isHeadlines && candidate.isHeadlines(log), reports: record.voices.count + candidate.voices.count)
            let mean = candidate.sum(log).meanSimilarity(lookups, of: sum.count)
            let time = thresholds.time.part(times, candidate.times(log, thresholds.time))
            let link = thresholds.cohesion.link(mean: mean, cohesion, candidate.cohesion(log, thresholds.cohesion)) - time.taken
            if link < threshold { continue }
            if let found = best, (found.link - found.threshold, other) >= (link - threshold, found.story) { continue }
            best = MergeCandidate(story: other, mean: mean, time: time, link: link, threshold: threshold)
        }
        return best
    }

    /// The state of a story that was just decided on, which is in the window as long as its newest article is.
    private func decidedState(of story: StoryID, _ lineages: StoryLineages?, arrival: Timestamp, title: String) -> StoryState {
        stories[story].flatMap { record in state(of: record, lineages ?? self.lineages(of: record)) }
            ?? StoryState(id: story, title: title, firstSeen: arrival, lastSeen: arrival, articles: 0, outlets: [], origins: [])
    }
}

extension CopyMatch {
    /// The finding for people: "copy of a12 (.97 alike, 210 shingles in common)".
    fileprivate var words: String {
        let share = FixedPoint.text(FixedPoint.fraction(similarity))
        switch kind {
        case .whole: return "copy of \(original) (\(share) alike, \(shared) shingles in common)"
        case .contained: return "copy of \(original), cut (\(share) of it lies there)"
        case .containing: return "holds the text of \(original) (\(share) of it)"
        case .headline: return "same headline as \(original)"
        }
    }
}
