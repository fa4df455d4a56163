import Model

/// How like two articles are, part by part: why they are in one story, or why not.
package struct PairComparison: Sendable {
    /// Shingles of both, and those in common.
    package let shared: Int
    package let left: Int
    package let right: Int
    /// Jaccard and containment against the configuration's bounds, in words.
    package let text: String
    /// The similarity with its parts, in words.
    package let similarity: String
    /// Whether one's text is the other's.
    package let isCopy: Bool
    /// Whether the similarity alone reaches the threshold.
    package let isNear: Bool
    /// What ties the later one to the earlier one.
    package let edges: [LineageEdge]

    package init(
        _ earlier: (member: LineageMember, features: ArticleFeatures), _ later: (member: LineageMember, features: ArticleFeatures),
        _ configuration: StoriesConfiguration
    ) {
        let overlap = ShingleOverlap(earlier.features.shingles, later.features.shingles)
        shared = overlap.shared
        left = overlap.left
        right = overlap.right
        let bounds = (FixedPoint.fraction(configuration.wholeCopy), FixedPoint.fraction(configuration.containedCopy))
        let found = (FixedPoint.fraction(overlap.jaccard), FixedPoint.fraction(overlap.containment))
        isCopy =
            found.0 >= bounds.0 || (found.1 >= bounds.1 && overlap.smaller >= configuration.minimumContained)
            || later.member.copy?.original == earlier.member.article
        text =
            "\(overlap.shared) of \(overlap.left) and \(overlap.right) shingles in common: Jaccard \(FixedPoint.text(found.0)), a copy from "
            + "\(FixedPoint.text(bounds.0)); containment \(FixedPoint.text(found.1)), a copy from \(FixedPoint.text(bounds.1))"
        let terms = (earlier.features.terms, later.features.terms)
        let isHeadline = earlier.features.isHeadline || later.features.isHeadline
        let threshold = Thresholds(configuration).join(isHeadline: isHeadline, reports: 2)
        let value = terms.1.similarity(terms.0)
        isNear = value >= threshold
        similarity =
            "\(terms.1.parts(terms.0).text): \(FixedPoint.text(value)) \(isNear ? "≥" : "<") \(FixedPoint.text(threshold))"
        var builder = OriginBuilder(ownership: configuration.ownership)
        builder.add(earlier.member)
        edges = builder.add(later.member)
    }
}
