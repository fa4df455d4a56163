/// A sparse vector laid out to be compared with many others: most terms of theirs that it has not are told by one bit, without a jump,
/// where stepping through both vectors takes a step and a guess for each term of either. What comes out is the same to the bit.
///
/// Terms are spread evenly over their 32 bits, so their first bits lead to them. Whoever crafts terms that begin alike only makes the
/// halving longer: by the logarithm of a vector's length.
struct TermLookup {
    /// Terms of the other vector that are looked at in one go: what is noted of them lies on the stack.
    private static let stretch = 256

    private let language: TextLanguage
    private let terms: [UInt32]
    private let weights: [UInt32]
    /// For every value of a term's first bits the place of the first term that does not come before it, and the end.
    private let starts: [UInt32]
    private let startShift: UInt32
    /// For every value of some more first bits whether there is such a term.
    private let marks: [UInt64]
    private let markShift: UInt32

    init(_ vector: TermVector) { self.init(vector.terms, vector.weights.map { UInt32($0) }, vector.language) }

    init(_ sum: LanguageSum) { self.init(sum.terms, sum.weights, sum.language) }

    private init(_ terms: [UInt32], _ weights: [UInt32], _ language: TextLanguage) {
        self.language = language
        self.terms = terms
        self.weights = weights
        // From two to four times as many places as terms, and eight times as many marks: hardly a term of another vector meets the
        // mark of one that it is not.
        let bits = Int.bitWidth - (max(1, terms.count) * 2 - 1).leadingZeroBitCount
        startShift = UInt32(UInt32.bitWidth - bits)
        starts = Self.starts(terms, count: 1 << bits, shift: startShift)
        markShift = startShift - min(3, startShift)
        marks = Self.marks(terms, count: (1 << bits) * 8, shift: markShift)
    }

    private static func starts(_ terms: [UInt32], count: Int, shift: UInt32) -> [UInt32] {
        [UInt32](unsafeUninitializedCapacity: count + 1) { starts, initialized in
            var next = 0
            for (place, term) in terms.enumerated() {
                while next <= Int(term >> shift) {
                    starts.initializeElement(at: next, to: UInt32(place))
                    next += 1
                }
            }
            starts[next...].initialize(repeating: UInt32(terms.count))
            initialized = count + 1
        }
    }

    private static func marks(_ terms: [UInt32], count: Int, shift: UInt32) -> [UInt64] {
        var marks = [UInt64](repeating: 0, count: (count + 63) / 64)
        for term in terms {
            let bit = term >> shift
            marks[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
        }
        return marks
    }

    /// How like an article it is, as a 16-bit fraction; of a sum, the similarities of its articles added up.
    func similarity(_ vector: TermView) -> Int {
        TermVector.counted(Int(product(vector.terms, vector.weights) >> 16), language, vector.language)
    }

    func similarity(_ vector: TermVector) -> Int { vector.withView { similarity($0) } }

    /// The similarities to the summed articles, added up.
    func similarity(_ sum: LanguageSum) -> Int {
        let all = sum.terms.withUnsafeBufferPointer { terms in
            sum.weights.withUnsafeBufferPointer { weights in product(terms, weights) }
        }
        return TermVector.counted(Int(all >> 16), language, sum.language)
    }

    /// The products of the weights of shared terms, added up.
    private func product(_ others: UnsafeBufferPointer<UInt32>, _ otherWeights: UnsafeBufferPointer<some FixedWidthInteger>) -> UInt64 {
        var sum: UInt64 = 0
        withUnsafeTemporaryAllocation(of: Int.self, capacity: Self.stretch) { marked in
            for first in stride(from: 0, to: others.count, by: Self.stretch) {
                let count = note(others, first..<min(others.count, first + Self.stretch), marked)
                for place in marked[..<count] {
                    sum &+= UInt64(weight(of: others[place])) &* UInt64(truncatingIfNeeded: otherWeights[place])
                }
            }
        }
        return sum
    }

    /// Notes the places of terms that meet a mark; answers how many.
    @inline(__always)
    private func note(_ others: UnsafeBufferPointer<UInt32>, _ places: Range<Int>, _ marked: UnsafeMutableBufferPointer<Int>) -> Int {
        marks.withUnsafeBufferPointer { marks in
            var count = 0
            for place in places {
                let bit = others[place] >> markShift
                marked[count] = place
                count &+= Int(truncatingIfNeeded: (marks[Int(bit >> 6)] >> UInt64(bit & 63)) & 1)
            }
            return count
        }
    }

    /// Zero for a term that it has not.
    @inline(__always)
    private func weight(of term: UInt32) -> UInt32 {
        starts.withUnsafeBufferPointer { starts in
            terms.withUnsafeBufferPointer { terms in
                var low = Int(starts[Int(term >> startShift)])
                let end = Int(starts[Int(term >> startShift) + 1])
                var high = end
                while low < high, terms[low] != term {
                    let middle = (low + high) / 2
                    if terms[middle] < term { low = middle + 1 } else { high = middle }
                }
                return low < end && terms[low] == term ? weights[low] : 0
            }
        }
    }
}
