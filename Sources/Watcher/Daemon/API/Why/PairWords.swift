import Control
import Model
import Storage
import Stories

/// Says why two articles are in one story, or why not: the same comparison as the judgement's, on what it saw of both.
struct PairWords {
    let store: Store
    let settings: StoriesSettings

    func resource(_ one: String, _ other: String) throws -> WhyResource {
        let ids = [try id(one), try id(other)].sorted()
        guard ids[0] != ids[1] else { throw ProblemDocument(.invalidArgument, "\(ids[0]) is compared with itself; name two articles.") }
        let (earlier, later) = (try store.placement(of: ids[0]), try store.placement(of: ids[1]))
        let comparison = PairComparison(try compared(earlier), try compared(later), settings.storiesConfiguration)
        let isTogether = earlier.story != nil && earlier.story == later.story
        let trails = try ids.map { try store.why($0) }
        let byHand = trails.compactMap { lastByHand($0) }.max { $0.time < $1.time }
        return WhyResource(
            id: "\(ids[0])", state: isTogether ? "together" : "apart",
            reason: reason(earlier, later, comparison, isTogether, byHand: byHand?.change),
            title: "\(earlier.title) | \(later.title)", steps: try steps(earlier, later, comparison, trails))
    }

    func id(_ text: String) throws -> ArticleID {
        guard let id = try store.articleID(text) else {
            throw ProblemDocument(.unknownID, "\"\(text)\" is no id of an article, such as a42.")
        }
        return id
    }

    func compared(_ placement: StoredPlacement) throws -> PairComparison.Side {
        guard let features = try? ArticleFeatures(decoding: placement.features) else {
            throw ProblemDocument(
                .invalidArgument,
                "\(placement.article) was compared by an earlier version of the program; only later articles can be explained.")
        }
        let member = LineageMember(
            article: placement.article, outlet: placement.outlet, time: placement.time, url: placement.url, copy: placement.copy,
            marks: ReportMarks(decoding: placement.marks) ?? ReportMarks())
        return PairComparison.Side(member, features, published: placement.published)
    }

    /// The last line that brought an article where it is, if that was a person's word.
    func lastByHand(_ trail: ArticleTrail) -> ArticleTrail.Membership? {
        trail.memberships.last.flatMap { $0.change.kind == .manual ? $0 : nil }
    }

    private func reason(
        _ earlier: StoredPlacement, _ later: StoredPlacement, _ comparison: PairComparison, _ isTogether: Bool,
        byHand: MembershipChange?
    ) -> String {
        let words = comparison.isCopy ? "one has the other's text" : "they are \(comparison.similarity) alike"
        guard isTogether else {
            let stories = [earlier.story, later.story].map { $0?.description ?? "no story" }.joined(separator: " and ")
            if let byHand, Set([byHand.from, byHand.to]) == Set([earlier.story, later.story]) {
                return "in \(stories): a person split them (\(byHand.reason)); \(words)"
            }
            let other = comparison.isNear ? "; other members, or a person, told them apart" : ""
            return "in \(stories): \(words)\(other)"
        }
        if let byHand, byHand.to == earlier.story, !comparison.isNear, !comparison.isCopy {
            return "both in \(byHand.to): a person put them there (\(byHand.reason)); \(words)"
        }
        let other = comparison.isNear || comparison.isCopy ? "" : "; other members of the story tie them together"
        return "both in \(earlier.story?.description ?? ""): \(words)\(other)"
    }

    /// The words that tie two articles together.
    func inCommon(_ one: StoredPlacement, _ other: StoredPlacement) throws -> [WhyStep] {
        let extractor = FeatureExtractor(seed: store.installation.hashSeed, configuration: settings.storiesConfiguration)
        // An article was placed by its first text.
        let words = [one, other].compactMap { placement in
            (try? store.article(placement.article, revision: 1).article).map { extractor.words(title: $0.title, text: $0.text) }
        }
        guard let common = try compared(one).common(with: try compared(other), words: words) else { return [] }
        return [
            WhyStep(
                stage: "similarity", outcome: "in common", reason: common, subjects: ["\(one.article)", "\(other.article)"], evidence: [])
        ]
    }

    private func steps(
        _ earlier: StoredPlacement, _ later: StoredPlacement, _ comparison: PairComparison, _ trails: [ArticleTrail]
    ) throws -> [WhyStep] {
        let subjects = ["\(earlier.article)", "\(later.article)"]
        var steps = [
            WhyStep(
                stage: "copy", outcome: comparison.isCopy ? "copy" : "texts of their own", reason: comparison.text, subjects: subjects,
                evidence: []),
            WhyStep(
                stage: "similarity", outcome: comparison.isNear ? "near" : "far", reason: comparison.similarity, subjects: subjects,
                evidence: []),
        ]
        steps += try inCommon(earlier, later)
        steps += comparison.edges.map { edge in
            WhyStep(
                stage: "origin", outcome: edge.kind.rawValue,
                reason: "\(edge.evidence) (.\(edge.confidence < 10 ? "0" : "")\(edge.confidence))",
                subjects: ["\(edge.article)"] + [edge.earlier.map { "\($0)" }, edge.source].compactMap { $0 }, evidence: [])
        }
        return steps + trails.flatMap { TrailSteps(trail: $0).memberships }
    }
}
