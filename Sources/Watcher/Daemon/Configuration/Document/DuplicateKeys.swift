import Yams

/// Puts the second of two equal keys aside, so that the reader, which stops at it, can read the rest of the text.
struct DuplicateKeys {
    private var scalars: [Unicode.Scalar]
    private var rounds = 0
    /// Each round reads the text anew.
    private static let maximumRounds = 20
    /// Keys that were put aside begin with one of these code points of the private use area.
    private static let marks: ClosedRange<Unicode.Scalar> = "\u{E000}"..."\u{E0FF}"

    /// Whether a key was put aside, so that decoders pass over it.
    static func isAside(_ key: String) -> Bool { key.unicodeScalars.first.map(marks.contains) ?? false }

    init(text: String) { scalars = Array(text.unicodeScalars) }

    var text: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// Renames the key's second use in the same mapping and tells where it is; nil where it is not found.
    mutating func setAside(_ name: String, after first: Mark) -> TextPlace? {
        rounds += 1
        guard rounds <= Self.maximumRounds, !name.isEmpty, let start = index(line: first.line, column: first.column) else { return nil }
        guard let second = inBlock(name, start: start, column: first.column) ?? inFlow(name, start: start) else { return nil }
        let place = place(of: second)
        let length = length(of: name, at: second) ?? name.unicodeScalars.count
        // As long as the key, so that all other places in the line stay where they are. Rounds are few enough for the range.
        scalars[second] = Unicode.Scalar(Self.marks.lowerBound.value + UInt32(rounds)) ?? Self.marks.lowerBound
        for index in second + 1..<second + length { scalars[index] = "_" }
        return place
    }

    /// The next line whose first word stands in the same column and is the key, before a line that stands further left.
    private func inBlock(_ name: String, start: Int, column: Int) -> Int? {
        var index = lineEnd(from: start) + 1
        while index < scalars.count {
            let end = lineEnd(from: index)
            let indent = scalars[index..<end].firstIndex { $0 != " " } ?? end
            defer { index = end + 1 }
            guard indent < end, scalars[indent] != "#", scalars[indent] != "\r" else { continue }
            let here = indent - index + 1
            if here < column { return nil }
            if here == column, length(of: name, at: indent) != nil { return indent }
        }
        return nil
    }

    /// The key again at the same depth of brackets.
    private func inFlow(_ name: String, start: Int) -> Int? {
        var depth = 0
        var quote: Unicode.Scalar?
        var index = start + (length(of: name, at: start) ?? 1)
        while index < scalars.count {
            let scalar = scalars[index]
            if let open = quote {
                if scalar == open { quote = nil }
                if scalar == "\\", open == "\"" { index += 1 }
            } else if depth == 0, isBoundary(scalars[index - 1]), length(of: name, at: index) != nil {
                return index
            } else {
                switch scalar {
                case "{", "[": depth += 1
                case "}", "]": depth -= 1
                case "\"", "'": if isBoundary(scalars[index - 1]) || scalars[index - 1] == ":" { quote = scalar }
                default: break
                }
                if depth < 0 { return nil }
            }
            index += 1
        }
        return nil
    }

    private func isBoundary(_ scalar: Unicode.Scalar) -> Bool { [" ", "\n", "\t", ",", "{", "["].contains(scalar) }

    /// Code points of the key, quotes included, where it stands at this index with a colon after it.
    private func length(of name: String, at index: Int) -> Int? {
        let plain = Array(name.unicodeScalars)
        for spelling in [plain, ["\""] + plain + ["\""], ["'"] + plain + ["'"]] where scalars[index...].starts(with: spelling) {
            var next = index + spelling.count
            while next < scalars.count, scalars[next] == " " { next += 1 }
            if next < scalars.count, scalars[next] == ":" { return spelling.count }
        }
        return nil
    }

    private func lineEnd(from index: Int) -> Int { scalars[index...].firstIndex(of: "\n") ?? scalars.count }

    private func index(line: Int, column: Int) -> Int? {
        var start = 0
        for _ in 1..<max(line, 1) {
            start = lineEnd(from: start) + 1
            if start >= scalars.count { return nil }
        }
        let index = start + column - 1
        return index < scalars.count ? index : nil
    }

    private func place(of index: Int) -> TextPlace {
        let before = scalars[..<index]
        let lineStart = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
        return TextPlace(line: before.count { $0 == "\n" } + 1, column: index - lineStart + 1)
    }
}
