/// Finds what a misspelt word was meant to be.
enum Suggestion {
    /// The nearest of the words, or nil where none is near; ties go to the first.
    ///
    /// Words that differ only in case, `-` or `_` always match; others by edits, at most one for every three letters.
    static func nearest(to word: String, among known: some Sequence<String>) -> String? {
        // Nobody means a word of this length, and the distance takes time by the square of it.
        guard (1...64).contains(word.utf8.count) else { return nil }
        let target = folded(word)
        var best: (word: String, distance: Int)?
        for candidate in known {
            let other = folded(candidate)
            let distance = distance(target, other)
            guard distance <= max(target.count, other.count) / 3, distance < best?.distance ?? Int.max else { continue }
            best = (candidate, distance)
        }
        return best?.word
    }

    /// `; did you mean "interval"?`, or nothing.
    static func clause(for word: String, among known: some Sequence<String>) -> String {
        nearest(to: word, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
    }

    private static func folded(_ word: String) -> [UInt8] {
        word.utf8.compactMap { byte in
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "): nil
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
            default: byte
            }
        }
    }

    /// Insertions, deletions, substitutions and swaps of neighbours that lead from one word to the other.
    ///
    /// Source: the optimal string alignment distance; Damerau, "A technique for computer detection and correction of spelling
    /// errors", 1964.
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in 0..<left.count {
            var current = [row + 1]
            for column in 0..<right.count {
                let substitution = last[column] + (left[row] == right[column] ? 0 : 1)
                var cost = min(substitution, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
