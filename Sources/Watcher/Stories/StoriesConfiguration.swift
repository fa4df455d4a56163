/// The settings of copies and stories. Similarities and shares are 0…1; every limit bounds work and memory per article.
package struct StoriesConfiguration: Hashable, Sendable {
    // MARK: Copies

    /// Two texts are one from this Jaccard similarity of their shingles.
    package var wholeCopy = 0.5
    /// One text lies within another from this share of the smaller one's shingles.
    package var containedCopy = 0.8
    /// The smaller text of a containment has at least this many shingles, so that a headline within a text is no copy.
    package var minimumContained = 16
    /// Words that a headline without text needs for its equality to mean anything.
    package var minimumHeadlineWords = 5
    /// Shingles kept of one text, the smallest hashes first: bounds megabyte articles.
    package var maximumShingles = 20_000
    /// Newest articles looked at per LSH band, sampled shingle or headline.
    package var bandDepth = 64
    /// Sampled shingles of a text looked up and stored.
    package var maximumSamples = 512
    /// Candidates verified exactly, those met most often first.
    package var maximumCandidates = 48

    // MARK: Stories

    /// A report joins a story from this link strength.
    package var threshold = 0.18
    /// The same for a headline without text, whose few words seldom agree, and for merging stories of such headlines.
    package var headlineThreshold = 0.14
    /// The share of the two most similar members in the link; the rest is the mean over the members.
    package var bestShare = 0.6
    /// Two stories become one from this mean similarity between their members.
    package var mergeThreshold = 0.18
    /// Reports of a story that stand for it in its mean, the latest.
    package var voices = 64
    /// Terms of an article that are posted and looked up, the weightiest.
    package var probes = 24
    /// Newest articles looked at per term.
    package var probeDepth = 96
    /// Nearest articles compared exactly.
    package var neighbours = 48
    /// Stories compared with the article.
    package var candidateStories = 8
    /// A story without a report for this long takes in no new one, except copies of its own.
    package var storyGap = Duration.seconds(4 * 86_400)

    // MARK: Furniture

    /// Articles of an outlet that must hold a sentence before it is furniture.
    package var furnitureArticles = 6
    /// The share of the outlet's articles that must hold it.
    package var furnitureShare = 0.15

    // MARK: Origins

    /// Outlets that belong together.
    package var ownership = Ownership()

    package init() {}
}
