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

    /// The sorted, distinct 32-bit hashes of a text's shingles; a text of fewer than five words has one shingle of all.
    /// Of a longer text than `maximum` shingles the smallest hashes are kept, which are a fair sample of it.
    func shingles(_ tokens: Tokens) -> [UInt32] {
        let count = tokens.count
        guard count > 0 else { return [] }
        let hashes = wordHashes(tokens)
        var shingles = [UInt32](
            unsafeUninitializedCapacity: max(1, count - Self.length + 1)
        ) { buffer, filled in
            filled = buffer.count
            for start in 0..<buffer.count {
                var sum: UInt64 = 0
                for word in start..<min(start + Self.length, count) { sum = sum &* 0x9e37_79b9_7f4a_7c15 &+ hashes[word] }
                buffer[start] = UInt32(truncatingIfNeeded: TermHash.mixed(sum) >> 32)
            }
        }
        RadixSort.sort(&shingles)
        Self.removeRepeats(&shingles)
        if shingles.count > maximum { shingles.removeLast(shingles.count - maximum) }
        return shingles
    }

    private func wordHashes(_ tokens: Tokens) -> [UInt64] {
        [UInt64](unsafeUninitializedCapacity: tokens.count) { hashes, filled in
            tokens.bytes.withUnsafeBytes { bytes in
                var start = 0
                for (index, end) in tokens.ends.enumerated() {
                    hashes[index] = words.hash(UnsafeRawBufferPointer(rebasing: bytes[start..<Int(end)]))
                    start = Int(end)
                }
            }
            filled = tokens.count
        }
    }

    private static func removeRepeats(_ sorted: inout [UInt32]) {
        var kept = 0
        for index in sorted.indices where index == 0 || sorted[index] != sorted[kept - 1] {
            sorted[kept] = sorted[index]
            kept += 1
        }
        sorted.removeLast(sorted.count - kept)
    }
}
