/// Reads a pattern by recursive descent.
struct PatternParser {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var depth = 0

    private static let maximumDepth = 32
    static let maximumRepetition = 256

    init(_ source: String) { scalars = Array(source.unicodeScalars) }

    mutating func pattern() throws(TextPattern.SyntaxError) -> PatternNode {
        guard !scalars.isEmpty else { throw failure(0, "it is empty; write something between the slashes") }
        let node = try alternatives()
        guard index == scalars.count else { throw failure(index, "this ) closes nothing; write \\) for the character") }
        guard !node.isNullable else { throw failure(0, "it also matches nothing at all; make a part of it required") }
        return node
    }

    private func failure(_ offset: Int, _ message: String) -> TextPattern.SyntaxError {
        TextPattern.SyntaxError(offset: offset, message: message)
    }

    private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard current == scalar else { return false }
        index += 1
        return true
    }

    private mutating func alternatives() throws(TextPattern.SyntaxError) -> PatternNode {
        var nodes = [try sequence()]
        while skip("|") { nodes.append(try sequence()) }
        return nodes.count == 1 ? nodes[0] : .alternatives(nodes)
    }

    private mutating func sequence() throws(TextPattern.SyntaxError) -> PatternNode {
        var nodes: [PatternNode] = []
        while let scalar = current, scalar != "|", scalar != ")" { nodes.append(try repeated(try atom())) }
        return nodes.count == 1 ? nodes[0] : (nodes.isEmpty ? .empty : .sequence(nodes))
    }

    // MARK: Repetition

    private mutating func repeated(_ atom: PatternNode) throws(TextPattern.SyntaxError) -> PatternNode {
        let start = index
        let node: PatternNode
        switch current {
        case "*": node = .repeated(atom, minimum: 0, maximum: nil)
        case "+": node = .repeated(atom, minimum: 1, maximum: nil)
        case "?": node = .repeated(atom, minimum: 0, maximum: 1)
        case "{":
            let (minimum, maximum) = try bounds()
            node = .repeated(atom, minimum: minimum, maximum: maximum)
        default: return atom
        }
        if scalars[start] != "{" { index += 1 }
        // Whether a repetition takes as much as it can makes no difference to where text matches at all.
        _ = skip("?")
        if let scalar = current, "*+?{".unicodeScalars.contains(scalar) {
            throw failure(index, "a repetition follows another; put the part in parentheses")
        }
        return node
    }

    private mutating func bounds() throws(TextPattern.SyntaxError) -> (Int, Int?) {
        let start = index
        index += 1
        let minimum = number()
        let hasMaximum = skip(",")
        let maximum = hasMaximum ? number() : minimum
        guard let minimum, skip("}") else { throw failure(start, "a repetition reads {3}, {3,} or {3,5}; write \\{ for the character") }
        guard minimum <= Self.maximumRepetition, maximum ?? 0 <= Self.maximumRepetition else {
            throw failure(start, "a repetition counts to \(Self.maximumRepetition) at most")
        }
        guard maximum.map({ $0 >= minimum && $0 > 0 }) ?? true else {
            throw failure(start, "the second number must not be below the first, nor 0")
        }
        return (minimum, maximum)
    }

    /// Digits; nil for none, and a number above every limit for too many of them.
    private mutating func number() -> Int? {
        var value: Int?
        while let scalar = current, (48...57).contains(scalar.value) {
            value = min((value ?? 0) * 10 + Int(scalar.value - 48), 100_000)
            index += 1
        }
        return value
    }

    // MARK: Atoms

    private mutating func atom() throws(TextPattern.SyntaxError) -> PatternNode {
        let start = index
        let scalar = scalars[index]
        index += 1
        switch scalar {
        case ".": return .set(.anyInLine)
        case "^": return .assertion(.start)
        case "$": return .assertion(.end)
        case "(": return try group(start)
        case "[": return .set(try set(start))
        case "\\": return try escape(start)
        case "*", "+", "?", "{": throw failure(start, "\(scalar) has nothing before it to repeat; write \\\(scalar) for the character")
        default: return literal(scalar)
        }
    }

    /// A letter as folded text has it: a mark falls away, and a letter may become several.
    private func literal(_ scalar: Unicode.Scalar) -> PatternNode {
        if scalar.value >= 0x300, scalar.properties.generalCategory == .nonspacingMark { return .empty }
        let folded = FoldedText.fold(String(Character(scalar)))
        return folded.count == 1 ? .scalar(folded[0]) : .sequence(folded.map { .scalar($0) })
    }

    private mutating func group(_ start: Int) throws(TextPattern.SyntaxError) -> PatternNode {
        if skip("?"), !skip(":") { throw failure(start, "only groups ( ) and (?: ) are known: no look-around, no names, no flags") }
        depth += 1
        guard depth <= Self.maximumDepth else { throw failure(start, "groups are nested deeper than \(Self.maximumDepth)") }
        let node = try alternatives()
        guard skip(")") else { throw failure(start, "this ( is never closed; add a ), or write \\( for the character") }
        depth -= 1
        return node
    }

    private mutating func escape(_ start: Int) throws(TextPattern.SyntaxError) -> PatternNode {
        guard let scalar = current else { throw failure(start, "a \\ stands before the character it belongs to") }
        switch scalar {
        case "b", "B":
            index += 1
            return .assertion(scalar == "b" ? .wordBoundary : .noWordBoundary)
        case _ where (48...57).contains(scalar.value):
            throw failure(start, "\\\(scalar) would refer back to a group, which linear matching cannot do")
        default:
            if let (scalars, isNegated) = namedClass(scalar) {
                index += 1
                var set = ScalarSet()
                set.insert(scalars, isNegated: isNegated)
                return .set(set)
            }
            return literal(try escapedScalar(start))
        }
    }

    private func namedClass(_ scalar: Unicode.Scalar) -> (ScalarClass, isNegated: Bool)? {
        switch scalar {
        case "d": (.digit, false)
        case "D": (.digit, true)
        case "w": (.word, false)
        case "W": (.word, true)
        case "s": (.space, false)
        case "S": (.space, true)
        default: nil
        }
    }

    /// The character that an escape stands for, its backslash read already.
    private mutating func escapedScalar(_ start: Int) throws(TextPattern.SyntaxError) -> Unicode.Scalar {
        guard let scalar = current else { throw failure(start, "a \\ stands before the character it belongs to") }
        index += 1
        switch scalar {
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "u": return try hexadecimal(start, digits: 4)
        case "x": return try hexadecimal(start, digits: 2)
        default:
            guard !scalar.properties.isAlphabetic else { throw failure(start, "\\\(scalar) has no meaning here") }
            return scalar
        }
    }

    /// Exactly `digits` digits, or any number of them in braces.
    private mutating func hexadecimal(_ start: Int, digits: Int) throws(TextPattern.SyntaxError) -> Unicode.Scalar {
        let isBraced = skip("{")
        var value: UInt32 = 0
        var count = 0
        while let scalar = current, let digit = Character(scalar).hexDigitValue, count < (isBraced ? 6 : digits) {
            value = value * 16 + UInt32(digit)
            count += 1
            index += 1
        }
        let isComplete = isBraced ? count > 0 && skip("}") : count == digits
        guard isComplete, let scalar = Unicode.Scalar(value) else { throw failure(start, "write \\u and four digits, or \\x{…}") }
        return scalar
    }

    // MARK: Sets

    private mutating func set(_ start: Int) throws(TextPattern.SyntaxError) -> ScalarSet {
        var set = ScalarSet()
        let isNegated = skip("^")
        var isFirst = true
        while let scalar = current, scalar != "]" || isFirst {
            isFirst = false
            let place = index
            if scalar == "\\", index + 1 < scalars.count, let (scalars, isNegated) = namedClass(scalars[index + 1]) {
                index += 2
                set.insert(scalars, isNegated: isNegated)
                continue
            }
            let lower = try member()
            var upper = lower
            if current == "-", index + 1 < scalars.count, scalars[index + 1] != "]" {
                index += 1
                upper = try member()
            }
            guard lower <= upper else { throw failure(place, "the range runs backwards") }
            insert(lower.value...upper.value, into: &set)
        }
        guard skip("]") else { throw failure(start, "this [ is never closed; add a ], or write \\[ for the character") }
        if isNegated { set.negate() }
        return set
    }

    private mutating func member() throws(TextPattern.SyntaxError) -> Unicode.Scalar {
        let start = index
        let scalar = scalars[index]
        index += 1
        return scalar == "\\" ? try escapedScalar(start) : scalar
    }

    /// The range, and what its letters become when folded; a great range stands for whole scripts, which have few such letters.
    private func insert(_ range: ClosedRange<UInt32>, into set: inout ScalarSet) {
        set.insert(range)
        guard range.count <= 1_024 else { return }
        for value in range {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let folded = FoldedText.fold(String(Character(scalar)))
            if folded.count == 1, folded[0] != value { set.insert(folded[0]...folded[0]) }
        }
    }
}
