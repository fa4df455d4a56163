import Foundation

/// A program of the machine that a test asks, such as the compiler.
struct Tool {
    struct Answer {
        var status: Int32
        var output: String
        var errors: String
    }

    /// The program is not there: the test fails and says how to get it, for a check that is passed over checks nothing.
    struct Missing: Error, CustomStringConvertible {
        var description: String
    }

    private let path: String

    /// Finds the program in PATH, or where Debian puts programs for administrators.
    init(_ name: String) throws {
        let folders =
            (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init) + ["/usr/bin", "/usr/sbin"]
        guard let path = folders.map({ "\($0)/\(name)" }).first(where: FileManager.default.isExecutableFile) else {
            throw Missing(description: "\(name) is not in PATH; `make deps` installs what tests need")
        }
        self.path = path
    }

    func run(_ arguments: [String]) throws -> Answer {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        // Both streams go through files: a pipe that nobody reads could fill up and hold the program.
        let folder = try TemporaryFolder()
        let streams = try ["output", "errors"].map { name in
            try folder.write(name, "")
            return try FileHandle(forWritingTo: URL(fileURLWithPath: "\(folder.path)/\(name)"))
        }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = streams[0]
        process.standardError = streams[1]
        try process.run()
        process.waitUntilExit()
        return Answer(status: process.terminationStatus, output: try folder.read("output"), errors: try folder.read("errors"))
    }
}
