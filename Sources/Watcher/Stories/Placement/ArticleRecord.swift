import Model

/// What the indexes keep of an article of the present day.
struct ArticleRecord: Sendable {
    var facts: ArticleFacts
    var story: StoryID
    /// Sorted shingle hashes, for the exact check of copies.
    var shingles: [UInt32]
    /// What it speaks of, for the comparison with later reports.
    var terms: TermVector
}
