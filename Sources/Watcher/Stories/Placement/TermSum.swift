/// The sums of the vectors of a story's reports, one for each language: their mean similarity with an article, or with another
/// story, is a product or two away, however many reports there are.
struct TermSum: Sendable, Equatable {
    /// By language, those with reports alone, so that equal reports have equal sums however they came together.
    private(set) var languages: [LanguageSum] = []
    /// How many vectors are summed.
    private(set) var count = 0

    /// That of the language which most vectors have; of equally many the first.
    var main: LanguageSum? {
        languages.reduce(nil) { best, sum in
            guard let best, best.count >= sum.count else { return sum }
            return best
        }
    }

    mutating func add(_ vector: TermVector) {
        let place = languages.firstIndex { $0.language >= vector.language } ?? languages.count
        if place == languages.count || languages[place].language != vector.language {
            languages.insert(LanguageSum(language: vector.language), at: place)
        }
        languages[place].add(vector)
        count += 1
    }

    /// Takes back a vector that was added.
    mutating func subtract(_ vector: TermVector) {
        guard let place = languages.firstIndex(where: { $0.language == vector.language }) else { return }
        languages[place].subtract(vector)
        if languages[place].count == 0 { languages.remove(at: place) }
        count -= 1
    }

    /// The mean similarity of an article to the summed ones, as a 16-bit fraction.
    func meanSimilarity(_ vector: TermLookup) -> Int {
        guard count > 0 else { return 0 }
        return languages.reduce(0) { $0 + vector.similarity($1) } / count
    }

    /// The mean similarity over all pairs of summed vectors of both, as a 16-bit fraction. `others`: the other's sums by language; `number`:
    /// how many vectors are summed there.
    func meanSimilarity(_ others: [TermLookup], of number: Int) -> Int {
        guard count > 0, number > 0 else { return 0 }
        var sum = 0
        for one in languages {
            for other in others { sum += other.similarity(one) }
        }
        return sum / (count * number)
    }
}
