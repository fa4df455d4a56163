package import Model

/// What lineage is read from: an article of a story, with its marks.
package struct LineageMember: Sendable {
    package var article: ArticleID
    package var outlet: Outlet
    package var time: Timestamp
    package var copy: CopyMatch?
    package var marks: ReportMarks
    /// It has no text but its headline.
    var isHeadline = false
    /// Hash of its own page.
    var page: UInt32?

    package init(article: ArticleID, outlet: Outlet, time: Timestamp, url: String?, copy: CopyMatch?, marks: ReportMarks) {
        self.init(article: article, outlet: outlet, time: time, page: url.flatMap(PageHash.of), copy: copy, marks: marks)
    }

    init(article: ArticleID, outlet: Outlet, time: Timestamp, page: UInt32?, copy: CopyMatch?, marks: ReportMarks) {
        self.article = article
        self.outlet = outlet
        self.time = time
        self.page = page
        self.copy = copy
        self.marks = marks
    }
}
