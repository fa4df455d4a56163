/// A pattern as instructions for the matcher.
struct PatternProgram: Sendable {
    enum Instruction: Sendable {
        case scalar(UInt32)
        case set(ScalarSet)
        case assertion(PatternAssertion)
        case split(Int, Int)
        case jump(Int)
        case match
    }

    private(set) var instructions: [Instruction] = []
    /// ASCII scalars that a match can begin with.
    private(set) var firstScalars = [Bool](repeating: false, count: 128)

    /// Together with the text's bound this bounds the work: at most so many steps for each scalar.
    static let maximumSize = 1_000

    init(_ pattern: PatternNode) throws(TextPattern.SyntaxError) {
        try emit(pattern)
        instructions.append(.match)
        for value in 0..<128 { firstScalars[value] = canBegin(with: UInt32(value)) }
    }

    private mutating func append(_ instruction: Instruction) throws(TextPattern.SyntaxError) {
        guard instructions.count < Self.maximumSize else {
            throw TextPattern.SyntaxError(offset: 0, message: "it is too long once its repetitions are written out; count to less")
        }
        instructions.append(instruction)
    }

    private mutating func emit(_ node: PatternNode) throws(TextPattern.SyntaxError) {
        switch node {
        case .empty: return
        case .scalar(let value): try append(.scalar(value))
        case .set(let set): try append(.set(set))
        case .assertion(let assertion): try append(.assertion(assertion))
        case .sequence(let nodes): for node in nodes { try emit(node) }
        case .alternatives(let nodes): try emit(alternatives: nodes)
        case .repeated(let node, let minimum, let maximum): try emit(node, minimum: minimum, maximum: maximum)
        }
    }

    private mutating func emit(alternatives nodes: [PatternNode]) throws(TextPattern.SyntaxError) {
        var jumps: [Int] = []
        for (index, node) in nodes.enumerated() {
            let split = instructions.count
            let isLast = index == nodes.count - 1
            if !isLast { try append(.split(split + 1, 0)) }
            try emit(node)
            if !isLast {
                jumps.append(instructions.count)
                try append(.jump(0))
                instructions[split] = .split(split + 1, instructions.count)
            }
        }
        for jump in jumps { instructions[jump] = .jump(instructions.count) }
    }

    private mutating func emit(_ node: PatternNode, minimum: Int, maximum: Int?) throws(TextPattern.SyntaxError) {
        for _ in 0..<minimum {
            let before = instructions.count
            try emit(node)
            // What is nothing stays nothing however often: nested counts of nothing would take for ever.
            if instructions.count == before { return }
        }
        guard let maximum else {
            let split = instructions.count
            try append(.split(split + 1, 0))
            try emit(node)
            try append(.jump(split))
            instructions[split] = .split(split + 1, instructions.count)
            return
        }
        var splits: [Int] = []
        for _ in minimum..<max(maximum, minimum) {
            splits.append(instructions.count)
            try append(.split(instructions.count + 1, 0))
            let before = instructions.count
            try emit(node)
            if instructions.count == before { break }
        }
        for split in splits { instructions[split] = .split(split + 1, instructions.count) }
    }

    /// Whether a match can begin with this scalar; assertions are taken to hold.
    private func canBegin(with value: UInt32) -> Bool {
        var seen = [Bool](repeating: false, count: instructions.count)
        var stack = [0]
        while let place = stack.popLast() {
            guard !seen[place] else { continue }
            seen[place] = true
            switch instructions[place] {
            case .scalar(let scalar): if scalar == value { return true }
            case .set(let set): if set.contains(value) { return true }
            case .assertion: stack.append(place + 1)
            case .split(let first, let second): stack += [first, second]
            case .jump(let target): stack.append(target)
            case .match: return true
            }
        }
        return false
    }
}
