import Text

/// Reads lexemes by recursive descent. Errors carry scalar offsets.
struct QueryParser {
    private let scalars: [Unicode.Scalar]
    private let lexemes: [QueryLexeme]
    private let tokenizer = Tokenizer(folding: .caseAndDiacritics)
    private var position = 0
    private var termCount = 0

    init(text: String, lexemes: [QueryLexeme]) {
        scalars = Array(text.unicodeScalars)
        self.lexemes = lexemes
    }

    /// The last lexeme is the end, which is never passed.
    private var current: QueryLexeme { lexemes[min(position, lexemes.count - 1)] }

    private mutating func advance() -> QueryLexeme {
        let lexeme = current
        position += 1
        return lexeme
    }

    private func failure(_ lexeme: QueryLexeme, _ message: String) -> QueryError { QueryError(column: lexeme.start, message: message) }

    mutating func query() throws(QueryError) -> QueryNode {
        guard current.kind != .end else { throw failure(current, "the query is empty: write at least one word to look for") }
        let node = try group(field: nil, depth: 0)
        guard current.kind == .end else { throw failure(current, "this ) closes nothing: remove it, or add a ( before it") }
        return node
    }

    // MARK: Groups

    private mutating func group(field: QueryField?, depth: Int) throws(QueryError) -> QueryNode {
        let start = current
        var builder = QueryGroup()
        var pending: QueryLexeme?
        while true {
            let lexeme = current
            switch lexeme.kind {
            case .end, .close:
                if let pending { throw failure(pending, "\(written(pending)) needs a term behind it") }
                guard let node = try builder.node(at: start.start) else {
                    throw failure(start, "there is nothing between these parentheses")
                }
                return node
            case .and, .or:
                if let pending { throw failure(pending, "\(written(pending)) needs a term behind it") }
                guard !builder.isEmpty else { throw failure(lexeme, "\(written(lexeme)) needs a term before it") }
                pending = advance()
            default:
                if pending?.kind == .or { builder.beginAlternative() }
                pending = nil
                builder.append(try clause(field: field, depth: depth))
            }
        }
    }

    private mutating func clause(field: QueryField?, depth: Int) throws(QueryError) -> QueryGroup.Clause {
        let start = current
        var isExcluded = false
        var holdsForGroup = false
        var sign: QueryLexeme?
        signs: while true {
            switch current.kind {
            case .not: isExcluded.toggle()
            case .minus:
                isExcluded.toggle()
                holdsForGroup = true
            case .plus: holdsForGroup = true
            default: break signs
            }
            sign = advance()
            if let sign, sign.kind != .not, current.isDetached || current.kind == .end {
                throw failure(
                    sign, "\(written(sign)) must stand directly before the term it belongs to; leave it out, or put quotes around it")
            }
        }
        if let sign, !startsTerm(current.kind) { throw failure(sign, "\(written(sign)) needs a term behind it") }
        let node = try weighted(field: field, depth: depth)
        return QueryGroup.Clause(node: node, isExcluded: isExcluded, holdsForGroup: holdsForGroup, start: start.start)
    }

    private func startsTerm(_ kind: QueryLexeme.Kind) -> Bool {
        switch kind {
        case .open, .field, .word, .quoted, .regex: true
        default: false
        }
    }

    private mutating func weighted(field: QueryField?, depth: Int) throws(QueryError) -> QueryNode {
        let node = try primary(field: field, depth: depth)
        guard case .weight(let text) = current.kind else { return node }
        let lexeme = advance()
        guard !lexeme.isDetached else { throw failure(lexeme, "a weight must stand directly behind its term, as in term^2") }
        let weight = try weight(text, lexeme)
        if case .weight = current.kind { throw failure(current, "a term has one weight only") }
        if case .near = current.kind { throw failure(current, "the distance comes before the weight, as in \"two words\"~5^2") }
        return weight == 1 ? node : .weighted(node, weight: weight)
    }

    private func weight(_ text: String, _ lexeme: QueryLexeme) throws(QueryError) -> Double {
        let isDecimal = text.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
        guard isDecimal, let weight = Double(text.hasPrefix(".") ? "0" + text : text) else {
            let mistake = text.isEmpty ? "^ needs a number behind it" : "\"\(text)\" is no weight: write a number"
            throw failure(lexeme, "\(mistake), as in term^2 or term^0.5")
        }
        guard QueryLimits.weights.contains(weight) else { throw failure(lexeme, "a weight lies between 0.01 and 100") }
        return weight
    }

    // MARK: Terms

    private mutating func primary(field: QueryField?, depth: Int) throws(QueryError) -> QueryNode {
        let lexeme = advance()
        switch lexeme.kind {
        case .open: return try parentheses(lexeme, field: field, depth: depth)
        case .field(let name): return try fielded(name, lexeme, depth: depth)
        case .word(let text, let isPrefix):
            let words = try words(text, lexeme)
            return try term(isPrefix ? .prefix(words) : .phrase(words), lexeme, field: field)
        case .quoted(let text): return try phrase(text, lexeme, field: field)
        case .regex(let source): return try pattern(source, lexeme, field: field)
        case .weight: throw failure(lexeme, "^ needs a term before it, as in term^2")
        case .near: throw failure(lexeme, "~ belongs behind a phrase in quotes, as in \"two words\"~5")
        // The callers let no other lexeme through; this keeps the switch honest.
        case .close, .and, .or, .not, .plus, .minus, .end: throw failure(lexeme, "a term is missing here")
        }
    }

    private mutating func parentheses(_ open: QueryLexeme, field: QueryField?, depth: Int) throws(QueryError) -> QueryNode {
        guard depth < QueryLimits.depth else {
            throw failure(open, "groups are nested deeper than \(QueryLimits.depth): write the query with fewer parentheses")
        }
        if current.kind == .close { throw failure(open, "there is nothing between these parentheses") }
        if current.kind == .end { throw failure(open, "this ( is never closed: add a )") }
        let node = try group(field: field, depth: depth + 1)
        guard current.kind == .close else { throw failure(open, "this ( is never closed: add a )") }
        position += 1
        return node
    }

    private mutating func fielded(_ name: String, _ lexeme: QueryLexeme, depth: Int) throws(QueryError) -> QueryNode {
        guard let field = QueryField(rawValue: name.lowercased()) else {
            let names = QueryField.allCases.map(\.rawValue).joined(separator: ", ")
            let advice =
                QueryField.suggestion(for: name.lowercased()).map { "did you mean \($0.rawValue)? Else put" }
                ?? "the fields are \(names); put"
            throw failure(lexeme, "there is no field \"\(name)\": \(advice) quotes around a text with a colon")
        }
        guard startsTerm(current.kind), !current.isDetached else {
            throw failure(lexeme, "a word, phrase or group must stand directly behind \(field.rawValue):")
        }
        if case .field = current.kind { throw failure(current, "a term has one field only") }
        return try primary(field: field, depth: depth)
    }

    private mutating func phrase(_ text: String, _ lexeme: QueryLexeme, field: QueryField?) throws(QueryError) -> QueryNode {
        let words = try words(text, lexeme)
        guard case .near(let argument) = current.kind, !current.isDetached else { return try term(.phrase(words), lexeme, field: field) }
        let near = advance()
        guard let distance = Int(argument), (0...QueryLimits.distance).contains(distance), argument.utf8.first != UInt8(ascii: "+") else {
            throw failure(near, "~ needs a whole number from 0 to \(QueryLimits.distance) behind it, as in \"two words\"~5")
        }
        var whole = lexeme
        whole.end = near.end
        return try term(words.count > 1 ? .near(words, distance: distance) : .phrase(words), whole, field: field)
    }

    private mutating func pattern(_ source: String, _ lexeme: QueryLexeme, field: QueryField?) throws(QueryError) -> QueryNode {
        let pattern: TextPattern
        do {
            pattern = try TextPattern(parsing: source)
        } catch {
            // Behind the slash.
            throw QueryError(column: lexeme.start + 1 + error.offset, message: "bad pattern: \(error.message)")
        }
        return try term(.regex(pattern), lexeme, field: field)
    }

    private mutating func term(_ kind: QueryTerm.Kind, _ lexeme: QueryLexeme, field: QueryField?) throws(QueryError) -> QueryNode {
        termCount += 1
        guard termCount <= QueryLimits.terms else {
            throw failure(lexeme, "the query has more than \(QueryLimits.terms) terms: make it several topics")
        }
        return .term(QueryTerm(kind: kind, field: field, written: written(lexeme)))
    }

    private func words(_ text: String, _ lexeme: QueryLexeme) throws(QueryError) -> [QueryWord] {
        let tokens = tokenizer.tokens(in: text)
        let words = (0..<tokens.count).map { QueryWord(Array(tokens.bytes[tokens.range($0)])) }
        guard !words.isEmpty else {
            throw failure(
                lexeme, "\(written(lexeme)) holds no letter or digit: leave it out, or put it in quotes with its neighbours")
        }
        guard words.count <= QueryLimits.wordsInPhrase else {
            throw failure(lexeme, "this phrase has \(words.count) words; \(QueryLimits.wordsInPhrase) is the limit")
        }
        return words
    }

    private func written(_ lexeme: QueryLexeme) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[lexeme.start..<lexeme.end])
        return String(view)
    }
}
