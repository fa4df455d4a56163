package import Model

/// Scores articles for one topic, with the evidence that makes the score.
///
/// Version 1. All figures are strengths from 0 to 1; a query that does not match scores 0.
///
/// **A match** of a term (word, phrase, near words, prefix, pattern) has a strength by its place: 0.60 in the title; 0.50 in the
/// first 60 words of the text, falling evenly to 0.36 at the 300th word and beyond (`LeadCurve`); 0.50 in a tag.
///
/// **A term** takes its matches as independent pieces of proof: strength = 1 - ∏ (1 - match). Within a field the second
/// match counts half of its strength, the third a quarter, and so on. Once in the title is 0.60, once in the lead 0.50, once deep
/// in a long text 0.36, three times there 0.52, title and lead 0.80.
///
/// **Filters**, terms of the fields outlet, author, lang and url, say where an article comes from and not what it is about. They
/// have the strength 0.50 where they are alone; beside other terms they must match and bring nothing.
///
/// **A weight** w, on a term or group, multiplies the odds: s becomes w·s / (1 - s + w·s). `term^4` raises 0.36 to 0.69, `term^0.5`
/// lowers 0.60 to 0.43.
///
/// **AND** is the mean of its terms and groups, each with its weight (1 where it has none). **OR** is its best alternative, plus a
/// part of what is left: best + (1 - best) · (1 - ∏ (1 - 0.25 · other)). Optional terms beside `+required` ones add to the mean in
/// the same way. Where an excluded term matches, or a required one does not, the score is 0.
///
/// So a query without weights whose terms all match in the title, or all in the lead, scores at least 0.5.
///
/// **Evidence**: for each term and field met, with the written term, the product of its weights, the number of matches, and its
/// contribution. A term's strength is shared out to its fields by their own strengths; AND shares by weights; OR gives the best
/// alternative its whole score, and the others the rise by their scores. The contributions sum to the score.
///
/// The score is rounded to 1/10,000, and the contributions so that they still sum to it (largest remainder, the first on a tie):
/// the same article and query give the same figures on every machine.
package struct TopicScorer: Sendable {
    /// Changes whenever the same article and query could score otherwise, since thresholds are chosen for a scorer.
    package static let version: Int32 = 1

    package let topic: Topic
    package let query: Query
    private let root: ScoringNode

    package init(topic: Topic) throws(QueryError) {
        self.topic = topic
        query = try Query(parsing: topic.query)
        root = ScoringNode(query.root)
    }

    /// 0 without evidence where the query does not match.
    package func score(_ document: ScoredDocument) -> TopicScore {
        var scoring = Scoring(document: document)
        guard let score = scoring.score(root) else { return TopicScore(topic: topic.id, score: 0, evidence: []) }
        return Self.rounded(score, scoring.evidence, topic: topic.id)
    }

    private static let units = 10_000.0

    private static func rounded(_ score: Double, _ evidence: [Evidence], topic: String) -> TopicScore {
        // A match is never nothing.
        let total = max(Int((min(max(score, 0), 1) * units).rounded()), 1)
        let exact = evidence.map { $0.contribution * units }
        var parts = exact.map { Int($0) }
        let order = parts.indices.sorted { left, right in
            let (first, second) = (exact[left] - Double(parts[left]), exact[right] - Double(parts[right]))
            return first == second ? left < right : first > second
        }
        // Rounding leaves less than one unit a part to give out, give or take the error of the sums.
        var missing = total - parts.reduce(0, +)
        for index in order where missing > 0 {
            parts[index] += 1
            missing -= 1
        }
        for index in order.reversed() where missing < 0 && parts[index] > 0 {
            parts[index] -= 1
            missing += 1
        }
        var rounded = evidence
        for index in rounded.indices { rounded[index].contribution = Double(parts[index]) / units }
        return TopicScore(topic: topic, score: Double(total) / units, evidence: rounded)
    }
}
