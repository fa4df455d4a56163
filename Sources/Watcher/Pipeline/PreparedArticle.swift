package import Model
package import Stories
package import Topics

/// An article with all that can be computed from it alone, on any core, before its turn comes.
package struct PreparedArticle: Sendable {
    package var article: Article
    package var features: ArticleFeatures
    package var document: ScoredDocument

    package init(article: Article, features: ArticleFeatures, document: ScoredDocument) {
        self.article = article
        self.features = features
        self.document = document
    }
}

/// Makes `PreparedArticle`s: pure, with no clock, file or network.
package struct ArticlePreparer: Sendable {
    private let extractor: FeatureExtractor

    package init(extractor: FeatureExtractor) { self.extractor = extractor }

    package func prepare(_ article: Article) -> PreparedArticle {
        PreparedArticle(
            article: article,
            features: extractor.features(title: article.title, text: article.text, language: article.language),
            document: ScoredDocument(article: article))
    }
}
