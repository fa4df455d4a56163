import Text

/// Makes the features of an article: pure, so that any core may do it before the article's turn comes.
package struct FeatureExtractor: Sendable {
    private let shingler: Shingler
    private let maximumSamples: Int
    private let minHash: MinHash
    private var terms: TermCollector
    private let tokenizer = Tokenizer(folding: .caseOnly)

    /// `seed` is the installation's: texts crafted to collide elsewhere do not collide here.
    package init(seed: UInt64, configuration: StoriesConfiguration = StoriesConfiguration()) {
        shingler = Shingler(seed: seed, maximum: configuration.maximumShingles)
        maximumSamples = configuration.maximumSamples
        minHash = MinHash(seed: seed ^ 0x6d69_6e68_6173_6831)
        terms = TermCollector(probes: configuration.probes)
    }

    /// The same with words weighed by what was counted of them.
    package func knowing(_ frequencies: LearntFrequencies) -> FeatureExtractor {
        var extractor = self
        extractor.terms.learnt = frequencies
        return extractor
    }

    /// `language` (BCP 47) is of no use to these features, which work in every script; it is there for later ones.
    package func features(title: String, text: String, language: String?) -> ArticleFeatures {
        let (tokens, titleWords) = tokenizer.tokens(title: title, text: text)
        let hashes = shingler.hashes(tokens)
        let shingles = shingler.shingles(hashes)
        let collected = terms.collect(title: title, text: text, tokens: tokens, titleWords: titleWords)
        return ArticleFeatures(
            shingles: shingles, bands: minHash.bandHashes(shingles), samples: Winnower.choose(hashes, maximum: maximumSamples),
            terms: collected.vector, probes: collected.probes,
            titleWords: titleWords, textWords: tokens.count - titleWords)
    }

    /// The words behind the terms of an article, for people.
    package func words(title: String, text: String) -> TermWords { terms.words(title: title, text: text) }

    /// The 128 slots of a text's signature alone, in the form that other implementations of MinHash give it.
    package func signature(title: String, text: String) -> [UInt32] {
        minHash.signature(shingler.hashes(title: title, text: text, tokenizer: tokenizer))
    }
}
