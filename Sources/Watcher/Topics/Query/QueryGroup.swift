/// Collects the clauses of one group and turns them into a node.
struct QueryGroup {
    struct Clause {
        var node: QueryNode
        var isExcluded: Bool
        /// `+` or `-` stands before it.
        var holdsForGroup: Bool
        /// Scalar offset.
        var start: Int
    }

    /// Clauses joined by AND, one list for each alternative of OR.
    private var alternatives: [[Clause]] = [[]]

    var isEmpty: Bool { alternatives[0].isEmpty }

    mutating func append(_ clause: Clause) { alternatives[alternatives.count - 1].append(clause) }

    mutating func beginAlternative() { alternatives.append([]) }

    /// The group's node; nil for an empty group.
    func node(at start: Int) throws(QueryError) -> QueryNode? {
        guard !isEmpty else { return nil }
        let signed = alternatives.joined().filter(\.holdsForGroup)
        let required = signed.filter { !$0.isExcluded }.map(\.node)
        var excluded = signed.filter(\.isExcluded).map(\.node)
        var bodies: [Body] = []
        // An alternative that consists of a required term is met with it: the others add to the score, and need not match.
        var areOthersOptional = false
        for alternative in alternatives {
            let own = alternative.filter { !$0.holdsForGroup }
            if own.isEmpty {
                areOthersOptional = areOthersOptional || alternative.contains { !$0.isExcluded }
                continue
            }
            let met = own.filter { !$0.isExcluded }.map(\.node)
            let unmet = own.filter(\.isExcluded).map(\.node)
            if met.isEmpty {
                guard alternatives.count == 1, !required.isEmpty else { throw onlyExcluded(own[0].start, count: alternatives.count) }
                excluded += unmet
            } else {
                bodies.append(Body(met: met, unmet: unmet))
            }
        }
        guard !required.isEmpty || !bodies.isEmpty else { throw onlyExcluded(alternatives[0].first?.start ?? start, count: 1) }
        return Self.combined(required, excluded, bodies: bodies, areOptional: areOthersOptional && !required.isEmpty)
    }

    private func onlyExcluded(_ start: Int, count: Int) -> QueryError {
        let what = count == 1 ? "this query or group" : "this alternative"
        return QueryError(column: start, message: "\(what) only excludes: add a term to look for, as in storm -paris")
    }

    /// An alternative less its signed clauses.
    private struct Body {
        var met: [QueryNode]
        var unmet: [QueryNode]
        var node: QueryNode { QueryGroup.all(met, excluded: unmet) }
    }

    private static func combined(
        _ required: [QueryNode], _ excluded: [QueryNode], bodies: [Body], areOptional: Bool
    ) -> QueryNode {
        if areOptional, !bodies.isEmpty { return .all(required: required, excluded: excluded, optional: bodies.map(\.node)) }
        if bodies.count > 1 { return all(required + [.any(bodies.map(\.node))], excluded: excluded) }
        // One alternative: its own clauses and the signed ones are one list.
        return all(required + bodies.flatMap(\.met), excluded: excluded + bodies.flatMap(\.unmet))
    }

    private static func all(_ required: [QueryNode], excluded: [QueryNode]) -> QueryNode {
        required.count == 1 && excluded.isEmpty ? required[0] : .all(required: required, excluded: excluded, optional: [])
    }
}
