/// How common words are in the stories of the window's finished days: what the built-in table cannot know, which is of English and of
/// another year. Frozen until the next day ends, and kept in the store, so that what was decided can be told and repeated.
///
/// A word's share of the stories is that of the counts and of what was thought of it before, which counts for so many stories
/// (additive smoothing). Benchmarks/stories.md has what it gives.
package struct LearntFrequencies: Sendable {
    /// Stories that the built-in table counts for, and what it says for nothing in languages that it is not of.
    private static let englishPrior = 1_000
    private static let otherPrior = 100
    /// From so many stories on a language is known as English is.
    private static let enough = 300

    /// A word's rarity by the counts of one language.
    struct Language: Sendable {
        /// Whether there are so many stories that words which are not common are surely rare.
        let isKnown: Bool
        private let prior: Int
        private let whole: Int
        /// Open addressing: term << 32 | count, zero where free.
        private let slots: [UInt64]

        fileprivate init(stories: Int, counts: [UInt32: UInt32], prior: Int) {
            isKnown = stories >= LearntFrequencies.enough
            self.prior = prior
            whole = FixedPoint.log2(UInt64(prior + stories) << 16)
            var capacity = 64
            while capacity < counts.count * 2 { capacity *= 2 }
            var slots = [UInt64](repeating: 0, count: capacity)
            for (term, count) in counts {
                var index = Int(term >> 2) & (capacity - 1)
                while slots[index] != 0 { index = (index + 1) & (capacity - 1) }
                slots[index] = UInt64(term) << 32 | UInt64(count)
            }
            self.slots = slots
        }

        private func count(_ term: UInt32) -> Int {
            var index = Int(term >> 2) & (slots.count - 1)
            while slots[index] != 0 {
                if UInt32(truncatingIfNeeded: slots[index] >> 32) == term { return Int(UInt32(truncatingIfNeeded: slots[index])) }
                index = (index + 1) & (slots.count - 1)
            }
            return 0
        }

        /// Inverse document frequency in 1/8 of a natural logarithm, at least 1. `before`: as it is without these counts.
        func rarity(_ term: UInt32, before: Int) -> Int {
            let share = LearntFrequencies.shares[min(before, LearntFrequencies.shares.count - 1)]
            let met = FixedPoint.log2(UInt64(prior * share + count(term) << 16))
            // ln 2 is 177/256; logarithms are in 1/256.
            return max(1, min(StoryWeights.rarest, ((whole - met) * 177 + 4_096) >> 13))
        }
    }

    /// The share of articles that a rarity stands for, as a 16-bit fraction.
    fileprivate static let shares: [Int] = {
        var shares = [FixedPoint.one]
        // 57,835 is e to the power of -1/8.
        for place in 0..<127 { shares.append(max(1, (shares[place] * 57_835) >> 16)) }
        return shares
    }()

    package static let none = LearntFrequencies(days: [])

    private var languages: [TextLanguage: Language] = [:]

    package init(days: [WordCounts]) {
        var stories: [TextLanguage: Int] = [:]
        var counts: [TextLanguage: [UInt32: UInt32]] = [:]
        for item in days.flatMap(\.languages) where item.language != .unknown {
            stories[item.language, default: 0] += item.stories
            for (term, count) in zip(item.terms, item.counts) { counts[item.language, default: [:]][term, default: 0] += UInt32(count) }
        }
        let english = TextLanguage(.latin, LanguageTable.english)
        for (language, stories) in stories {
            languages[language] = Language(
                stories: stories, counts: counts[language] ?? [:],
                prior: language == english ? Self.englishPrior : Self.otherPrior)
        }
    }

    subscript(language: TextLanguage) -> Language? { languages[language] }
}
