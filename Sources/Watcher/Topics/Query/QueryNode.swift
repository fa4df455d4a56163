/// A parsed query as a tree.
package indirect enum QueryNode: Hashable, Sendable {
    case term(QueryTerm)
    /// Every one of `required` and none of `excluded` must match; what matches of `optional` adds to the score.
    case all(required: [QueryNode], excluded: [QueryNode], optional: [QueryNode])
    /// At least one must match.
    case any([QueryNode])
    /// The weight of a term or group; never 1.
    case weighted(QueryNode, weight: Double)

    /// Whether it only says where an article comes from: conditions that bring nothing to the score beside other terms.
    var isFilter: Bool {
        switch self {
        case .term(let term): term.field?.isFilter ?? false
        case .all(let required, _, let optional): (required + optional).allSatisfy(\.isFilter)
        case .any(let nodes): nodes.allSatisfy(\.isFilter)
        case .weighted(let node, _): node.isFilter
        }
    }

    /// Whether a pattern occurs in it.
    var hasPattern: Bool {
        switch self {
        case .term(let term): if case .regex = term.kind { true } else { false }
        case .all(let required, let excluded, let optional): (required + excluded + optional).contains(where: \.hasPattern)
        case .any(let nodes): nodes.contains(where: \.hasPattern)
        case .weighted(let node, _): node.hasPattern
        }
    }
}
