/// Escaping of text on its way through a repair.
extension XMLRepair {
    mutating func appendEscaped(_ text: StaticString) {
        output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Text with references: good ones stay, bare ampersands are escaped. Nothing outside of the root.
    mutating func appendText(_ range: Range<Int>) {
        guard !open.isEmpty else { return }
        TextRepair.append(input, range, keepsReferences: true, entities: entities, to: &output)
    }

    /// Text in which nothing is markup.
    mutating func appendLiteral(_ range: Range<Int>) {
        guard !open.isEmpty else { return }
        TextRepair.append(input, range, keepsReferences: false, to: &output)
    }
}
