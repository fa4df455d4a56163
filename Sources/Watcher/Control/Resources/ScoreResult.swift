/// How much a text is about the topics asked for.
package struct ScoreResult: Codable, Hashable, Sendable {
    /// Always `score`.
    package var id: String
    /// One of: passed, below.
    package var state: String
    /// Which topics passed.
    package var reason: String
    /// Title that was scored.
    package var title: String
    /// The highest score first.
    package var items: [TopicScoreResource]

    package init(id: String, state: String, reason: String, title: String, items: [TopicScoreResource]) {
        self.id = id
        self.state = state
        self.reason = reason
        self.title = title
        self.items = items
    }

    private enum CodingKeys: String, CodingKey {
        case id, state, reason, title, items
    }
}

/// How much an article or story is about a topic.
package struct TopicScoreResource: Codable, Hashable, Sendable {
    /// Id of the topic, or the query tried.
    package var topic: String
    /// 0…1.
    package var score: Double
    /// That of the topic.
    package var threshold: Double
    /// Score at the threshold or above.
    package var passed: Bool
    /// Terms that were met, the strongest first.
    package var evidence: [EvidenceResource]

    package init(topic: String, score: Double, threshold: Double, passed: Bool, evidence: [EvidenceResource]) {
        self.topic = topic
        self.score = score
        self.threshold = threshold
        self.passed = passed
        self.evidence = evidence
    }

    private enum CodingKeys: String, CodingKey {
        case topic, score, threshold, passed, evidence
    }
}

/// A term of a query that was met.
package struct EvidenceResource: Codable, Hashable, Sendable {
    /// As in the query.
    package var term: String
    /// title, text, outlet, author, tag, lang or url.
    package var field: String
    /// Of the term.
    package var weight: Double
    /// How often it was met.
    package var count: Int
    /// What it brought to the score.
    package var contribution: Double

    package init(term: String, field: String, weight: Double, count: Int, contribution: Double) {
        self.term = term
        self.field = field
        self.weight = weight
        self.count = count
        self.contribution = contribution
    }

    private enum CodingKeys: String, CodingKey {
        case term, field, weight, count, contribution
    }
}
