/// What a query may be: generous for people, bounded for the judge, who evaluates it for every article.
package enum QueryLimits {
    /// Unicode scalars of the whole query.
    package static let length = 32_768
    /// Words, phrases, prefixes and patterns.
    package static let terms = 2_048
    /// Words of one phrase, a code point each in scripts without spaces.
    package static let wordsInPhrase = 64
    /// Groups within groups.
    package static let depth = 32
    /// Words between near words.
    package static let distance = 1_000
    package static let weights = 0.01...100.0
}
