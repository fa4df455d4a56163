/// How results look where they go: width, colours, and the clock that relative times refer to.
struct Presentation {
    /// Columns to fit; nil where lines may be as long as they are.
    let width: Int?
    let isColoured: Bool
    let times: TimeText

    func paint(_ text: String, _ tone: Tone) -> String {
        guard isColoured, let parameters = tone.parameters, !text.isEmpty else { return text }
        return "\u{1B}[\(parameters)m\(text)\u{1B}[0m"
    }

    /// Text from outside on one line, cut to what is left of the width beside `indent` columns.
    func line(_ text: String, indent: Int = 0) -> String {
        let safe = SafeText.line(text)
        guard let width else { return safe }
        return DisplayWidth.cut(safe, to: max(width - indent, 10))
    }

    /// Text from outside, broken at spaces into lines that fit beside `indent` columns.
    func wrapped(_ text: String, indent: Int) -> [String] {
        let limit = max((width ?? 100) - indent, 20)
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        for paragraph in text.split(separator: "\n") {
            var line = ""
            for word in SafeText.line(String(paragraph)).split(separator: " ") {
                if !line.isEmpty, DisplayWidth.of(line) + 1 + DisplayWidth.of(String(word)) > limit {
                    lines.append(margin + line)
                    line = ""
                }
                line += line.isEmpty ? word : " " + word
            }
            if !line.isEmpty { lines.append(margin + line) }
        }
        return lines
    }
}
