/// Splits a query into lexemes. Works on scalars, since a combining mark behind a quote makes one character of both.
struct QueryLexer {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    /// The next lexeme follows a field's colon: a slash begins a pattern, a colon belongs to the word.
    private var isAfterField = false

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    static func lexemes(_ text: String) throws(QueryError) -> [QueryLexeme] {
        var lexer = QueryLexer(text)
        guard lexer.scalars.count <= QueryLimits.length else {
            throw QueryError(
                column: QueryLimits.length,
                message: "the query has \(lexer.scalars.count) characters; \(QueryLimits.length) is the limit: make it several topics")
        }
        var lexemes: [QueryLexeme] = []
        while true {
            let lexeme = try lexer.next()
            lexemes.append(lexeme)
            if lexeme.kind == .end { return lexemes }
        }
    }

    /// The column of a scalar offset, counted in characters from 1.
    static func column(of offset: Int, in text: String) -> Int {
        let index = text.unicodeScalars.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) ?? text.endIndex
        var column = 1
        var position = text.startIndex
        while position < text.endIndex {
            let following = text.index(after: position)
            if following > index { break }
            position = following
            column += 1
        }
        return column
    }

    /// Errors hold scalar offsets until the parser's entrance turns them into columns.
    private func failure(_ offset: Int, _ message: String) -> QueryError { QueryError(column: offset, message: message) }

    private mutating func next() throws(QueryError) -> QueryLexeme {
        let before = index
        while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
        let isDetached = index > before || index == 0
        let start = index
        let kind = try kind(isDetached: isDetached)
        if case .field = kind { isAfterField = true } else { isAfterField = false }
        return QueryLexeme(kind: kind, start: start, end: index, isDetached: isDetached)
    }

    private mutating func kind(isDetached: Bool) throws(QueryError) -> QueryLexeme.Kind {
        guard let scalar = peek() else { return .end }
        switch scalar {
        case "(": return taking(1, .open)
        case ")": return taking(1, .close)
        case "+": return taking(1, .plus)
        case "-": return taking(1, .minus)
        case "!": return taking(1, .not)
        case "&" where peek(1) == "&": return taking(2, .and)
        case "|" where peek(1) == "|": return taking(2, .or)
        case "^":
            index += 1
            return .weight(argument())
        case "~":
            index += 1
            return .near(argument())
        case _ where Self.isQuote(scalar): return .quoted(try quoted())
        case "/": return .regex(try regex())
        case "*": throw failure(index, "a * needs letters before it, as in climat*")
        case ":": throw failure(index, "':' needs a field before it, such as title:word; put quotes around a text with a colon")
        default: return try word()
        }
    }

    private func peek(_ ahead: Int = 0) -> Unicode.Scalar? { index + ahead < scalars.count ? scalars[index + ahead] : nil }

    private mutating func taking(_ count: Int, _ kind: QueryLexeme.Kind) -> QueryLexeme.Kind {
        index += count
        return kind
    }

    /// The characters directly behind `^` or `~`, up to a space, parenthesis or the next sign.
    private mutating func argument() -> String {
        var text = String.UnicodeScalarView()
        while let scalar = peek(), !scalar.properties.isWhitespace, !"()\"^~:".unicodeScalars.contains(scalar) {
            text.append(scalar)
            index += 1
        }
        return String(text)
    }

    /// Curly quotes come with text pasted from elsewhere.
    private static func isQuote(_ scalar: Unicode.Scalar) -> Bool { scalar == "\"" || scalar == "“" || scalar == "”" || scalar == "„" }

    private mutating func quoted() throws(QueryError) -> String {
        let start = index
        let isStraight = peek() == "\""
        index += 1
        var text = String.UnicodeScalarView()
        while let scalar = peek() {
            index += 1
            if scalar == "\\", let escaped = peek() {
                text.append(escaped)
                index += 1
            } else if isStraight ? scalar == "\"" : Self.isQuote(scalar) {
                return String(text)
            } else {
                text.append(scalar)
            }
        }
        throw failure(start, "this quote is never closed: add a \" at the end of the phrase")
    }

    private mutating func regex() throws(QueryError) -> String {
        let start = index
        index += 1
        var text = String.UnicodeScalarView()
        var isInClass = false
        while let scalar = peek() {
            index += 1
            if scalar == "\\", let escaped = peek() {
                text.append(scalar)
                text.append(escaped)
                index += 1
            } else if scalar == "/", !isInClass {
                return String(text)
            } else {
                if scalar == "[" { isInClass = true }
                if scalar == "]" { isInClass = false }
                text.append(scalar)
            }
        }
        throw failure(start, "this pattern is never closed: add a / at its end, or put quotes around a text that begins with /")
    }

    /// A word, an operator in letters, or a field's name.
    private mutating func word() throws(QueryError) -> QueryLexeme.Kind {
        let start = index
        var text = String.UnicodeScalarView()
        var isEscaped = false
        while let scalar = peek(), !ends(scalar) {
            if scalar == "\\" {
                guard let escaped = peek(1) else {
                    throw failure(index, "a \\ stands before the character that it takes literally; write \\\\ for itself")
                }
                text.append(escaped)
                isEscaped = true
                index += 2
            } else if scalar == "*" {
                guard peek(1).map(ends) ?? true else { throw failure(index, "a * may stand only at the end of a word, as in climat*") }
                index += 1
                return .word(String(text), isPrefix: true)
            } else if scalar == ":", !isAfterField, !isEscaped, let name = fieldName(text, from: start) {
                return .field(name)
            } else {
                text.append(scalar)
                index += 1
            }
        }
        let word = String(text)
        guard !isEscaped, !isAfterField else { return .word(word, isPrefix: false) }
        switch word {
        case "AND": return .and
        case "OR": return .or
        case "NOT": return .not
        default: return .word(word, isPrefix: false)
        }
    }

    private func ends(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || Self.isQuote(scalar) || "()^~".unicodeScalars.contains(scalar)
            || (scalar == "&" && peek(1) == "&") || (scalar == "|" && peek(1) == "|")
    }

    /// Letters before a colon name a field; `12:30` and an address do not.
    private mutating func fieldName(_ text: String.UnicodeScalarView, from start: Int) -> String? {
        guard !text.isEmpty, text.allSatisfy({ $0.properties.isAlphabetic || $0 == "_" }) else { return nil }
        if peek(1) == "/", peek(2) == "/" { return nil }
        index += 1
        return String(text)
    }
}
