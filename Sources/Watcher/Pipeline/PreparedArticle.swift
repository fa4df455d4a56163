package import Model
package import Stories
package import Topics

/// An article with all that can be computed from it alone, on any core, before its turn comes.
package struct PreparedArticle: Sendable {
    package var article: Article
    package var features: ArticleFeatures
    /// Credits, facts and the parts that its outlet may repeat.
    package var reading: ReportReading
    package var document: ScoredDocument

    package init(article: Article, features: ArticleFeatures, reading: ReportReading, document: ScoredDocument) {
        self.article = article
        self.features = features
        self.reading = reading
        self.document = document
    }
}

/// Makes `PreparedArticle`s: pure, with no clock, file or network.
package struct ArticlePreparer: Sendable {
    private var extractor: FeatureExtractor
    private var reader: ReportReader

    /// - Parameter lists: whom reports credit, and how they say so.
    package init(extractor: FeatureExtractor, lists: LineageLists = .builtIn) {
        self.extractor = extractor
        reader = ReportReader(lists: lists)
    }

    mutating func read(with lists: LineageLists) { reader = ReportReader(lists: lists) }

    /// Weighs words by what was counted of them.
    mutating func learn(_ frequencies: LearntFrequencies) { extractor = extractor.knowing(frequencies) }

    package func prepare(_ article: Article) -> PreparedArticle {
        PreparedArticle(
            article: article, features: features(of: article, without: []), reading: reader.read(article),
            document: ScoredDocument(article: article))
    }

    /// The features of an article without parts of its text, which its outlet repeats.
    func features(of article: Article, without furniture: [Range<Int>]) -> ArticleFeatures {
        let text = furniture.isEmpty ? article.text : FurnitureText.without(furniture, in: article.text)
        return extractor.features(title: article.title, text: text, language: article.language)
    }
}
