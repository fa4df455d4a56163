/// How like an article is to the reports of a story: why it is in it, or why not.
package struct StoryComparison: Sendable {
    /// The comparison with the report that is most like it.
    package let nearest: PairComparison
    /// Where that one stands among those compared.
    package let place: Int
    /// The mean over all reports, less what time takes off, against the threshold, in words.
    package let text: String
    /// Whether the mean reaches the threshold.
    package let isNear: Bool

    /// Nil for no reports. `pairs`: the article with each report that speaks for the story, in order.
    package init?(_ pairs: [PairComparison], isHeadline: Bool, _ configuration: StoriesConfiguration) {
        guard let first = pairs.first else { return nil }
        var (nearest, place) = (first, 0)
        for (index, pair) in pairs.enumerated() where pair.alike > nearest.alike { (nearest, place) = (pair, index) }
        self.nearest = nearest
        self.place = place
        let mean = pairs.reduce(0) { $0 + $1.alike } / pairs.count
        // As in the judgement: of the two reports nearest in time.
        let taken = pairs.reduce(Int.max) { min($0, $1.taken) }
        let threshold = Thresholds(configuration).join(isHeadline: isHeadline, reports: pairs.count + 1)
        isNear = mean - taken >= threshold
        let time = taken > 0 ? ", less \(FixedPoint.text(taken)) for the time between" : ""
        text =
            "mean similarity to \(pairs.count) \(pairs.count == 1 ? "report" : "reports") of it\(time): "
            + FixedPoint.comparison(mean - taken, threshold)
    }
}
