/// The settings of copies and stories. Similarities and shares are 0…1; every limit bounds work and memory per article. What was learnt
/// stands in `StoryWeights`.
package struct StoriesConfiguration: Hashable, Sendable {
    // MARK: Copies

    /// Two texts are one from this Jaccard similarity of their shingles.
    package var wholeCopy = 0.5
    /// One text lies within another from this share of the smaller one's shingles.
    package var containedCopy = 0.8
    /// The smaller text of a containment has at least this many shingles: a dozen words in a row are nobody's by chance, a headline's few
    /// may be.
    package var minimumContained = 8
    /// Words that a headline without text needs for its equality to mean anything.
    package var minimumHeadlineWords = 5
    /// Texts with fewer shingles than these are held to be the same only as headlines are: with words enough, and not long after.
    package var minimumWhole = 5
    /// How long after the other such a short text may come: "Weather" is said again next week of another weather.
    package var shortCopyAge = Duration.seconds(2 * 86_400)
    /// Shingles kept of one text, the smallest hashes first: bounds megabyte articles.
    package var maximumShingles = 20_000
    /// Newest articles looked at per LSH band, sampled shingle or headline.
    package var bandDepth = 64
    /// Sampled shingles of a text looked up and stored, one in about eight and no more than these.
    package var maximumSamples = 512
    /// Candidates verified exactly, those met most often first.
    package var maximumCandidates = 48

    // MARK: Stories

    /// A report joins a story from this mean similarity to its reports, and two stories become one from this link.
    package var threshold = StoryWeights.threshold
    /// How much more than that two reports need which both stand alone so far: one pair may agree by chance.
    package var pairMargin = StoryWeights.pairMargin
    /// The threshold for a headline without text, whose few words seldom agree, and for merging stories of such headlines.
    package var headlineThreshold = 0.14
    /// The mean similarity within a story that asks nothing more of its link with another than the threshold.
    package var usualCohesion = StoryWeights.usualCohesion
    /// How much of a cohesion above the usual the link of two stories has to make up for.
    package var cohesionDemand = StoryWeights.cohesionDemand
    /// Pairs of usual cohesion that are reckoned with a story's own.
    package var cohesionPrior = StoryWeights.cohesionPrior
    /// Two reports count as no more alike than this within a story.
    package var similarityCap = StoryWeights.similarityCap
    /// A story is divided where the link of its parts is this far below the threshold.
    package var splitHysteresis = StoryWeights.splitHysteresis
    /// Reports of a story that stand for it in its mean and are divided with it, the latest.
    package var voices = 40
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

    /// Reports published no further apart than this are as like as their words; from here on time takes something off.
    package var timeNear = Duration.seconds(StoryWeights.timeNear * 3_600)
    /// Reports this far apart, or further, lose `timeWeight` of their similarity.
    package var timeFar = Duration.seconds(StoryWeights.timeFar * 3_600)
    /// The most that distance in time takes off a similarity.
    package var timeWeight = StoryWeights.timeWeight
    /// A date further before the article's arrival than this is held to be wrong, and says nothing.
    package var oldestPublication = Duration.seconds(90 * 86_400)

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
