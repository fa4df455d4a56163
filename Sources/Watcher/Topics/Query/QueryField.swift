/// The parts of an article that a query can ask for.
package enum QueryField: String, Sendable, CaseIterable, Codable {
    case title, text, outlet, author, tag, lang, url

    /// Outlet, author, language and address say where an article comes from, not what it is about.
    var isFilter: Bool {
        switch self {
        case .title, .text, .tag: false
        case .outlet, .author, .lang, .url: true
        }
    }

    /// The name that was probably meant: by a synonym, or with at most two letters wrong.
    static func suggestion(for name: String) -> QueryField? {
        if let field = synonyms[name] { return field }
        let near = allCases.map { (field: $0, distance: distance(Array(name.unicodeScalars), Array($0.rawValue.unicodeScalars))) }
        guard let best = near.min(by: { $0.distance < $1.distance }), best.distance <= 2, best.distance < name.unicodeScalars.count
        else { return nil }
        return best.field
    }

    private static let synonyms: [String: QueryField] = [
        "headline": .title, "heading": .title, "intitle": .title, "subject": .title, "body": .text, "content": .text, "intext": .text,
        "summary": .text, "source": .outlet, "publisher": .outlet, "site": .url, "domain": .url, "host": .url, "link": .url,
        "inurl": .url, "by": .author, "byline": .author, "creator": .author, "tags": .tag, "category": .tag, "keyword": .tag,
        "topic": .tag, "language": .lang, "locale": .lang,
    ]

    /// Levenshtein distance.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        // Names are short; a long word is no misspelt field.
        guard left.count <= 16 else { return .max }
        var row = Array(0...right.count)
        for (i, scalar) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let replaced = diagonal + (scalar == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[right.count]
    }
}
