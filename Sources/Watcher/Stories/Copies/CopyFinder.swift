import Model

/// What an arriving article's text is of an earlier one.
struct CopyFinding {
    /// The earlier article whose text it copies.
    var copy: CopyMatch?
    /// The earlier article of the same outlet of which it is an edited text.
    var version: UInt32?
    /// How like the version it is, 0…1.
    var versionSimilarity = 0.0
}

/// Decides on copies by exact comparison of the candidates.
struct CopyFinder {
    let configuration: StoriesConfiguration
    let index: CopyIndex
    let log: ArticleLog

    private struct Match {
        var sequence: UInt32
        var jaccard: Double
        var copy: CopyMatch
    }

    /// The most similar earlier article by Jaccard, then containment, ties to the earliest. An edited text of the same
    /// outlet is a version and no copy; a text that is the same to the word is a copy whoever publishes it.
    func find(_ arrival: Arrival, headline: UInt32?) -> CopyFinding {
        var best: Match?
        for sequence in withOriginals(index.candidates(arrival.features)) {
            guard let match = match(arrival, sequence, headline: headline) else { continue }
            if let other = best, !isBetter(match, other) { continue }
            best = match
        }
        if best == nil, arrival.features.isHeadline, let headline { best = headlineMatch(arrival, headline) }
        guard let best else { return CopyFinding() }
        if let key = arrival.outlet.key, key == log.facts(best.sequence).outlet.key, best.jaccard < 1, best.copy.kind != .headline {
            return CopyFinding(version: best.sequence, versionSimilarity: best.copy.similarity)
        }
        return CopyFinding(copy: best.copy)
    }

    private func isBetter(_ left: Match, _ right: Match) -> Bool {
        (left.jaccard, left.copy.similarity, right.sequence) > (right.jaccard, right.copy.similarity, left.sequence)
    }

    /// Candidates, earliest first, with the articles that they are copies of: a text copied very often hides its
    /// original behind the newest copies.
    private func withOriginals(_ candidates: [UInt32]) -> [UInt32] {
        var all = Set(candidates)
        for candidate in candidates {
            var sequence = candidate
            for _ in 0..<8 {
                guard let copy = log.copy(sequence), let original = log.sequence(of: copy.original) else { break }
                sequence = original
            }
            all.insert(sequence)
        }
        return all.sorted()
    }

    private func match(_ arrival: Arrival, _ sequence: UInt32, headline: UInt32?) -> Match? {
        let overlap = log.overlap(arrival.features.shingles, sequence)
        let jaccard = overlap.jaccard
        let kind: CopyMatch.Kind
        if jaccard >= configuration.wholeCopy {
            guard overlap.smaller >= configuration.minimumWhole || tells(arrival, headline, beside: sequence) else { return nil }
            kind = .whole
        } else if overlap.smaller >= configuration.minimumContained, overlap.containment >= configuration.containedCopy {
            kind = overlap.left <= overlap.right ? .contained : .containing
        } else {
            return nil
        }
        let similarity = kind == .whole ? jaccard : overlap.containment
        let copy = CopyMatch(original: log.article(sequence), kind: kind, similarity: similarity, shared: overlap.shared)
        return Match(sequence: sequence, jaccard: jaccard, copy: copy)
    }

    /// Whether a text of a few words is more than what many write, or one writes again and again ("Live updates", "Weather").
    private func tells(_ arrival: Arrival, _ headline: UInt32?, beside sequence: UInt32) -> Bool {
        let features = arrival.features
        let words = max(features.titleWords, features.textWords)
        guard features.isHeadline ? headline != nil : words >= configuration.minimumHeadlineWords else { return false }
        return isSoonAfter(arrival, sequence)
    }

    private func isSoonAfter(_ arrival: Arrival, _ sequence: UInt32) -> Bool {
        arrival.time - log.time(sequence) <= configuration.shortCopyAge
    }

    /// The earliest article with the same headline that shares its words, if not long ago.
    private func headlineMatch(_ arrival: Arrival, _ headline: UInt32) -> Match? {
        for sequence in index.articles(headline: headline).reversed() where isSoonAfter(arrival, sequence) {
            let overlap = log.overlap(arrival.features.shingles, sequence)
            guard overlap.shared > 0 else { continue }
            let copy = CopyMatch(original: log.article(sequence), kind: .headline, similarity: 1, shared: overlap.shared)
            return Match(sequence: sequence, jaccard: overlap.jaccard, copy: copy)
        }
        return nil
    }
}
