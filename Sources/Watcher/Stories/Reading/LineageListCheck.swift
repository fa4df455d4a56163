import Text

/// Finds the mistakes in lists of sources and phrases that an operator wrote.
package struct LineageListCheck {
    /// A mistake at its place: line and column from 1, the column in code points.
    package struct Problem: Hashable, Sendable {
        package var line: Int
        package var column: Int
        package var message: String
    }

    private struct Cell {
        var text: String
        var column: Int
    }

    private var problems: [Problem] = []
    private var line = 0

    /// Mistakes in lines such as "agency | Nordwire | nordwire.example | NW, Nordwire News".
    package static func sources(_ text: String) -> [Problem] { problems(in: text) { $0.checkSource($1) } }

    /// Mistakes in lines such as "attribution | sv | enligt *".
    package static func phrases(_ text: String) -> [Problem] { problems(in: text) { $0.checkPhrase($1) } }

    private static func problems(in text: String, check: (inout LineageListCheck, [Cell]) -> Void) -> [Problem] {
        var checker = LineageListCheck()
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            checker.line += 1
            let cells = cells(of: line)
            if cells.count > 1 || cells[0].text != "", cells[0].text.first != "#" { check(&checker, cells) }
        }
        return checker.problems
    }

    /// What stands between the bars, and where it begins.
    private static func cells(of line: Substring) -> [Cell] {
        var column = 1
        return line.split(separator: "|", omittingEmptySubsequences: false).map { part in
            let blank = part.unicodeScalars.prefix { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }.count
            defer { column += part.unicodeScalars.count + 1 }
            return Cell(text: LineageData.trimmed(part), column: column + (blank < part.unicodeScalars.count ? blank : 0))
        }
    }

    private mutating func add(_ message: String, at cell: Cell) {
        problems.append(Problem(line: line, column: cell.column, message: message))
    }

    // MARK: Sources

    private mutating func checkSource(_ cells: [Cell]) {
        guard cells.count == 4 else {
            return add("a source needs four columns, kind | name | hosts | other spellings, and has \(cells.count)", at: cells[0])
        }
        if SourceRegistry.Kind(rawValue: cells[0].text) == nil {
            add("\"\(cells[0].text)\" is no kind of source; take agency, outlet, photo or platform", at: cells[0])
        }
        if OutletName.key(cells[1].text).isEmpty { add("the name of the source is missing", at: cells[1]) }
        for host in LineageData.items(cells[2].text) where !isHost(host) {
            add("\"\(host)\" is no host; write it in lower case as in news.example.org", at: cells[2])
        }
    }

    private func isHost(_ text: String) -> Bool {
        URLResolver.host(of: "https://\(text)/") == text && text.contains(".") && !text.contains(where: \.isUppercase)
    }

    // MARK: Phrases

    private mutating func checkPhrase(_ cells: [Cell]) {
        guard cells.count == 3 || cells.count == 4 else {
            return add("a phrase needs three columns, kind | language | phrase, and has \(cells.count)", at: cells[0])
        }
        guard let kind = CreditPhrases.Kind(rawValue: cells[0].text) else {
            let kinds = CreditPhrases.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            return add("\"\(cells[0].text)\" is no kind of phrase; take one of \(kinds)", at: cells[0])
        }
        if cells[1].text.isEmpty { add("the language of the phrase is missing, such as en", at: cells[1]) }
        if CreditPhrases.wordCount(cells[2].text) == 0 { add("the phrase has no words", at: cells[2]) }
        checkStar(kind, cells[2])
        if kind.isOneWord, CreditPhrases.wordCount(cells[2].text) > 1 { add("\(kind.rawValue) takes a single word", at: cells[2]) }
        if kind == .signature, cells.count < 4 { add("signature needs the name of the source in a fourth column", at: cells[2]) }
        if cells.count == 4, kind != .signature, kind != .short { add("\(kind.rawValue) takes three columns", at: cells[3]) }
    }

    private mutating func checkStar(_ kind: CreditPhrases.Kind, _ cell: Cell) {
        let stars = cell.text.count { $0 == "*" }
        if kind.namesSource, stars != 1 {
            add("\(kind.rawValue) needs one * where the name of the source stands, such as \"according to *\"", at: cell)
        } else if !kind.namesSource, stars > 0 {
            add("\(kind.rawValue) takes no *", at: cell)
        }
    }
}
