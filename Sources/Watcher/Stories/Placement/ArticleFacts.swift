import Model

/// What is known of an article beside what it is compared by; nothing of it changes once the article has its place.
struct ArticleFacts: Sendable {
    var article: ArticleID
    var outlet: Outlet
    var title: String
    var time: Timestamp
    /// By its own word.
    var published: Timestamp?
    var copy: CopyMatch?
    /// Whether it is a headline without text.
    var isHeadline: Bool
    /// Hash of its own page.
    var page: UInt32?
    /// What it says of its origin and of facts.
    var marks = ReportMarks()
    /// What it added to its story when it came.
    var developments: [Development] = []
}
