/// What is wrong with a query, as its own parser tells it.
package struct QueryProblem: Hashable, Sendable {
    /// From 1, in characters of the query.
    package var column: Int
    package var message: String

    package init(column: Int, message: String) {
        self.column = column
        self.message = message
    }
}
