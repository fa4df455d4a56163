import CText
import Testing

@Suite struct BlockKernelTests {
    private static let builds = [CTEXT_PLAIN, CTEXT_AVX2, CTEXT_AVX512].filter { ctext_has_build($0) }

    /// All bytes in an order that puts each beside others, from a start that moves them through the places of a block.
    private static func text(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: ($0 + count) &* 167) } }

    @Test(arguments: builds, [0, 1, 15, 63, 64, 65, 127, 128, 256, 700, 2_048])
    func everyBuildOfThisProcessorEqualsTheTwin(build: ctext_build, count: Int) {
        let text = Self.text(count)
        #expect(BlockTwin(build: build, reading: text) == BlockTwin(reading: text))
    }

    @Test func thePlainBuildIsAlwaysThereAndTheBestOneRuns() {
        #expect(ctext_has_build(CTEXT_PLAIN))
        #expect(ctext_has_build(ctext_best_build()))
    }

    @Test func anUnknownBuildFallsBackToThePlainOne() {
        let text = Self.text(300)
        #expect(BlockTwin(build: ctext_build(rawValue: 99), reading: text) == BlockTwin(reading: text))
    }
}
