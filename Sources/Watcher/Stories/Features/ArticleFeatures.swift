/// All that copies and stories need of an article's text: pure, small, and stored as a blob beside the article.
package struct ArticleFeatures: Hashable, Sendable {
    /// Sorted, distinct hashes of the five-word shingles of title and text.
    package internal(set) var shingles: [UInt32]
    /// Hashes of the signature's bands; empty for an empty text.
    package internal(set) var bands: [UInt32]
    /// Shingles by which texts are found that hold a passage of this one, ascending.
    package internal(set) var samples: [UInt32]
    /// What the article speaks of.
    package internal(set) var terms: TermVector
    /// The weightiest terms, the first the weightiest: by these an article is found.
    package internal(set) var probes: [UInt32]
    /// Words of the title and of the text.
    package internal(set) var titleWords: Int
    package internal(set) var textWords: Int

    /// Whether there is nothing to compare but a headline.
    var isHeadline: Bool { textWords == 0 }
}
