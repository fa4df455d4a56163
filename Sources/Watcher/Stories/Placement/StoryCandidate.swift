import Model

/// A story that an arriving article may belong to, and how strongly.
struct StoryCandidate {
    var story: StoryID
    /// Its member that is most like the article.
    var nearest: UInt32
    /// Similarity of that member, a 16-bit fraction.
    var best: Int
    /// The mean similarity over the reports that stand for the story: what the article joins by. The best alone chains strangers
    /// together.
    var mean = 0
    /// What the time between them takes off.
    var time = TimePart.nothing
    var voices = 0

    /// What is held against the threshold.
    var link: Int { mean - time.taken }
}
