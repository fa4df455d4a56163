/// A sparse vector of unit length: what an article speaks of, or, summed, what a story does.
package struct TermVector: Hashable, Sendable {
    /// Terms, ascending.
    package internal(set) var terms: [UInt32] = []
    /// The weight of each term as a 16-bit fraction; the lowest bit says that the term is a name here.
    package internal(set) var weights: [UInt16] = []
    /// Of the text, as far as it is known.
    package internal(set) var language = TextLanguage.unknown

    static let nameBit: UInt16 = 1
    /// What a similarity counts for, in halves, where the texts are of two languages: names and numbers are all that they can have in
    /// common.
    static let acrossLanguages = 7

    /// A similarity as it counts between texts of two languages, which may be the same. Translations that keep every name may be more
    /// than one alike; the mean of a story's reports is then still that of what is added up.
    static func counted(_ similarity: Int, _ one: TextLanguage, _ other: TextLanguage) -> Int {
        one.differs(from: other) ? similarity * acrossLanguages / 2 : similarity
    }

    /// How like another article this is, as a 16-bit fraction: the cosine of unit vectors, counted as their languages ask for.
    func similarity(_ other: TermVector) -> Int { other.withView { similarity($0) } }

    /// The same with one that lies elsewhere.
    func similarity(_ other: TermView) -> Int { withView { $0.similarity(other) } }

    func withView<Result>(_ body: (TermView) -> Result) -> Result {
        terms.withUnsafeBufferPointer { terms in
            weights.withUnsafeBufferPointer { weights in body(TermView(terms: terms, weights: weights, language: language)) }
        }
    }

    /// What a similarity is made of, for people: 16-bit fractions that add up to it but for rounding.
    func parts(_ other: TermVector) -> SimilarityParts {
        var sums = (words: UInt64(0), names: UInt64(0), places: UInt64(0), pairs: UInt64(0), headline: UInt64(0))
        var j = 0
        for (i, term) in terms.enumerated() {
            while j < other.terms.count, other.terms[j] < term { j += 1 }
            guard j < other.terms.count, other.terms[j] == term else { continue }
            let product = UInt64(weights[i]) * UInt64(other.weights[j])
            if TermHash.isPair(term) {
                sums.pairs += product
            } else if TermHash.isHeadline(term) {
                sums.headline += product
            } else if TermHash.isPlace(term) {
                sums.places += product
            } else if weights[i] & other.weights[j] & Self.nameBit != 0 {
                sums.names += product
            } else {
                sums.words += product
            }
        }
        let isAcross = language.differs(from: other.language)
        func part(_ sum: UInt64) -> Int { Self.counted(Int(sum >> 16), language, other.language) }
        return SimilarityParts(
            words: part(sums.words), names: part(sums.names), places: part(sums.places), pairs: part(sums.pairs),
            headline: part(sums.headline), isAcrossLanguages: isAcross)
    }
}

/// The shares of a similarity, as 16-bit fractions.
struct SimilarityParts: Equatable {
    var words: Int
    var names: Int
    /// Places, which have one name in all languages here.
    var places: Int
    var pairs: Int
    var headline: Int
    /// Whether the texts are of two languages, and each part counted as between such texts.
    var isAcrossLanguages = false

    var text: String {
        "words \(FixedPoint.text(words)), names \(FixedPoint.text(names)), places \(FixedPoint.text(places)), pairs \(FixedPoint.text(pairs)), "
            + "headline \(FixedPoint.text(headline))" + (isAcrossLanguages ? ", counted as in two languages" : "")
    }
}
