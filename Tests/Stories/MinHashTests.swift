import CMinHash
import Testing

@testable import Stories

@Suite struct MinHashTests {
    private static let builds = [CMINHASH_PLAIN, CMINHASH_AVX2, CMINHASH_AVX512]

    private func hashes(_ count: Int, seed: UInt64) -> [UInt32] {
        var generator = SplitMix(state: seed)
        return (0..<count).map { _ in UInt32(truncatingIfNeeded: generator.next()) }
    }

    @Test(arguments: builds.filter { cminhash_has_build($0) }, [0, 1, 2, 3, 127, 128, 500, 2_001])
    func everyBuildOfThisProcessorEqualsTheTwin(build: cminhash_build, count: Int) {
        let minHash = MinHash(seed: 11)
        let input = hashes(count, seed: UInt64(count))
        var slots = [UInt32](repeating: 0, count: MinHash.slots)
        cminhash_sign(build, input, input.count, minHash.multipliers, minHash.addends, &slots)
        #expect(slots == MinHashTwin.signature(input, multipliers: minHash.multipliers, addends: minHash.addends))
    }

    @Test func thePlainBuildIsAlwaysThereAndTheBestOneRuns() {
        #expect(cminhash_has_build(CMINHASH_PLAIN))
        #expect(cminhash_has_build(cminhash_best_build()))
    }

    @Test func anUnknownBuildFallsBackToThePlainOne() {
        let minHash = MinHash(seed: 3)
        let input = hashes(77, seed: 5)
        var slots = [UInt32](repeating: 0, count: MinHash.slots)
        cminhash_sign(cminhash_build(rawValue: 99), input, input.count, minHash.multipliers, minHash.addends, &slots)
        #expect(slots == MinHashTwin.signature(input, multipliers: minHash.multipliers, addends: minHash.addends))
    }

    @Test func everyMultiplierIsOddSoThatASlotIsAPermutation() {
        #expect(MinHash(seed: 42).multipliers.allSatisfy { $0 & 1 == 1 })
    }

    @Test func equalSlotsEstimateTheJaccardSimilarity() {
        let minHash = MinHash(seed: 9)
        let all = hashes(1_500, seed: 21)
        let left = minHash.signature(Array(all[..<1_000]))
        let right = minHash.signature(Array(all[500...]))
        let equal = zip(left, right).filter { $0 == $1 }.count
        // Jaccard is 1/3; the standard error of 128 slots is .042.
        #expect((25...61).contains(equal))
    }

    @Test func anEmptySetHasNoBands() { #expect(MinHash(seed: 1).bandHashes([]).isEmpty) }
}
