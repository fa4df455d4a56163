/// The sum of the vectors of a story's reports in one language.
struct LanguageSum: Sendable, Equatable {
    let language: TextLanguage
    private(set) var terms: [UInt32] = []
    private(set) var weights: [UInt32] = []
    /// How many vectors are summed.
    private(set) var count = 0

    init(language: TextLanguage) { self.language = language }

    mutating func add(_ vector: TermVector) {
        merge(vector) { $0 &+ UInt32($1) }
        count += 1
    }

    mutating func subtract(_ vector: TermVector) {
        merge(vector) { $0 &- UInt32($1) }
        count -= 1
    }

    private mutating func merge(_ vector: TermVector, _ combine: (UInt32, UInt16) -> UInt32) {
        var mergedTerms: [UInt32] = []
        var mergedWeights: [UInt32] = []
        mergedTerms.reserveCapacity(terms.count + vector.terms.count)
        mergedWeights.reserveCapacity(terms.count + vector.terms.count)
        var i = 0
        var j = 0
        while i < terms.count || j < vector.terms.count {
            let takesLeft = j == vector.terms.count || (i < terms.count && terms[i] <= vector.terms[j])
            let takesRight = i == terms.count || (j < vector.terms.count && vector.terms[j] <= terms[i])
            let term = takesLeft ? terms[i] : vector.terms[j]
            let weight = takesRight ? combine(takesLeft ? weights[i] : 0, vector.weights[j]) : weights[i]
            if weight != 0 {
                mergedTerms.append(term)
                mergedWeights.append(weight)
            }
            if takesLeft { i += 1 }
            if takesRight { j += 1 }
        }
        terms = mergedTerms
        weights = mergedWeights
    }
}
