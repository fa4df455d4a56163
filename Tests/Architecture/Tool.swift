import Foundation
import Support
import Synchronization

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
        let program = try SpawnedProgram(path, arguments)
        program.closeInput()
        // Read beside the output: a stream that nobody reads fills up and holds the program.
        let errors = Mutex<[UInt8]>([])
        let done = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            let bytes = program.errors.readAll()
            errors.withLock { $0 = bytes }
            done.signal()
        }
        let output = program.output.readAll()
        done.wait()
        return Answer(
            status: program.wait(), output: String(decoding: output, as: UTF8.self),
            errors: String(decoding: errors.withLock { $0 }, as: UTF8.self))
    }
}
