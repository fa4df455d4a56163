import GRDB

/// Statements are prepared once per connection and found again by their text.
extension Database {
    func run(_ sql: String, _ arguments: StatementArguments = []) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }

    /// Runs a change and returns how many rows it touched.
    @discardableResult
    func change(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
        try cachedStatement(sql: sql).execute(arguments: arguments)
        return changesCount
    }

    /// - Parameter isEnough: asked after each row whether no further one is wanted.
    func rows<Value>(
        _ sql: String, _ arguments: StatementArguments = [], until isEnough: (Value) -> Bool = { _ in false },
        _ decode: (inout Columns) throws -> Value
    ) throws -> [Value] {
        var values: [Value] = []
        let cursor = try Row.fetchCursor(try cachedStatement(sql: sql), arguments: arguments)
        while let row = try cursor.next() {
            var columns = Columns(row)
            let value = try decode(&columns)
            values.append(value)
            if isEnough(value) { break }
        }
        return values
    }

    func first<Value>(
        _ sql: String, _ arguments: StatementArguments = [], _ decode: (inout Columns) throws -> Value
    ) throws -> Value? {
        let cursor = try Row.fetchCursor(try cachedStatement(sql: sql), arguments: arguments)
        guard let row = try cursor.next() else { return nil }
        var columns = Columns(row)
        return try decode(&columns)
    }

    func count(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
        try first(sql, arguments) { $0.int() } ?? 0
    }
}

/// `?, ?, ?` for lists of a length known only at run time; the statement is then not worth caching under many lengths,
/// so callers pass fixed batch sizes or few values.
func placeholders(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }
