package import Model

/// An article on its way into the stories: what the judgement knows of it, with the judgement's time.
package struct Arrival: Hashable, Sendable {
    /// As a rule larger than those placed before; smaller where an edit brings an article back that had left the window.
    package var article: ArticleID
    package var outlet: Outlet
    /// The entry's id within its feed; names the entry in the record, and decides nothing.
    package var entryKey: String?
    package var title: String
    package var url: String?
    package var published: Timestamp?
    /// The judgement's clock: never earlier than that of the article before.
    package var time: Timestamp
    package var features: ArticleFeatures
    /// What it says of its origin and of facts.
    package var marks: ReportMarks
    /// What may be news in it; empty for an article from the store, whose developments are decided.
    package var findings: [Finding]
    /// The earlier article of which this one is known to be an edited text: it joins that one's story as a version.
    package var revisionOf: ArticleID?

    package init(
        article: ArticleID, outlet: Outlet, entryKey: String? = nil, title: String, url: String? = nil,
        published: Timestamp? = nil, time: Timestamp, features: ArticleFeatures, marks: ReportMarks = ReportMarks(),
        findings: [Finding] = [], revisionOf: ArticleID? = nil
    ) {
        self.article = article
        self.outlet = outlet
        self.entryKey = entryKey
        self.title = title
        self.url = url
        self.published = published
        self.time = time
        self.features = features
        self.marks = marks
        self.findings = findings
        self.revisionOf = revisionOf
    }
}
