/// Rows under a heading, in aligned columns that fit the terminal.
struct Table {
    struct Column {
        enum Alignment { case left, right }

        var title: String
        var alignment: Alignment = .left
        /// Columns that may be cut when the table is too wide; others keep their width.
        var isFlexible = false

        init(_ title: String, _ alignment: Alignment = .left, isFlexible: Bool = false) {
            self.title = title
            self.alignment = alignment
            self.isFlexible = isFlexible
        }
    }

    struct Cell {
        var text: String
        var tone: Tone

        /// Text from outside is made safe here, once for all tables.
        init(_ text: String, _ tone: Tone = .plain) {
            self.text = SafeText.line(text)
            self.tone = tone
        }
    }

    /// The narrowest that a flexible column becomes.
    static let narrowest = 8
    private static let gap = 2

    var columns: [Column]
    var rows: [[Cell]]

    init(_ columns: [Column], rows: [[Cell]]) {
        self.columns = columns
        self.rows = rows
    }

    func lines(_ presentation: Presentation) -> [String] {
        let widths = widths(toFit: presentation.width)
        let heading = columns.map { Cell($0.title, .strong) }
        return ([heading] + rows).map { line($0, widths: widths, presentation: presentation) }
    }

    /// Natural widths, cut down from the widest flexible column until the whole fits.
    func widths(toFit width: Int?) -> [Int] {
        var widths = columns.indices.map { index in
            rows.reduce(DisplayWidth.of(columns[index].title)) { max($0, DisplayWidth.of($1[index].text)) }
        }
        guard let width else { return widths }
        var excess = widths.reduce(0, +) + Self.gap * max(columns.count - 1, 0) - width
        while excess > 0, let widest = widestFlexible(widths) {
            let others = columns.indices.filter { columns[$0].isFlexible && $0 != widest }.map { widths[$0] }.max() ?? 0
            let floor = max(Self.narrowest, min(others, widths[widest] - 1))
            let cut = min(excess, widths[widest] - floor)
            widths[widest] -= cut
            excess -= cut
        }
        return widths
    }

    private func widestFlexible(_ widths: [Int]) -> Int? {
        columns.indices.filter { columns[$0].isFlexible && widths[$0] > Self.narrowest }
            .max { widths[$0] < widths[$1] || (widths[$0] == widths[$1] && $0 > $1) }
    }

    private func line(_ cells: [Cell], widths: [Int], presentation: Presentation) -> String {
        // Empty cells at the end leave no blanks behind.
        let cells = cells[...(cells.lastIndex { !$0.text.isEmpty } ?? 0)]
        var line = ""
        for (index, cell) in zip(cells.indices, cells) {
            let text = DisplayWidth.cut(cell.text, to: widths[index])
            let padding = String(repeating: " ", count: widths[index] - DisplayWidth.of(text))
            let painted = presentation.paint(text, cell.tone)
            let isLast = index == cells.count - 1
            switch columns[index].alignment {
            case .left: line += isLast ? painted : painted + padding
            case .right: line += padding + painted
            }
            if !isLast { line += String(repeating: " ", count: Self.gap) }
        }
        return line
    }
}
