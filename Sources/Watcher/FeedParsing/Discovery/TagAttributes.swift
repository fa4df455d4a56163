/// The attributes of one HTML start tag, by name.
struct TagAttributes {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let tag: MarkupScanner.Tag
    /// Tags longer than this are no links.
    private static let maximumLength = 8 << 10

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ tag: MarkupScanner.Tag) {
        self.bytes = bytes
        self.tag = tag
    }

    /// The decoded value of the attribute; `name` is in lower case.
    func value(_ name: StaticString) -> String? {
        var index = tag.name.upperBound
        let end = min(tag.end, tag.start + Self.maximumLength)
        while index < end {
            let start = index
            while index < end, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "="), bytes[index] != UInt8(ascii: ">") { index += 1 }
            let isWanted = index - start == name.utf8CodeUnitCount && bytes.hasASCII(name, at: start)
            while index < end, bytes[index] <= 0x20 { index += 1 }
            guard index < end, bytes[index] == UInt8(ascii: "=") else {
                if index == start { index += 1 }
                continue
            }
            let range = value(after: &index, end)
            if isWanted { return LineText.plain(UnsafeBufferPointer(rebasing: bytes[range]), isHTML: true, maximum: Self.maximumLength) }
        }
        return nil
    }

    /// The range of the value after the `=` at `index`; moves past it.
    private func value(after index: inout Int, _ end: Int) -> Range<Int> {
        index += 1
        while index < end, bytes[index] <= 0x20 { index += 1 }
        guard index < end else { return end..<end }
        let quote = bytes[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let start = index
            while index < end, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">") { index += 1 }
            return start..<index
        }
        let start = index + 1
        index = start
        while index < end, bytes[index] != quote { index += 1 }
        defer { index = min(index + 1, end) }
        return start..<index
    }
}
