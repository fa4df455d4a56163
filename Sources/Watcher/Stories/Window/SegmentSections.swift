/// The header of a segment, checked, and its sections.
struct SegmentSections {
    private let bytes: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer, identity: SegmentIdentity) throws(SegmentFailure) {
        self.bytes = bytes
        guard bytes.count >= SegmentLayout.headerBytes, bytes.count % 8 == 0 else { throw SegmentFailure(code: .damaged) }
        guard word(.mark) == SegmentLayout.mark else { throw SegmentFailure(code: .version) }
        guard word(.seed) == identity.seed, word(.settings) == identity.settings else { throw SegmentFailure(code: .foreign) }
        guard word(.day) == UInt64(bitPattern: identity.day) else { throw SegmentFailure(code: .day) }
        guard word(.size) == UInt64(bytes.count), word(.checksum) == Self.checksum(bytes) else { throw SegmentFailure(code: .damaged) }
    }

    /// Of all that follows the checksum itself.
    static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        SegmentChecksum.of(UnsafeRawBufferPointer(rebasing: bytes[((SegmentLayout.Word.checksum.rawValue + 1) * 8)...]))
    }

    /// - Parameter count: how many there have to be, where that is known.
    func values<Value: BitwiseCopyable>(
        _ section: SegmentLayout.Section, count: Int? = nil
    ) throws(SegmentFailure) -> UnsafeBufferPointer<Value> {
        let place = SegmentLayout.Word.allCases.count + 2 * section.rawValue
        let start = word(place)
        let length = word(place + 1)
        let stride = UInt64(MemoryLayout<Value>.stride)
        guard start % 8 == 0, start <= bytes.count, length <= UInt64(bytes.count) - start, length % stride == 0,
            count.map({ UInt64($0) * stride == length }) ?? true
        else { throw SegmentFailure(code: .damaged) }
        return UnsafeRawBufferPointer(rebasing: bytes[Int(start)..<Int(start + length)]).bindMemory(to: Value.self)
    }

    func rows<Value: BitwiseCopyable>(
        _ starts: SegmentLayout.Section, _ values: SegmentLayout.Section, articles: Int
    ) throws(SegmentFailure) -> SegmentRows<Value> {
        guard let rows = SegmentRows<Value>(starts: try self.values(starts), values: try self.values(values), rows: articles) else {
            throw SegmentFailure(code: .damaged)
        }
        return rows
    }

    func postings(
        _ starts: SegmentLayout.Section, _ entries: SegmentLayout.Section, articles: Int
    ) throws(SegmentFailure) -> SegmentPostings {
        guard let postings = SegmentPostings(starts: try values(starts), entries: try values(entries), articles: articles) else {
            throw SegmentFailure(code: .damaged)
        }
        return postings
    }

    private func word(_ word: SegmentLayout.Word) -> UInt64 { self.word(word.rawValue) }

    private func word(_ index: Int) -> UInt64 { bytes.load(fromByteOffset: index * 8, as: UInt64.self) }
}
