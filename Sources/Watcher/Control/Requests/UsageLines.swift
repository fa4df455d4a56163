/// What a command line that makes no sense is answered with: what is wrong, and how the command is used.
package struct UsageLines {
    package let lines: [String]

    /// - Parameter message: the argument parser's, of several lines: `Error: …`, help of the argument, `Usage: …`, where to read more.
    package init(_ message: String, program: String) {
        let all = message.split(separator: "\n", omittingEmptySubsequences: true)
        guard let first = all.first, first.hasPrefix("Error: ") else {
            lines = all.map(String.init)
            return
        }
        lines = ["\(program): \(first.dropFirst("Error: ".count))"] + all.filter { $0.hasPrefix("Usage: ") }.map(String.init)
    }
}
