/// The finding that an article's text is that of an earlier one, verified on shingles.
package struct CopyMatch: Hashable, Sendable, Codable {
    package enum Kind: String, Sendable, Codable {
        /// Jaccard of both shingle sets.
        case whole
        /// The article lies within the original: cut short.
        case contained
        /// The original lies within the article: wrapped in furniture or quoted.
        case containing
        /// No text beyond a headline, and the headline is the same.
        case headline
    }

    package var original: ArticleID
    package var kind: Kind
    /// Jaccard or containment, 0…1.
    package var similarity: Double
    /// Shingles in common.
    package var shared: Int

    package init(original: ArticleID, kind: Kind, similarity: Double, shared: Int) {
        self.original = original
        self.kind = kind
        self.similarity = similarity
        self.shared = shared
    }
}
