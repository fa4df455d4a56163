/// A revision of an article after its first.
package struct ArticleEdition: Hashable, Sendable, Codable {
    package var article: ArticleID
    package var revision: Int32

    package init(article: ArticleID, revision: Int32) {
        self.article = article
        self.revision = revision
    }
}

extension Development {
    /// The edit that brought it; nil for what came with the article.
    package var edition: ArticleEdition? { revision.map { ArticleEdition(article: article, revision: $0) } }
}
