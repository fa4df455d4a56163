/// Runs all threads of a program side by side over a text: each scalar is read once, and each instruction visited at most once
/// for it.
struct PatternMatcher {
    private let program: PatternProgram
    private var threads: [Int] = []
    private var following: [Int] = []
    /// The step at which an instruction was last added.
    private var marks: [Int]
    private var step = 0
    private var stack: [Int] = []
    private var isMatched = false

    init(_ program: PatternProgram) {
        self.program = program
        marks = [Int](repeating: 0, count: program.instructions.count)
    }

    mutating func matchEnds(in text: [UInt32], limit: Int) -> [Int] {
        var ends: [Int] = []
        threads.removeAll(keepingCapacity: true)
        for index in 0...text.count {
            let scalar = index < text.count ? text[index] : nil
            if threads.isEmpty, let scalar, scalar < 128, !program.firstScalars[Int(scalar)] { continue }
            // A match may begin at every place.
            let previous = index > 0 ? text[index - 1] : nil
            beginStep(keeping: threads)
            add(0, previous: previous, next: scalar)
            guard let scalar else { break }
            advance(over: scalar, next: index + 1 < text.count ? text[index + 1] : nil)
            if isMatched {
                ends.append(index + 1)
                threads.removeAll(keepingCapacity: true)
                if ends.count >= limit { break }
            }
        }
        return ends
    }

    /// Marks the threads that already wait at this place, so that a new beginning adds none twice.
    private mutating func beginStep(keeping threads: [Int]) {
        step += 1
        isMatched = false
        for thread in threads { marks[thread] = step }
    }

    private mutating func advance(over scalar: UInt32, next: UInt32?) {
        swap(&threads, &following)
        threads.removeAll(keepingCapacity: true)
        step += 1
        for thread in following {
            switch program.instructions[thread] {
            case .scalar(let value) where value == scalar: add(thread + 1, previous: scalar, next: next)
            case .set(let set) where set.contains(scalar): add(thread + 1, previous: scalar, next: next)
            default: continue
            }
            if isMatched { break }
        }
    }

    /// Follows jumps, splits and assertions that hold, down to the instructions that read a scalar.
    private mutating func add(_ start: Int, previous: UInt32?, next: UInt32?) {
        stack.append(start)
        while let place = stack.popLast() {
            guard marks[place] != step else { continue }
            marks[place] = step
            switch program.instructions[place] {
            case .jump(let target): stack.append(target)
            case .split(let first, let second):
                stack.append(second)
                stack.append(first)
            case .assertion(let assertion): if assertion.holds(before: previous, after: next) { stack.append(place + 1) }
            case .match: isMatched = true
            case .scalar, .set: threads.append(place)
            }
        }
    }
}
