import Model

@testable import Topics

/// Articles and queries for the tables.
enum Samples {
    static func article(
        title: String = "", text: String = "", outlet: String = "BBC News", key: String? = "bbc.co.uk", authors: [String] = ["Ana Díaz"],
        tags: [String] = ["World", "Middle East"], language: String? = "en-GB", url: String? = "https://www.bbc.co.uk/news/world-123"
    ) -> Article {
        Article(
            id: ArticleID(1), entryID: "1", outlet: Outlet(key: key, name: outlet), title: title, text: text, url: url,
            language: language, authors: authors, tags: tags, ingested: Timestamp(seconds: 0))
    }

    static func document(title: String = "", text: String = "") -> ScoredDocument {
        ScoredDocument(article: article(title: title, text: text))
    }

    static func score(_ query: String, _ document: ScoredDocument) throws(QueryError) -> TopicScore {
        try TopicScorer(topic: Topic(id: "t", query: query)).score(document)
    }

    static func score(_ query: String, title: String = "", text: String = "") throws(QueryError) -> Double {
        try score(query, document(title: title, text: text)).score
    }

    /// Words that no query asks for.
    static func filler(_ count: Int) -> String { (0..<count).map { "filler\($0)" }.joined(separator: " ") }

    /// The query with every group in parentheses, for comparing how texts are read.
    static func tree(_ query: String) throws(QueryError) -> String { describe(try Query(parsing: query).root) }

    private static func describe(_ node: QueryNode) -> String {
        switch node {
        case .weighted(let inner, let weight): return "\(describe(inner))^\(weight)"
        case .any(let nodes): return "(" + nodes.map(describe).joined(separator: " | ") + ")"
        case .all(let required, let excluded, let optional):
            return "("
                + (required.map(describe) + excluded.map { "!" + describe($0) } + optional.map { "?" + describe($0) })
                .joined(separator: " ") + ")"
        case .term(let term): return (term.field.map { "\($0.rawValue):" } ?? "") + describe(term.kind)
        }
    }

    private static func describe(_ kind: QueryTerm.Kind) -> String {
        switch kind {
        case .phrase(let words): words.map(describe).joined(separator: "+")
        case .prefix(let words): words.map(describe).joined(separator: "+") + "*"
        case .near(let words, let distance): words.map(describe).joined(separator: "~") + "~\(distance)"
        case .regex(let pattern): "/\(pattern.source)/"
        }
    }

    private static func describe(_ word: QueryWord) -> String { String(decoding: word.bytes, as: UTF8.self) }
}
