/// What somebody wants to know about, as people define it at run time.
package struct Topic: Hashable, Sendable, Codable {
    /// Chosen by people: letters, digits, `-`, `_` and `.`, 1…64 of them.
    package var id: String
    package var title: String
    package var query: String
    /// 0…1; a story passes at this score or above.
    package var threshold: Double
    /// Independent origins a story needs before it opens an alert; 1 or more.
    package var minOrigins: Int
    /// Names of channels; empty means the configured default channels.
    package var channels: [String]
    package var isEnabled: Bool
    /// Counts changes; the ETag of the control API.
    package var version: Int64
    /// The version of the scorer for which `threshold` was chosen.
    package var scorerVersion: Int32

    package init(
        id: String, title: String? = nil, query: String, threshold: Double = 0.5, minOrigins: Int = 1, channels: [String] = [],
        isEnabled: Bool = true, version: Int64 = 1, scorerVersion: Int32 = 1
    ) {
        self.id = id
        self.title = title ?? id
        self.query = query
        self.threshold = threshold
        self.minOrigins = minOrigins
        self.channels = channels
        self.isEnabled = isEnabled
        self.version = version
        self.scorerVersion = scorerVersion
    }

    /// Whether a text may serve as a topic's id.
    package static func isValidID(_ id: String) -> Bool {
        (1...64).contains(id.utf8.count)
            && id.utf8.allSatisfy {
                (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95 || $0 == 46
            }
    }
}

/// How much an article, or the best article of a story, is about a topic.
package struct TopicScore: Hashable, Sendable, Codable {
    package var topic: String
    /// 0…1.
    package var score: Double
    package var evidence: [Evidence]

    package init(topic: String, score: Double, evidence: [Evidence]) {
        self.topic = topic
        self.score = score
        self.evidence = evidence
    }
}

/// A term of a query that was met, where, how often, and what it brought to the score.
package struct Evidence: Hashable, Sendable, Codable {
    package var term: String
    /// title, text, outlet, author, tag, lang or url.
    package var field: String
    package var weight: Double
    package var count: Int
    package var contribution: Double

    package init(term: String, field: String, weight: Double, count: Int, contribution: Double) {
        self.term = term
        self.field = field
        self.weight = weight
        self.count = count
        self.contribution = contribution
    }
}
