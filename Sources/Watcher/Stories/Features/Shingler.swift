import Text

/// Text as a set: the hashes of its runs of five words (Broder, "On the resemblance and containment of documents", 1997).
struct Shingler: Sendable {
    static let length = 5

    private let words: SeededHash
    private let maximum: Int

    init(seed: UInt64, maximum: Int) {
        words = SeededHash(seed: seed)
        self.maximum = maximum
    }

    /// A text's shingles as a set: their hashes, sorted and distinct.
    /// Of a longer text than `maximum` shingles the smallest hashes are kept, which are a fair sample of it.
    func shingles(_ hashes: [UInt32]) -> [UInt32] {
        var shingles = hashes
        HashSort.sort(&shingles)
        Self.removeRepeats(&shingles)
        if shingles.count > maximum { shingles.removeLast(shingles.count - maximum) }
        return shingles
    }

    /// The 32-bit hash of every shingle, in the text's order; a text of fewer than five words has one shingle of all. All that a signature needs, since a minimum knows neither order nor repeats.
    func hashes(_ tokens: Tokens) -> [UInt32] { hashes(of: words.hashes(of: tokens)) }

    /// The same of a title and a text.
    func hashes(title: String, text: String, tokenizer: Tokenizer) -> [UInt32] {
        hashes(of: tokenizer.hashes(title: title, text: text, by: words))
    }

    private func hashes(of words: [UInt64]) -> [UInt32] {
        let count = words.count
        guard count > 0 else { return [] }
        return words.withUnsafeBufferPointer { words in
            [UInt32](unsafeUninitializedCapacity: max(1, count - Self.length + 1)) { buffer, filled in
                filled = buffer.count
                var sum: UInt64 = 0
                for word in 0..<min(Self.length, count) { sum = sum &* Self.base &+ words[word] }
                buffer[0] = UInt32(truncatingIfNeeded: TermHash.mixed(sum) >> 32)
                for start in 1..<max(1, buffer.count) {
                    // A polynomial of the words' hashes, rolled on by one word.
                    sum = sum &* Self.base &+ (words[start + Self.length - 1] &- words[start - 1] &* Self.top)
                    buffer[start] = UInt32(truncatingIfNeeded: TermHash.mixed(sum) >> 32)
                }
            }
        }
    }

    private static let base: UInt64 = 0x9e37_79b9_7f4a_7c15
    /// The base to the power of the word that leaves, once the others have moved up.
    private static let top = base &* base &* base &* base &* base

    private static func removeRepeats(_ sorted: inout [UInt32]) {
        var kept = 0
        for index in sorted.indices where index == 0 || sorted[index] != sorted[kept - 1] {
            sorted[kept] = sorted[index]
            kept += 1
        }
        sorted.removeLast(sorted.count - kept)
    }
}
