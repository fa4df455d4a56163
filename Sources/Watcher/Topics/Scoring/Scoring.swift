import Model

/// One evaluation of a query on an article: the score, and the evidence that makes it.
struct Scoring {
    /// What a further alternative adds to the best one.
    static let furtherShare = 0.25

    private let matcher: TermMatcher
    private(set) var evidence: [Evidence] = []

    init(document: ScoredDocument) { matcher = TermMatcher(document: document) }

    /// The score, or nil where the node does not match; then no evidence of it is kept.
    ///
    /// - Parameter weight: the product of the weights of the groups around the node, for the evidence.
    mutating func score(_ node: ScoringNode, weight outer: Double = 1) -> Double? {
        let start = evidence.count
        let weight = outer * node.weight
        let plain: Double?
        switch node.kind {
        case .term(let term): plain = score(term, weight: weight)
        case .any(let nodes): plain = score(anyOf: nodes, weight: weight)
        case .all(let required, let excluded, let optional):
            plain = excluded.contains(where: matches) ? nil : score(allOf: required, optional: optional, weight: weight)
        }
        guard let plain else {
            evidence.removeSubrange(start...)
            return nil
        }
        guard node.weight != 1 else { return plain }
        // A weight multiplies the odds.
        let weighted = node.weight * plain / (1 - plain + node.weight * plain)
        scale(start..<evidence.count, by: weighted / plain)
        return weighted
    }

    private mutating func score(_ term: QueryTerm, weight: Double) -> Double? {
        let match = matcher.match(term)
        guard !match.isEmpty else { return nil }
        for (field, count, share) in match.shares(of: term.field) {
            evidence.append(Evidence(term: term.written, field: field.rawValue, weight: weight, count: count, contribution: share))
        }
        return match.strength
    }

    /// The weighted mean of what is required; filters are conditions only, unless there is nothing else.
    private mutating func score(allOf required: [ScoringNode], optional: [ScoringNode], weight: Double) -> Double? {
        var parts: [Part] = []
        for node in required {
            guard let part = part(node, weight) else { return nil }
            parts.append(part)
        }
        let hasContent = required.contains { !$0.isFilter }
        let weights = required.map { hasContent && $0.isFilter ? 0 : $0.weight }
        let sum = weights.reduce(0, +)
        var mean = 0.0
        for (part, weight) in zip(parts, weights) {
            let share = weight / sum
            mean += part.score * share
            scale(part.evidence, by: share)
        }
        let additions = optional.compactMap { part($0, weight) }
        return extend(mean, by: additions)
    }

    /// The best alternative, and a bit of the others.
    private mutating func score(anyOf nodes: [ScoringNode], weight: Double) -> Double? {
        var parts = nodes.compactMap { part($0, weight) }
        guard let best = parts.indices.max(by: { (parts[$0].score, $1) < (parts[$1].score, $0) }) else { return nil }
        let base = parts.remove(at: best).score
        return extend(base, by: parts)
    }

    private struct Part {
        var score: Double
        /// Where its evidence lies.
        var evidence: Range<Int>
    }

    private mutating func part(_ node: ScoringNode, _ weight: Double) -> Part? {
        let start = evidence.count
        return score(node, weight: weight).map { Part(score: $0, evidence: start..<evidence.count) }
    }

    /// Raises a score by a quarter of what each addition proves of the rest; the additions share the rise by their scores.
    private mutating func extend(_ base: Double, by additions: [Part]) -> Double {
        let doubt = additions.reduce(1) { $0 * (1 - Self.furtherShare * $1.score) }
        let rise = (1 - base) * (1 - doubt)
        let sum = additions.reduce(0) { $0 + $1.score }
        for addition in additions { scale(addition.evidence, by: rise / sum) }
        return base + rise
    }

    private mutating func scale(_ range: Range<Int>, by factor: Double) {
        for index in range { evidence[index].contribution *= factor }
    }

    /// Whether a node matches, for exclusions: no evidence is kept.
    private func matches(_ node: ScoringNode) -> Bool {
        switch node.kind {
        case .term(let term): !matcher.match(term).isEmpty
        case .any(let nodes): nodes.contains(where: matches)
        case .all(let required, let excluded, _): required.allSatisfy(matches) && !excluded.contains(where: matches)
        }
    }
}
