/// In how many stories the words of one day stood, by language: a story counts once, however many reports it has, so that a large
/// event does not make its own words common.
package struct WordCounts: Hashable, Sendable {
    struct Language: Hashable {
        var language: TextLanguage
        var stories: Int
        /// Words and places (`TermHash`), ascending.
        var terms: [UInt32] = []
        var counts: [UInt16] = []
    }

    /// Words that fewer than one story in so many has are as rare as a word can be (`StoryWeights.rarest`).
    private static let leastShare = 2_000

    /// Ascending.
    private(set) var languages: [Language] = []

    package var isEmpty: Bool { languages.isEmpty }
    /// Of all languages.
    package var stories: Int { languages.reduce(0) { $0 + $1.stories } }
    package var languageCount: Int { languages.count }

    init(languages: [Language] = []) { self.languages = languages }

    /// Adds a language's stories. `terms`: those of each story, every one once, in any order.
    mutating func add(_ language: TextLanguage, stories: Int, terms: [UInt32]) {
        // Not `HashSort`: these hashes are the same for every installation, so that many words may be crafted to begin alike.
        let sorted = terms.sorted()
        var item = Language(language: language, stories: stories)
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
            if (end - start) * Self.leastShare >= stories {
                item.terms.append(sorted[start])
                item.counts.append(UInt16(clamping: end - start))
            }
            start = end
        }
        languages.append(item)
        languages.sort { $0.language < $1.language }
    }

    /// The blob for the store.
    package func encoded() -> [UInt8] {
        var bytes: [UInt8] = [ArticleFeatures.version]
        for item in languages {
            bytes.append(number: item.language.rawValue)
            bytes.append(number: UInt32(clamping: item.stories))
            bytes.append(number: UInt32(clamping: item.terms.count))
            for term in item.terms { bytes.append(number: term) }
            for count in item.counts { bytes.append(number: count) }
        }
        return bytes
    }

    /// Reads what `encoded()` wrote; nil for anything else, and for counts of other features.
    package init?(decoding bytes: [UInt8]) {
        guard bytes.first == ArticleFeatures.version else { return nil }
        var reader = BlobReader(bytes: bytes, index: 1)
        while !reader.isAtEnd {
            guard let language = reader.halves(1)?.first, let stories = reader.word(), let count = reader.word(),
                let terms = reader.words(count), let counts = reader.halves(count),
                zip(terms, terms.dropFirst()).allSatisfy({ $0 < $1 })
            else { return nil }
            languages.append(
                Language(language: TextLanguage(rawValue: language), stories: Int(stories), terms: terms, counts: counts))
        }
    }
}
