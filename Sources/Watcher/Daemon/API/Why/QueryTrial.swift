import Model
import Topics

/// Tries a topic's query on an article now: the score, and which of its parts are to blame where it does not match.
struct QueryTrial {
    private let topic: Topic
    private let document: ScoredDocument
    private let root: QueryNode?

    init(topic: Topic, article: Article) {
        self.topic = topic
        document = ScoredDocument(article: article)
        root = try? Query(parsing: topic.query).root
    }

    var score: TopicScore {
        (try? TopicScorer(topic: topic))?.score(document) ?? TopicScore(topic: topic.id, score: 0, evidence: [])
    }

    /// Parts that are required and not met, alternatives joined by "or".
    var missing: [String] { root.map { missing(in: $0) } ?? [] }

    /// Parts that must not be met, and are.
    var excluded: [String] { root.map { excluded(in: $0) } ?? [] }

    private func missing(in node: QueryNode) -> [String] {
        switch node {
        case .term(let term): matches(node) ? [] : [term.written]
        case .weighted(let inner, _): missing(in: inner)
        case .all(let required, _, _): required.flatMap { missing(in: $0) }
        case .any(let nodes): nodes.contains(where: matches) ? [] : [nodes.map(text).joined(separator: " or ")]
        }
    }

    private func excluded(in node: QueryNode) -> [String] {
        switch node {
        case .term, .any: []
        case .weighted(let inner, _): excluded(in: inner)
        case .all(let required, let excluded, _):
            excluded.filter(matches).map(text) + required.flatMap { self.excluded(in: $0) }
        }
    }

    private func matches(_ node: QueryNode) -> Bool {
        switch node {
        case .term(let term): matches(term.written)
        case .weighted(let inner, _): matches(inner)
        case .all(let required, let excluded, _): required.allSatisfy(matches) && !excluded.contains(where: matches)
        case .any(let nodes): nodes.contains(where: matches)
        }
    }

    /// A single term is a query too.
    private func matches(_ term: String) -> Bool {
        let single = Topic(id: topic.id, query: term)
        return ((try? TopicScorer(topic: single))?.score(document).score ?? 0) > 0
    }

    private func text(_ node: QueryNode) -> String {
        switch node {
        case .term(let term): term.written
        case .weighted(let inner, _): text(inner)
        case .all(let required, _, _): "(\(required.map(text).joined(separator: " ")))"
        case .any(let nodes): "(\(nodes.map(text).joined(separator: " or ")))"
        }
    }
}
