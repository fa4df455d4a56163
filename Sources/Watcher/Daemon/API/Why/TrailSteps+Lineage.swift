import Control
import Model
import Storage
import Stories

/// Where an article comes from, and what it added.
extension TrailSteps {
    var lineage: [WhyStep] {
        guard let (name, edges) = story?.origin(of: trail.article.article.id) else { return [] }
        let words = edges.map { edge in
            "\(edge.kind.rawValue) .\(edge.confidence < 10 ? "0" : "")\(edge.confidence): \(edge.evidence)"
        }
        return [
            WhyStep(
                stage: "origin", outcome: name,
                reason: words.isEmpty ? "nothing ties it to another report or source" : words.joined(separator: "; "),
                subjects: [trail.article.article.id.description], evidence: [])
        ]
    }

    var developments: [WhyStep] {
        let member = story?.detail.members.first { $0.article == trail.article.article.id }
        return (member?.developments ?? []).map { development in
            WhyStep(
                stage: "development", outcome: development.kind.isNews ? "news" : "detail", reason: development.words,
                subjects: ["\(development.article)"], evidence: [])
        }
    }
}
