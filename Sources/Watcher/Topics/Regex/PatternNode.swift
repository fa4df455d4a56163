/// A parsed pattern.
indirect enum PatternNode {
    case empty
    case scalar(UInt32)
    case set(ScalarSet)
    case assertion(PatternAssertion)
    case sequence([PatternNode])
    case alternatives([PatternNode])
    /// `maximum` nil: without end.
    case repeated(PatternNode, minimum: Int, maximum: Int?)

    /// Whether it can match nothing at all.
    var isNullable: Bool {
        switch self {
        case .empty, .assertion: true
        case .scalar, .set: false
        case .sequence(let nodes): nodes.allSatisfy(\.isNullable)
        case .alternatives(let nodes): nodes.contains(where: \.isNullable)
        case .repeated(let node, let minimum, _): minimum == 0 || node.isNullable
        }
    }
}

/// A condition on a place between two scalars.
enum PatternAssertion: Hashable {
    case start, end, wordBoundary, noWordBoundary

    func holds(before previous: UInt32?, after next: UInt32?) -> Bool {
        switch self {
        case .start: previous == nil
        case .end: next == nil
        case .wordBoundary: Self.isWord(previous) != Self.isWord(next)
        case .noWordBoundary: Self.isWord(previous) == Self.isWord(next)
        }
    }

    private static func isWord(_ value: UInt32?) -> Bool { value.map(ScalarClass.word.contains) ?? false }
}
