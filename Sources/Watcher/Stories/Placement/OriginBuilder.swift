import Model

/// Tells the independent sources of a story: distinct outlets that are no copies count one each, copies count none.
struct OriginBuilder {
    private struct Lineage {
        var name: String
        var anchor: ArticleID
        var articles = 0
        var copies = 0
        var latest: CopyMatch?
        var latestCopy: ArticleID?
        var followUps = 0
    }

    private var lineages: [Lineage] = []
    private var byArticle: [ArticleID: Int] = [:]
    private var byOutlet: [String: Int] = [:]
    private var outlets: [String] = []
    private var knownOutlets: Set<String> = []

    /// Takes the story's next article, in order.
    mutating func add(_ record: ArticleRecord) {
        // A missing outlet equals no other: each of its articles counts as one.
        if let key = record.outlet.key {
            if knownOutlets.insert(key).inserted { outlets.append(Self.name(record.outlet)) }
        } else {
            outlets.append(Self.name(record.outlet))
        }
        if let copy = record.copy {
            addCopy(record, copy)
        } else if let key = record.outlet.key, let known = byOutlet[key] {
            lineages[known].articles += 1
            lineages[known].followUps += 1
            byArticle[record.article] = known
        } else {
            let index = open(record, anchor: record.article)
            if let key = record.outlet.key { byOutlet[key] = index }
        }
    }

    /// A copy belongs to its original's lineage, or stands for it where the original is not in the story any more.
    private mutating func addCopy(_ record: ArticleRecord, _ copy: CopyMatch) {
        let index = byArticle[copy.original] ?? open(record, anchor: copy.original, articles: 0)
        byArticle[copy.original] = index
        byArticle[record.article] = index
        lineages[index].articles += 1
        lineages[index].copies += 1
        lineages[index].latest = copy
        lineages[index].latestCopy = record.article
    }

    private mutating func open(_ record: ArticleRecord, anchor: ArticleID, articles: Int = 1) -> Int {
        lineages.append(Lineage(name: Self.name(record.outlet), anchor: anchor, articles: articles))
        byArticle[record.article] = lineages.count - 1
        return lineages.count - 1
    }

    private static func name(_ outlet: Outlet) -> String { outlet.name.isEmpty ? "unknown outlet" : outlet.name }

    var outletNames: [String] { outlets }

    var origins: [Origin] {
        lineages.enumerated().map { index, lineage in
            Origin(
                name: lineage.name, anchor: lineage.anchor, articles: lineage.articles,
                evidence: evidence(lineage, isFirst: index == 0))
        }
    }

    private func evidence(_ lineage: Lineage, isFirst: Bool) -> String {
        var parts = [isFirst ? "first report" : "text of its own"]
        if let match = lineage.latest, let article = lineage.latestCopy {
            let share = FixedPoint.text(FixedPoint.fraction(match.similarity))
            parts.append("\(lineage.copies) \(lineage.copies == 1 ? "copy" : "copies"): \(article) copies \(match.original) (\(share))")
        }
        if lineage.followUps > 0 { parts.append("\(lineage.followUps) more by the same outlet") }
        return parts.joined(separator: "; ")
    }
}
