/// A query's tree made ready for scoring: weights lie on the nodes, and it is known which of them are only conditions.
struct ScoringNode: Sendable {
    indirect enum Kind: Sendable {
        case term(QueryTerm)
        case all(required: [ScoringNode], excluded: [ScoringNode], optional: [ScoringNode])
        case any([ScoringNode])
    }

    var kind: Kind
    var weight: Double
    var isFilter: Bool

    init(_ node: QueryNode, weight: Double = 1) {
        self.weight = weight
        isFilter = node.isFilter
        switch node {
        case .weighted(let inner, let inward):
            self = ScoringNode(inner, weight: weight * inward)
        case .term(let term): kind = .term(term)
        case .any(let nodes): kind = .any(nodes.map { ScoringNode($0) })
        case .all(let required, let excluded, let optional):
            kind = .all(
                required: required.map { ScoringNode($0) }, excluded: excluded.map { ScoringNode($0) },
                optional: optional.map { ScoringNode($0) })
        }
    }
}
