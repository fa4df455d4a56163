import ArgumentParser
import Foundation

/// Ends a command: one line on stderr, and the exit code that INTERFACES promises.
struct CommandFailure: Error {
    enum Code: Int32 {
        case failed = 1
        case badContent = 65
        case unreachable = 69
        case notPermitted = 77
        case badConfiguration = 78
    }

    var code: Code
    var message: String

    /// Says the line and gives what `run` has to throw.
    func told(program: String = "watcherd") -> ExitCode {
        StandardError.write("\(program): \(message)")
        return ExitCode(code.rawValue)
    }
}

enum StandardError {
    /// One line, whatever is in it: control characters are escaped, so that file names and feeds cannot forge lines.
    static func write(_ line: String) {
        FileHandle.standardError.write(Data((JournalLogHandler.escaped(line) + "\n").utf8))
    }
}
