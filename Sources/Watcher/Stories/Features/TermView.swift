/// A `TermVector` where it lies, valid as long as the memory that it lies in.
struct TermView {
    let terms: UnsafeBufferPointer<UInt32>
    let weights: UnsafeBufferPointer<UInt16>
    let language: TextLanguage

    /// How like another article this is, as a 16-bit fraction.
    func similarity(_ other: TermView) -> Int {
        var sum: UInt64 = 0
        var i = 0
        var j = 0
        while i < terms.count, j < other.terms.count {
            let a = terms[i]
            let b = other.terms[j]
            if a == b { sum &+= UInt64(weights[i]) &* UInt64(other.weights[j]) }
            i &+= a <= b ? 1 : 0
            j &+= b <= a ? 1 : 0
        }
        return TermVector.counted(Int(sum >> 16), language, other.language)
    }

    /// The same in memory of its own.
    var vector: TermVector { TermVector(terms: Array(terms), weights: Array(weights), language: language) }
}
