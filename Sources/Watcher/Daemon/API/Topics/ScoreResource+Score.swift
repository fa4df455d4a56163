import Control
import Model

extension EvidenceResource {
    init(_ evidence: Evidence) {
        self.init(
            term: evidence.term, field: evidence.field, weight: evidence.weight, count: evidence.count, contribution: evidence.contribution)
    }

    /// The strongest first.
    static func list(_ evidence: [Evidence]) -> [EvidenceResource] {
        evidence.sorted { ($0.contribution, $1.term) > ($1.contribution, $0.term) }.map { EvidenceResource($0) }
    }
}

extension TopicScoreResource {
    init(_ score: TopicScore, threshold: Double) {
        self.init(
            topic: score.topic, score: score.score, threshold: threshold, passed: score.score > 0 && score.score >= threshold,
            evidence: EvidenceResource.list(score.evidence))
    }
}
