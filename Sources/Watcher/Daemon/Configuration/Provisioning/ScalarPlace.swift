import Yams

/// Finds where a character of a scalar stands in the file.
struct ScalarPlace {
    let source: SourceDocument

    /// The place of a column, from 1 in characters of the scalar's text. Where the file writes the text in another way (escapes, folded
    /// lines), the scalar's own place.
    func place(ofColumn column: Int, in node: Node) -> TextPlace {
        let start = TextPlace(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
        guard let scalar = node.scalar else { return start }
        let offset = scalar.string.prefix(max(column, 1) - 1).unicodeScalars.count
        switch scalar.style {
        case .plain, .singleQuoted, .doubleQuoted: return inLine(offset, of: scalar, start: start) ?? start
        case .literal: return inBlock(offset, of: scalar, start: start) ?? start
        default: return start
        }
    }

    /// Within one line, where it holds the text as it is.
    private func inLine(_ offset: Int, of scalar: Node.Scalar, start: TextPlace) -> TextPlace? {
        guard let line = line(start.line) else { return nil }
        let first = start.column - 1 + (scalar.style == .plain ? 0 : 1)
        let text = Array(scalar.string.unicodeScalars)
        guard first + text.count <= line.count, Array(line.dropFirst(first).prefix(text.count)) == text else { return nil }
        return TextPlace(line: start.line, column: first + offset + 1)
    }

    /// Within the lines below the `|`, each indented by the same.
    private func inBlock(_ offset: Int, of scalar: Node.Scalar, start: TextPlace) -> TextPlace? {
        let before = scalar.string.unicodeScalars.prefix(offset)
        let row = before.count { $0 == "\n" }
        let column = before.lastIndex(of: "\n").map { before.distance(from: $0, to: before.endIndex) - 1 } ?? before.count
        let rows = scalar.string.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        guard row < rows.count, let line = line(start.line + 1 + row) else { return nil }
        let text = Array(rows[row])
        let indent = line.count - text.count
        guard indent >= 0, Array(line.suffix(text.count)) == text else { return nil }
        return TextPlace(line: start.line + 1 + row, column: indent + column + 1)
    }

    private func line(_ number: Int) -> [Unicode.Scalar]? {
        guard source.lines.indices.contains(number - 1) else { return nil }
        var line = Array(source.lines[number - 1])
        if line.last == "\r" { line.removeLast() }
        return line
    }
}
