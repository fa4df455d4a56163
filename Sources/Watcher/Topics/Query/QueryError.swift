/// A mistake in a query: where it is and what to do about it.
package struct QueryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// 1 is the query's first character, as people count characters.
    package var column: Int
    package var message: String

    package init(column: Int, message: String) {
        self.column = column
        self.message = message
    }

    package var description: String { "column \(column): \(message)" }
}
