/// What is wrong with a thing: a stable code for programs, words for people.
package struct ResourceProblem: Codable, Hashable, Sendable {
    /// Stable, such as `timeout` or `not-a-feed`.
    package var code: String
    /// One sentence.
    package var message: String

    package init(code: String, message: String) {
        self.code = code
        self.message = message
    }

    private enum CodingKeys: String, CodingKey {
        case code, message
    }
}

/// A problem at a place of a text that somebody wrote.
package struct SourceProblem: Codable, Hashable, Sendable {
    /// Path of the file; absent for a text sent in the request.
    package var file: String?
    /// From 1.
    package var line: Int?
    /// From 1.
    package var column: Int?
    /// What is wrong and, where it can be told, what was meant.
    package var message: String

    package init(file: String? = nil, line: Int? = nil, column: Int? = nil, message: String) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
    }

    private enum CodingKeys: String, CodingKey {
        case file, line, column, message
    }
}
