/// A sparse vector of unit length: what an article speaks of, or, summed, what a story does.
package struct TermVector: Hashable, Sendable {
    /// Terms, ascending.
    package internal(set) var terms: [UInt32] = []
    /// The weight of each term as a 16-bit fraction; the lowest bit says that the term is a name here.
    package internal(set) var weights: [UInt16] = []

    static let nameBit: UInt16 = 1

    /// The cosine of two unit vectors as a 16-bit fraction.
    func similarity(_ other: TermVector) -> Int { other.withView { similarity($0) } }

    /// The same with one that lies elsewhere.
    func similarity(_ other: TermView) -> Int { withView { $0.similarity(other) } }

    func withView<Result>(_ body: (TermView) -> Result) -> Result {
        terms.withUnsafeBufferPointer { terms in
            weights.withUnsafeBufferPointer { weights in body(TermView(terms: terms, weights: weights)) }
        }
    }

    /// What a similarity is made of, for people: 16-bit fractions that add up to it but for rounding.
    func parts(_ other: TermVector) -> SimilarityParts {
        var sums = (words: UInt64(0), names: UInt64(0), pairs: UInt64(0), headline: UInt64(0))
        var j = 0
        for (i, term) in terms.enumerated() {
            while j < other.terms.count, other.terms[j] < term { j += 1 }
            guard j < other.terms.count, other.terms[j] == term else { continue }
            let product = UInt64(weights[i]) * UInt64(other.weights[j])
            if TermHash.isPair(term) {
                sums.pairs += product
            } else if TermHash.isHeadline(term) {
                sums.headline += product
            } else if weights[i] & other.weights[j] & Self.nameBit != 0 {
                sums.names += product
            } else {
                sums.words += product
            }
        }
        return SimilarityParts(
            words: Int(sums.words >> 16), names: Int(sums.names >> 16), pairs: Int(sums.pairs >> 16),
            headline: Int(sums.headline >> 16))
    }
}

/// The shares of a similarity, as 16-bit fractions.
struct SimilarityParts: Equatable {
    var words: Int
    var names: Int
    var pairs: Int
    var headline: Int

    var text: String {
        "words \(FixedPoint.text(words)), names \(FixedPoint.text(names)), pairs \(FixedPoint.text(pairs)), "
            + "headline \(FixedPoint.text(headline))"
    }
}
