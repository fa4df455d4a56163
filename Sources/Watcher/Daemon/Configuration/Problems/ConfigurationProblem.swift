/// A mistake in a configuration file, or in a file that it names, at its place.
package struct ConfigurationProblem: Hashable, Sendable, CustomStringConvertible {
    package var file: String
    /// From 1; 1:1 where the whole file is meant.
    package var line: Int
    /// From 1, in Unicode code points.
    package var column: Int
    /// What is wrong and what to do about it. Never holds a secret.
    package var message: String

    package init(file: String, line: Int = 1, column: Int = 1, message: String) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
    }

    /// `file:line:column: message`, as compilers write it and editors read it.
    package var description: String { "\(file):\(line):\(column): \(message)" }
}
