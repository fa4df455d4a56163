import Control
import Model
import Storage
import Stories

extension PairWords {
    /// Why an article is in a story, or why not: the reports that speak for the story, compared with it one by one.
    func resource(_ one: String, story text: String) throws -> WhyResource {
        let article = try store.placement(of: try id(one))
        let detail = try store.story(try store.identifier(text, as: StoryID.self))
        let story = detail.record.state.id
        let settings = settings.storiesConfiguration
        let reports = try detail.members.filter { $0.copy == nil && $0.article != article.article }.suffix(settings.voices)
            .map { try store.placement(of: $0.article) }
        let mine = try compared(article)
        let pairs = try reports.map { report in
            let theirs = try compared(report)
            return report.article < article.article ? PairComparison(theirs, mine, settings) : PairComparison(mine, theirs, settings)
        }
        guard let comparison = StoryComparison(pairs, isHeadline: mine.isHeadline, settings) else {
            throw ProblemDocument(.invalidArgument, "\(story) has no other report that \(article.article) could be compared with.")
        }
        let report = reports[comparison.place]
        let nearest = report.article
        let trail = try store.why(article.article)
        let place = article.story == story ? "in \(story)" : "in \(article.story?.description ?? "no story"), not in \(story)"
        let byHand = lastByHand(trail).map { "; a person had a say (\($0.change.reason))" } ?? ""
        return WhyResource(
            id: "\(article.article)", state: article.story == story ? "together" : "apart",
            reason: "\(place): \(comparison.text); the nearest is \(nearest): \(comparison.nearest.similarity)\(byHand)",
            title: "\(article.title) | \(detail.record.state.title)",
            steps: steps(comparison, nearest: nearest, article: article.article, story: story) + (try inCommon(article, report))
                + TrailSteps(trail: trail).memberships)
    }

    private func steps(_ comparison: StoryComparison, nearest: ArticleID, article: ArticleID, story: StoryID) -> [WhyStep] {
        let pair = comparison.nearest
        let subjects = ["\(article)", "\(nearest)"]
        return [
            WhyStep(
                stage: "similarity", outcome: comparison.isNear ? "near" : "far", reason: comparison.text,
                subjects: ["\(article)", "\(story)"], evidence: []),
            WhyStep(
                stage: "similarity", outcome: "nearest", reason: pair.similarity, subjects: subjects, evidence: []),
            WhyStep(
                stage: "copy", outcome: pair.isCopy ? "copy" : "texts of their own", reason: pair.text, subjects: subjects, evidence: []),
        ]
    }
}
