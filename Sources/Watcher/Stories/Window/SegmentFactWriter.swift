import Model

/// Writes the facts of articles for a segment, one after another.
struct SegmentFactWriter {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ facts: ArticleFacts) {
        if let page = facts.page { append(page) }
        if let copy = facts.copy {
            append(copy.original.rawValue)
            bytes.append(copy.kind.code)
            append(copy.similarity.bitPattern)
            append(Int64(copy.shared))
        }
        append(facts.title)
        bytes.append(facts.outlet.key == nil ? 0 : 1)
        append(facts.outlet.key ?? "")
        append(facts.outlet.name)
        if !facts.developments.isEmpty { append(facts.developments) }
        bytes += facts.marks.encoded()
    }

    private mutating func append(_ developments: [Development]) {
        append(UInt32(developments.count))
        for development in developments {
            append(development.article.rawValue)
            bytes.append(development.kind.code)
            append(development.text)
            append(development.sentence)
        }
    }

    private mutating func append(_ text: String) {
        append(UInt32(text.utf8.count))
        bytes += text.utf8
    }

    private mutating func append(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
    }
}

extension CopyMatch.Kind {
    private static let all: [Self] = [.whole, .contained, .containing, .headline]

    /// Its number within a segment.
    var code: UInt8 {
        switch self {
        case .whole: 0
        case .contained: 1
        case .containing: 2
        case .headline: 3
        }
    }

    init?(code: UInt8) {
        guard Int(code) < Self.all.count else { return nil }
        self = Self.all[Int(code)]
    }
}

extension Development.Kind {
    /// Its number within a segment.
    var code: UInt8 { UInt8(Self.allCases.firstIndex(of: self) ?? 0) }

    init?(code: UInt8) {
        guard Int(code) < Self.allCases.count else { return nil }
        self = Self.allCases[Int(code)]
    }
}
