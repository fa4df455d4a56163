/// Puts a segment's sections together behind its header.
struct SegmentAssembly {
    private var bytes: [UInt8]

    init(_ identity: SegmentIdentity) {
        bytes = [UInt8](repeating: 0, count: SegmentLayout.headerBytes)
        set(.mark, SegmentLayout.mark)
        set(.seed, identity.seed)
        set(.settings, identity.settings)
        set(.day, UInt64(bitPattern: identity.day))
    }

    mutating func put(_ values: [some BitwiseCopyable], _ section: SegmentLayout.Section) {
        let place = SegmentLayout.Word.allCases.count + 2 * section.rawValue
        set(place, UInt64(bytes.count))
        values.withUnsafeBytes { bytes.append(contentsOf: $0) }
        set(place + 1, UInt64(bytes.count) - word(place))
        while bytes.count % 8 != 0 { bytes.append(0) }
    }

    mutating func put(
        _ postings: (starts: [UInt32], entries: [UInt32]), _ starts: SegmentLayout.Section, _ entries: SegmentLayout.Section
    ) {
        put(postings.starts, starts)
        put(postings.entries, entries)
    }

    consuming func finish() -> [UInt8] {
        set(.size, UInt64(bytes.count))
        let sum = bytes.withUnsafeBytes { SegmentSections.checksum($0) }
        set(.checksum, sum)
        return bytes
    }

    private mutating func set(_ word: SegmentLayout.Word, _ value: UInt64) { set(word.rawValue, value) }

    private mutating func set(_ index: Int, _ value: UInt64) {
        bytes.withUnsafeMutableBytes { $0.storeBytes(of: value, toByteOffset: index * 8, as: UInt64.self) }
    }

    private func word(_ index: Int) -> UInt64 { bytes.withUnsafeBytes { $0.load(fromByteOffset: index * 8, as: UInt64.self) } }
}
