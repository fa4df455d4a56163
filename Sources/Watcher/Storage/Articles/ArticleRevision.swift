package import Model

/// One text of an article.
package struct ArticleRevision: Hashable, Sendable {
    package var revision: Int32
    package var title: String
    package var text: String
    package var published: Timestamp?
    package var ingested: Timestamp
    /// Why it is a text of this article, where the entry's id does not tell.
    package var note: String?

    package init(
        revision: Int32, title: String, text: String, published: Timestamp? = nil, ingested: Timestamp, note: String? = nil
    ) {
        self.revision = revision
        self.title = title
        self.text = text
        self.published = published
        self.ingested = ingested
        self.note = note
    }
}
