/// The word lists of Data/lineage, a line each with columns parted by "|"; written by Tools/lineage_tables.py.
enum LineageData {
    /// The columns of every line.
    static func rows(_ table: String) -> [[String]] {
        table.split(separator: "\n").map { line in
            line.split(separator: "|", omittingEmptySubsequences: false).map { trimmed($0) }
        }
    }

    /// The items of a column that holds a list.
    static func items(_ column: String) -> [String] { column.split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty } }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
