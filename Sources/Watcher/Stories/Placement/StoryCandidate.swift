import Model

/// A story that an arriving article may belong to, and how strongly.
struct StoryCandidate {
    var story: StoryID
    /// Its member that is most like the article.
    var nearest: UInt32
    /// 16-bit fractions.
    var best: Int
    var second: Int
    var mean = 0
    var voices = 0

    /// The mean of the two most similar members, weighed with the mean over all: the best alone chains strangers
    /// together, the mean alone splits what develops.
    func link(bestShare: Int) -> Int {
        let top = voices > 1 ? (best + second) / 2 : best
        return (bestShare * top + (FixedPoint.one - bestShare) * mean) / FixedPoint.one
    }
}
