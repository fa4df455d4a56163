/// What a person searches for, as an expression of the index's own language. Adjacent words mean AND; "phrases", prefix*, OR,
/// -word or NOT, title:word and text:word; everything else is taken as words, so no input is an error but an empty one.
struct SearchQuery {
    let expression: String

    init(_ text: String) throws(StorageFailure) {
        var wanted: [[String]] = [[]]
        var unwanted: [String] = []
        var isNegated = false
        for part in Self.parts(of: text) {
            switch part {
            case "AND": continue
            case "OR" where wanted.last?.isEmpty == false: wanted.append([])
            case "OR": continue
            case "NOT": isNegated = true
            default:
                let isMinus = part.hasPrefix("-")
                guard let term = Self.term(isMinus ? part.dropFirst() : part) else { continue }
                if isNegated || isMinus { unwanted.append(term) } else { wanted[wanted.count - 1].append(term) }
                isNegated = false
            }
        }
        let groups = wanted.filter { !$0.isEmpty }.map { $0.joined(separator: " AND ") }
        guard !groups.isEmpty else {
            throw StorageFailure(.invalid, "nothing to search for in “\(text)”; give a word that articles should contain")
        }
        let positive = groups.map { "(\($0))" }.joined(separator: " OR ")
        expression = unwanted.isEmpty ? positive : "(\(positive)) NOT (\(unwanted.joined(separator: " OR ")))"
    }

    /// Splits at white space outside quotation marks; at most 64 parts.
    private static func parts(of text: String) -> [Substring] {
        var parts: [Substring] = []
        var isQuoted = false
        var start = text.startIndex
        for index in text.indices {
            if text[index] == "\"" { isQuoted.toggle() }
            guard text[index].isWhitespace, !isQuoted else { continue }
            if start < index { parts.append(text[start..<index]) }
            start = text.index(after: index)
        }
        if start < text.endIndex { parts.append(text[start...]) }
        return Array(parts.prefix(64))
    }

    /// One word or phrase, quoted so that nothing in it is syntax; nil where no letter or digit is left.
    private static func term(_ part: Substring) -> String? {
        var rest = part
        var column = ""
        for name in ["title", "text"] where rest.hasPrefix(name + ":") {
            column = name + " : "
            rest = rest.dropFirst(name.count + 1)
        }
        let isPrefix = rest.hasSuffix("*")
        let words = SearchText.indexed(String(rest.filter { $0 != "\"" && $0 != "*" }))
        guard words.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
        return column + "\"\(words)\"" + (isPrefix ? " *" : "")
    }
}
