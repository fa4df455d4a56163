import Model

/// What the indexes keep of an article within the window.
struct ArticleRecord: Sendable {
    var article: ArticleID
    var outlet: Outlet
    var title: String
    var time: Timestamp
    var story: StoryID
    var copy: CopyMatch?
    /// Whether it is a headline without text.
    var isHeadline: Bool
    /// Sorted shingle hashes, for the exact check of copies.
    var shingles: [UInt32]
    /// What it speaks of, for the comparison with later reports.
    var terms: TermVector
    /// Hash of its own page.
    var page: UInt32?
    /// What it says of its origin and of facts.
    var marks = ReportMarks()
    /// What it added to its story when it came.
    var developments: [Development] = []
}
