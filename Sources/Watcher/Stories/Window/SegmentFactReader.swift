import Model

/// Reads what `SegmentFactWriter` wrote of one article. The segment's checksum says that all of it is there; beyond its end everything reads
/// as nothing.
struct SegmentFactReader {
    private let bytes: UnsafeRawBufferPointer
    private let flags: UInt8
    private var index = 0

    init(_ bytes: UnsafeRawBufferPointer, flags: UInt8) {
        self.bytes = bytes
        self.flags = flags
    }

    mutating func page() -> UInt32? { flags & SegmentLayout.hasPage == 0 ? nil : number() }

    /// After the page.
    mutating func copy() -> CopyMatch? {
        guard flags & SegmentLayout.isCopy != 0 else { return nil }
        let original = ArticleID(number())
        let kind = CopyMatch.Kind(code: number()) ?? .whole
        let similarity = Double(bitPattern: number())
        return CopyMatch(original: original, kind: kind, similarity: similarity, shared: Int(number() as Int64))
    }

    /// After the copy.
    mutating func title() -> String { text() }

    /// After the title.
    mutating func outlet() -> Outlet {
        let hasKey: UInt8 = number()
        let key = text()
        return Outlet(key: hasKey == 0 ? nil : key, name: text())
    }

    /// After the outlet.
    mutating func developments() -> [Development] {
        guard flags & SegmentLayout.hasDevelopments != 0 else { return [] }
        var developments: [Development] = []
        for _ in 0..<(number() as UInt32) where index < bytes.count {
            let article = ArticleID(number())
            let kind = Development.Kind(code: number()) ?? .quote
            let what = text()
            developments.append(Development(article: article, kind: kind, text: what, sentence: text()))
        }
        return developments
    }

    /// From the page to the marks, without making the texts between.
    mutating func skipToMarks() {
        _ = (page(), copy())
        skipText()
        skip(MemoryLayout<UInt8>.size)
        skipText()
        skipText()
        guard flags & SegmentLayout.hasDevelopments != 0 else { return }
        for _ in 0..<(number() as UInt32) where index < bytes.count {
            skip(MemoryLayout<Int64>.size + MemoryLayout<UInt8>.size)
            skipText()
            skipText()
        }
    }

    private mutating func skipText() { skip(Int(number() as UInt32)) }

    private mutating func skip(_ count: Int) { index += min(count, bytes.count - index) }

    /// The last.
    func marks() -> ReportMarks { ReportMarks(decoding: UnsafeRawBufferPointer(rebasing: bytes[index...])) ?? ReportMarks() }

    private mutating func text() -> String {
        let count = Int(number() as UInt32)
        guard count <= bytes.count - index else {
            index = bytes.count
            return ""
        }
        defer { index += count }
        return String(decoding: bytes[index..<index + count], as: UTF8.self)
    }

    private mutating func number<Number: FixedWidthInteger & BitwiseCopyable>() -> Number {
        guard MemoryLayout<Number>.size <= bytes.count - index else {
            index = bytes.count
            return 0
        }
        defer { index += MemoryLayout<Number>.size }
        return bytes.loadUnaligned(fromByteOffset: index, as: Number.self)
    }
}
