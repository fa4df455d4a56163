import Topics

/// A query is parsed, or refused with a column within it.
enum QueryProperties {
    static func check(_ text: String) {
        do throws(QueryError) {
            _ = try Query(parsing: text)
        } catch {
            FuzzEntry.hold(error.column >= 1 && error.column <= text.count + 1, "column \(error.column) of \(text)")
        }
    }
}
