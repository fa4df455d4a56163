/// An error of the control API by RFC 9457, with a code for programs and one line for people.
package struct ProblemDocument: Error, Codable, Hashable, Sendable {
    /// A URI that stands for the code.
    package var type: String
    package var title: String
    /// HTTP status.
    package var status: Int
    /// One line: what is wrong, where, and what to do.
    package var detail: String
    /// The raw value of a `ProblemCode`; text, since a newer daemon may know more codes.
    package var code: String
    /// The exit status for a client that does not know the code.
    package var exit: Int32
    /// Each problem of a document, where there are several.
    package var errors: [SourceProblem]?
    /// What could have been meant: the feeds of a page, the ids that begin so.
    package var choices: [String]?

    package init(_ code: ProblemCode, _ detail: String, errors: [SourceProblem]? = nil, choices: [String]? = nil) {
        type = "urn:watcher:problem:\(code.rawValue)"
        title = code.title
        status = code.status
        self.detail = detail
        self.code = code.rawValue
        exit = code.exit.rawValue
        self.errors = errors
        self.choices = choices
    }

    /// How a program ends that met this problem.
    package var exitStatus: ExitStatus {
        ProblemCode(rawValue: code)?.exit ?? ExitStatus(rawValue: exit) ?? .failed
    }
}
