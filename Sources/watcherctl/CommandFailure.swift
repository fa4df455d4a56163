import Control
import Glibc

/// Why a command could not do its work: lines for people, and the exit status for programs.
struct CommandFailure: Error, Equatable {
    var status: ExitStatus
    /// One line for each problem, without the program's name.
    var lines: [String]

    init(_ status: ExitStatus, _ line: String) {
        self.status = status
        lines = [line]
    }

    /// - Parameter source: the name of the file that was sent, for problems at a place of it.
    init(_ problem: ProblemDocument, source: String? = nil) {
        status = problem.exitStatus
        let errors = problem.errors ?? []
        lines = errors.map { $0.line(source: source) }
        if errors.count != 1 { lines.append(Self.summary(of: problem)) }
    }

    /// Writes each line to stderr. What feeds or files brought in is made harmless for a terminal.
    func report() {
        for line in lines { StandardError.write("watcherctl: \(SafeText.line(line))\n") }
    }

    private static func summary(of problem: ProblemDocument) -> String {
        guard let choices = problem.choices, !choices.isEmpty else { return problem.detail }
        return "\(problem.detail) Choices: \(choices.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: ", "))"
    }
}

extension SourceProblem {
    /// `file:line:column: message`, with what is known of the place.
    func line(source: String?) -> String {
        let place = [file ?? source, line.map(String.init), column.map(String.init)].compactMap { $0 }
        return place.isEmpty ? message : "\(place.joined(separator: ":")): \(message)"
    }
}
