/// The word lists of Data/lineage, a line each with columns parted by "|"; written by Tools/lineage_tables.py.
enum LineageData {
    /// The columns of every line but comments and empty lines.
    static func rows(_ table: String) -> [[String]] {
        table.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { trimmed($0) }
            return cells[0].first == "#" || (cells.count == 1 && cells[0].isEmpty) ? nil : cells
        }
    }

    /// The items of a column that holds a list.
    static func items(_ column: String) -> [String] { column.split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty } }

    /// Without white space at the ends, and without the mark that some editors put before a text.
    static func trimmed(_ text: Substring) -> String {
        let scalars = text.unicodeScalars
        let blank: Set<Unicode.Scalar> = [" ", "\t", "\r", "\u{FEFF}"]
        guard let first = scalars.firstIndex(where: { !blank.contains($0) }), let last = scalars.lastIndex(where: { !blank.contains($0) })
        else { return "" }
        return String(scalars[first...last])
    }
}
