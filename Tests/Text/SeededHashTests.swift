import Testing
import Text

@Suite struct SeededHashTests {
    @Test func theSameEverywhere() {
        // Stored signatures depend on these.
        let hash = SeededHash(seed: 42)
        #expect(["", "a", "abc", "abcdefgh", "abcdefghijklmnopq"].map { hash.hash($0) } == Self.known)
    }

    @Test func everyLengthAndEveryByteCounts() {
        let hash = SeededHash(seed: 1)
        var seen = Set<UInt64>()
        for length in 0..<70 {
            var bytes = [UInt8](repeating: 7, count: length)
            seen.insert(bytes.withUnsafeBytes { hash.hash($0) })
            for place in 0..<length {
                bytes[place] = 8
                seen.insert(bytes.withUnsafeBytes { hash.hash($0) })
                bytes[place] = 7
            }
        }
        #expect(seen.count == 70 + 69 * 70 / 2)
    }

    @Test func allWordsAtOnceHashAsEachAlone() {
        let tokens = Tokenizer().tokens(
            in: "a bc def ghij klmno pqrstu vwxyzab cdefghij klmnopqrs " + String(repeating: "x", count: 40) + " end")
        let hash = SeededHash(seed: 9)
        #expect(hash.hashes(of: tokens) == tokens.strings.map { hash.hash($0) })
        #expect(hash.hashes(of: Tokens()).isEmpty)
    }

    @Test func seedsGiveOtherHashes() {
        let text = "the same words"
        #expect(Set((0..<1000).map { SeededHash(seed: $0).hash(text) }).count == 1000)
    }

    @Test func bitsAreSpread() {
        let hash = SeededHash(seed: 3)
        var ones = [Int](repeating: 0, count: 64)
        for number in 0..<4096 {
            let value = hash.hash("word\(number)")
            for bit in 0..<64 where value >> UInt64(bit) & 1 == 1 { ones[bit] += 1 }
        }
        #expect(ones.allSatisfy { (1848...2248).contains($0) })
    }

    private static let known: [UInt64] = [
        10_136_150_002_774_640_575, 3_896_685_620_462_757_631, 4_718_695_057_769_433_144, 16_139_635_627_941_885_381,
        6_940_509_397_430_029_264,
    ]
}
