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
        return WhyResource(
            id: "\(ids[0])", state: isTogether ? "together" : "apart", reason: reason(earlier, later, comparison, isTogether),
            title: "\(earlier.title) | \(later.title)", steps: try steps(earlier, later, comparison))
    }

    private func id(_ text: String) throws -> ArticleID {
        guard let id = try store.articleID(text) else {
            throw ProblemDocument(.unknownID, "\"\(text)\" is no id of an article, such as a42.")
        }
        return id
    }

    private func compared(_ placement: StoredPlacement) throws -> (LineageMember, ArticleFeatures) {
        guard let features = try? ArticleFeatures(decoding: placement.features) else {
            throw ProblemDocument(
                .invalidArgument,
                "\(placement.article) was compared by an earlier version of the program; only later articles can be explained.")
        }
        let member = LineageMember(
            article: placement.article, outlet: placement.outlet, time: placement.time, url: placement.url, copy: placement.copy,
            marks: ReportMarks(decoding: placement.marks) ?? ReportMarks())
        return (member, features)
    }

    private func reason(
        _ earlier: StoredPlacement, _ later: StoredPlacement, _ comparison: PairComparison, _ isTogether: Bool
    ) -> String {
        let words = comparison.isCopy ? "one has the other's text" : "they are \(comparison.similarity) alike"
        guard isTogether else {
            let stories = [earlier.story, later.story].map { $0?.description ?? "no story" }.joined(separator: " and ")
            let other = comparison.isNear ? "; other members, or a person, told them apart" : ""
            return "in \(stories): \(words)\(other)"
        }
        let other = comparison.isNear || comparison.isCopy ? "" : "; other members of the story tie them together"
        return "both in \(earlier.story?.description ?? ""): \(words)\(other)"
    }

    private func steps(_ earlier: StoredPlacement, _ later: StoredPlacement, _ comparison: PairComparison) throws -> [WhyStep] {
        let subjects = ["\(earlier.article)", "\(later.article)"]
        var steps = [
            WhyStep(
                stage: "copy", outcome: comparison.isCopy ? "copy" : "texts of their own", reason: comparison.text, subjects: subjects,
                evidence: []),
            WhyStep(
                stage: "similarity", outcome: comparison.isNear ? "near" : "far", reason: comparison.similarity, subjects: subjects,
                evidence: []),
        ]
        steps += comparison.edges.map { edge in
            WhyStep(
                stage: "origin", outcome: edge.kind.rawValue,
                reason: "\(edge.evidence) (.\(edge.confidence < 10 ? "0" : "")\(edge.confidence))",
                subjects: ["\(edge.article)"] + [edge.earlier.map { "\($0)" }, edge.source].compactMap { $0 }, evidence: [])
        }
        for article in [earlier.article, later.article] {
            steps += TrailSteps(trail: try store.why(article)).memberships
        }
        return steps
    }
}
