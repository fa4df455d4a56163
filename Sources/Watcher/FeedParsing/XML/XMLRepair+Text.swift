/// Escaping of text on its way through a repair.
extension XMLRepair {
    mutating func appendEscaped(_ text: StaticString) {
        output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Text with references: good ones stay, bare ampersands are escaped. Nothing outside of the root.
    mutating func appendText(_ range: Range<Int>) {
        guard !open.isEmpty else { return }
        TextRepair.append(input, cut(range, to: 2 * limits.maximumTextLength), keepsReferences: true, entities: entities, to: &output)
    }

    /// Text in which nothing is markup.
    mutating func appendLiteral(_ range: Range<Int>) {
        guard !open.isEmpty else { return }
        TextRepair.append(input, cut(range, to: limits.maximumTextLength), keepsReferences: false, to: &output)
    }

    /// No more than is kept of a text in the end: escaped it may take five times its bytes. Ends where a character does.
    private func cut(_ range: Range<Int>, to length: Int) -> Range<Int> {
        guard range.count > length else { return range }
        var end = range.lowerBound + length
        while end > range.lowerBound, input[end] & 0xC0 == 0x80 { end -= 1 }
        return range.lowerBound..<end
    }
}
