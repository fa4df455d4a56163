import Text

/// The part of a text where a search met it.
enum Snippet {
    /// Bytes on each side of the first word met, cut at words.
    private static let reach = 90

    /// The surroundings of the first of the query's words; the beginning where none is found as it is written.
    static func text(_ text: String, query: String) -> String {
        let words = query.split { !($0.isLetter || $0.isNumber) }.map { $0.lowercased() }.filter {
            !["and", "or", "not", "title", "text"].contains($0)
        }
        let flat = PlainText.collapse(String(text.prefix(20_000)))
        let place = words.compactMap { flat.lowercased().firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
        // Lower-casing can change lengths, so the place is only a distance from the beginning.
        let offset = place.map { flat.lowercased().distance(from: flat.startIndex, to: $0.lowerBound) } ?? 0
        return cut(flat, around: offset)
    }

    private static func cut(_ text: String, around offset: Int) -> String {
        let start = max(0, offset - reach)
        let rest = text.dropFirst(start)
        let piece = rest.prefix(2 * reach)
        let head = start > 0 ? "…" + piece.drop { !$0.isWhitespace } : String(piece)
        guard piece.endIndex < text.endIndex, let end = head.lastIndex(where: \.isWhitespace) else { return head }
        return head[..<end] + "…"
    }
}
