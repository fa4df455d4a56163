package import Model

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
    /// The similarity of terms, and what the distance in time takes off, as 16-bit fractions.
    let alike: Int
    let taken: Int
    /// Whether one's text is the other's.
    package let isCopy: Bool
    /// Whether the similarity alone reaches the threshold.
    package let isNear: Bool
    /// What ties the later one to the earlier one.
    package let edges: [LineageEdge]

    /// An article as the judgement saw it.
    package struct Side {
        let member: LineageMember
        let features: ArticleFeatures
        let published: Timestamp?

        /// Whether it is a headline without text, which has a threshold of its own.
        package var isHeadline: Bool { features.isHeadline }

        package init(_ member: LineageMember, _ features: ArticleFeatures, published: Timestamp?) {
            self.member = member
            self.features = features
            self.published = published
        }

        /// The words that both have, with the part of each in their similarity; nil where there are none. `words`: of both, as far as their
        /// texts are still there.
        package func common(with other: Side, words: [TermWords]) -> String? {
            TermWords.common(features.terms, other.features.terms, words: words)
        }
    }

    package init(_ earlier: Side, _ later: Side, _ configuration: StoriesConfiguration) {
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
        let thresholds = Thresholds(configuration)
        let threshold = thresholds.join(isHeadline: isHeadline, reports: 2)
        let times = [earlier, later].map { thresholds.time.known($0.published, arrival: $0.member.time) }
        let time = thresholds.time.part(times[0], times[1])
        alike = terms.1.similarity(terms.0)
        taken = time.taken
        let value = alike - taken
        isNear = value >= threshold
        similarity =
            "\(terms.1.parts(terms.0).text)\(time.text): \(FixedPoint.comparison(value, threshold))"
        var builder = OriginBuilder(ownership: configuration.ownership)
        builder.add(earlier.member)
        edges = builder.add(later.member)
    }
}
