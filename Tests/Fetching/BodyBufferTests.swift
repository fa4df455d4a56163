import Testing

@testable import Fetching

@Suite struct BodyBufferTests {
    @Test(arguments: [0, 1, 1_000, 8_192, 8_193, 32_768, 100_000, 1_000_000])
    func joinsWhatCame(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        for step in [1_777, 16_384, 1_000_000] {
            var buffer = BodyBuffer()
            for start in stride(from: 0, to: count, by: step) {
                let piece = Array(bytes[start..<min(count, start + step)])
                let before = buffer.capacity
                let growth = buffer.growth(appending: piece.count)
                piece.withUnsafeBytes { buffer.append($0) }
                #expect(buffer.capacity == before + growth)
            }
            #expect(buffer.count == count)
            #expect(buffer.capacity < count + 300_000)
            #expect(buffer.joined() == bytes)
        }
    }

    /// One byte a chunk must not cost an allocation each.
    @Test func manySmallPiecesShareOne() {
        var buffer = BodyBuffer()
        for _ in 0..<100_000 { withUnsafeBytes(of: UInt8(1)) { buffer.append($0) } }
        #expect(buffer.capacity < 140_000)
    }
}
