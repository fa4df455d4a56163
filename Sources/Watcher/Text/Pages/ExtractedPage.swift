package import Model

/// What was read from an article's page.
package struct ExtractedPage: Hashable, Sendable {
    package var title: String?
    package var authors: [String]
    package var published: Timestamp?
    package var modified: Timestamp?
    /// BCP 47.
    package var language: String?
    /// Absolute, of the page's own site.
    package var canonicalURL: String?
    /// Absolute, of another site: where the page says that it was taken from.
    package var originalURL: String?
    /// What the page says that it is about.
    package var summary: String?
    /// Sanitised, links resolved.
    package var html: String
    /// Plain text; empty where the page holds none.
    package var text: String
    /// Why the text is not the whole article: the page is closed to those who have not paid. Nil: it is open.
    package var paywall: String?
    package var removed: [RemovedPart]

    package init(
        title: String? = nil, authors: [String] = [], published: Timestamp? = nil, modified: Timestamp? = nil, language: String? = nil,
        canonicalURL: String? = nil, originalURL: String? = nil, summary: String? = nil, html: String = "", text: String = "",
        paywall: String? = nil,
        removed: [RemovedPart] = []
    ) {
        self.title = title
        self.authors = authors
        self.published = published
        self.modified = modified
        self.language = language
        self.canonicalURL = canonicalURL
        self.originalURL = originalURL
        self.summary = summary
        self.html = html
        self.text = text
        self.paywall = paywall
        self.removed = removed
    }
}
