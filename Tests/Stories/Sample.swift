import Model
import Stories

/// Words, texts and arrivals made for the tests: deterministic, from a seed.
enum Sample {
    /// The made-up word with a number, such as "wake".
    static func word(_ number: Int) -> String {
        let consonants = Array("bdfgklmnprstvz")
        let vowels = Array("aeiou")
        var rest = number
        var word = ""
        repeat {
            word.append(consonants[rest % consonants.count])
            rest /= consonants.count
            word.append(vowels[rest % vowels.count])
            rest /= vowels.count
        } while rest > 0
        return word + "k"
    }

    /// A text of made-up words; texts of other seeds share hardly a word.
    static func text(seed: Int, words: Int = 200) -> String { self.words(seed: seed, count: words).joined(separator: " ") }

    static func words(seed: Int, count: Int) -> [String] {
        var generator = SplitMix(state: UInt64(seed))
        return (0..<count).map { _ in word(10_000 + Int(generator.next() % 4_000_000)) }
    }

    static func arrival(
        _ id: Int, title: String = "", text: String = "", outlet: String? = nil, time: Int64 = 0, published: Int64? = nil,
        revisionOf: Int? = nil, configuration: StoriesConfiguration = StoriesConfiguration()
    ) -> Arrival {
        let features = FeatureExtractor(seed: 7, configuration: configuration).features(title: title, text: text, language: nil)
        return Arrival(
            article: ArticleID(Int64(id)), outlet: outlet.map { Outlet(key: $0.lowercased(), name: $0) } ?? .unknown, title: title,
            published: published.map { Timestamp(seconds: $0) }, time: Timestamp(seconds: time), features: features,
            revisionOf: revisionOf.map { ArticleID(Int64($0)) })
    }

    static func index(_ configuration: StoriesConfiguration = StoriesConfiguration()) -> StoryIndex {
        StoryIndex(configuration: configuration, nextStory: StoryID(1))
    }
}

/// SplitMix64 (Steele et al. 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
        return bits ^ (bits >> 31)
    }
}
