/// A configuration that cannot be used, with all that is wrong with it.
package struct ConfigurationFailure: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Code: String, Sendable {
        /// The file was read and has mistakes.
        case invalid
        /// There is no such file.
        case missing
        /// The file is there and cannot be read.
        case unreadable
    }

    package var code: Code
    /// In order of place; never empty.
    package var problems: [ConfigurationProblem]

    package init(_ code: Code = .invalid, problems: [ConfigurationProblem]) {
        self.code = code
        self.problems = problems
    }

    /// One line each.
    package var description: String { problems.map(\.description).joined(separator: "\n") }

    /// One line in all: the first problem, and how many more there are.
    package var summary: String {
        guard let first = problems.first else { return "the configuration cannot be used" }
        guard problems.count > 1 else { return first.description }
        let rest = problems.count - 1
        return "\(first) (and \(rest) more; `watcherd check` lists all)"
    }
}
