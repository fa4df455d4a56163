/// The stored trail of every decision on a thing, from fetch to delivery.
package struct WhyResource: Codable, Hashable, Sendable {
    /// Id of the thing asked about.
    package var id: String
    /// One of: alerted, held, quiet, waiting, unknown; of two articles together or apart.
    package var state: String
    /// The answer in one sentence.
    package var reason: String
    /// The topic asked about, in why-not.
    package var topic: String?
    /// Of the article, story or alert.
    package var title: String
    /// In the order in which they were decided.
    package var steps: [WhyStep]

    package init(id: String, state: String, reason: String, topic: String? = nil, title: String, steps: [WhyStep]) {
        self.id = id
        self.state = state
        self.reason = reason
        self.topic = topic
        self.title = title
        self.steps = steps
    }

    private enum CodingKeys: String, CodingKey {
        case id, state, reason, topic, title, steps
    }
}

/// One decision.
package struct WhyStep: Codable, Hashable, Sendable {
    /// One of: fetch, intake, article, copy, story, origin, development, topic, alert, delivery; of two articles also similarity.
    package var stage: String
    /// What was decided, in a word or two: "joined", "below threshold", "opened".
    package var outcome: String
    /// By which rule and figures.
    package var reason: String
    /// RFC 3339. When.
    package var time: String?
    /// Ids of the things involved.
    package var subjects: [String]
    /// Of a score; else empty.
    package var evidence: [EvidenceResource]

    package init(stage: String, outcome: String, reason: String, time: String? = nil, subjects: [String], evidence: [EvidenceResource]) {
        self.stage = stage
        self.outcome = outcome
        self.reason = reason
        self.time = time
        self.subjects = subjects
        self.evidence = evidence
    }

    private enum CodingKeys: String, CodingKey {
        case stage, outcome, reason, time, subjects, evidence
    }
}
