import Model
import Testing

@testable import Stories

/// Segments that are not what they should be: refused, each for its reason.
@Suite struct SegmentDamageTests {
    private static let configuration = StoriesConfiguration()

    private func identity(seed: UInt64 = 7, day: Int64 = 3) -> SegmentIdentity {
        SegmentIdentity(seed: seed, day: day, configuration: Self.configuration)
    }

    private func bytes() throws -> [UInt8] {
        var writer = SegmentWriter(identity(), configuration: Self.configuration)
        for arrival in LayerTests.stream(20) { writer.append(RestoredMember(arrival: arrival, story: StoryID(1), copy: nil)) }
        return try #require(writer.finish())
    }

    private func failure(_ bytes: [UInt8], _ identity: SegmentIdentity) -> SegmentFailure.Code? {
        do throws(SegmentFailure) {
            _ = try DaySegment(SegmentMemory(copying: bytes), identity: identity)
            return nil
        } catch {
            return error.code
        }
    }

    @Test func aSoundOneIsTaken() throws {
        #expect(failure(try bytes(), identity()) == nil)
    }

    @Test func aTruncatedOneIsDamaged() throws {
        let whole = try bytes()
        for length in [
            0, 1, 8, SegmentLayout.headerBytes - 8, SegmentLayout.headerBytes, whole.count / 2 & ~7, whole.count - 8, whole.count - 1,
        ] {
            #expect(failure(Array(whole[..<length]), identity()) == .damaged)
        }
        #expect(failure(whole + [UInt8](repeating: 0, count: 8), identity()) == .damaged)
    }

    @Test func anyOtherByteIsDamage() throws {
        let whole = try bytes()
        var generator = SplitMix(state: 5)
        for _ in 0..<300 {
            var bytes = whole
            let index = Int(generator.next() % UInt64(bytes.count))
            bytes[index] ^= UInt8(1 << (generator.next() % 8))
            #expect(failure(bytes, identity()) != nil, "byte \(index)")
        }
    }

    @Test func anotherSeedDayOrVersionIsTold() throws {
        let whole = try bytes()
        #expect(failure(whole, identity(seed: 8)) == .foreign)
        #expect(failure(whole, identity(day: 4)) == .day)
        var settings = Self.configuration
        settings.minimumHeadlineWords += 1
        #expect(failure(whole, SegmentIdentity(seed: 7, day: 3, configuration: settings)) == .foreign)
        var version = whole
        version[2] ^= 1
        #expect(failure(version, identity()) == .version)
        #expect(failure([UInt8](repeating: 0x20, count: 4096), identity()) == .version)
    }

    /// A checksum can be made to fit; what it covers is still looked at before it is used.
    @Test func sectionsThatContradictEachOtherAreDamage() throws {
        let whole = try bytes()
        for section in SegmentLayout.Section.allCases {
            let word = SegmentLayout.Word.allCases.count + 2 * section.rawValue
            for (offset, value) in [(0, UInt64.max), (0, 12), (1, UInt64.max - 7), (1, 3)] {
                #expect(failure(forged(whole, word: word + offset, value), identity()) == .damaged, "\(section)")
            }
        }
    }

    @Test func entriesBeyondTheDayAreDamage() throws {
        let whole = try bytes()
        for section in [SegmentLayout.Section.order, .bandEntries, .bandStarts, .vectorStarts, .shingleStarts, .factStarts] {
            let start = whole.withUnsafeBytes {
                $0.load(fromByteOffset: (SegmentLayout.Word.allCases.count + 2 * section.rawValue) * 8, as: UInt64.self)
            }
            #expect(failure(forged(whole, word: Int(start / 8), .max), identity()) == .damaged, "\(section)")
        }
    }

    private func forged(_ whole: [UInt8], word: Int, _ value: UInt64) -> [UInt8] {
        var bytes = whole
        bytes.withUnsafeMutableBytes { bytes in
            bytes.storeBytes(of: value, toByteOffset: word * 8, as: UInt64.self)
            let sum = SegmentSections.checksum(UnsafeRawBufferPointer(bytes))
            bytes.storeBytes(of: sum, toByteOffset: SegmentLayout.Word.checksum.rawValue * 8, as: UInt64.self)
        }
        return bytes
    }
}
