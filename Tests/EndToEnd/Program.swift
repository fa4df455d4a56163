import Foundation
import Glibc
import Support

/// Runs the real executables of this build.
enum Program {
    struct Result: Sendable {
        var status: Int32
        var output: String
        var errors: String

        /// The lines on stderr, without the last empty one.
        var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
    }

    static let watcherd = path("watcherd")
    static let watcherctl = path("watcherctl")

    /// Beside the test runner, or beside the bundle that it runs.
    private static func path(_ name: String) -> String {
        let bundle = Bundle(for: Anchor.self).bundleURL
        for folder in [
            bundle.deletingLastPathComponent(), bundle, URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent(),
        ] {
            let candidate = folder.appendingPathComponent(name).path
            if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
        }
        preconditionFailure("\(name) is not built beside \(bundle.path); run swift build first")
    }

    private final class Anchor {}

    /// Runs a program to its end, without blocking the test's own threads.
    static func run(
        _ program: String, _ arguments: [String], input: String? = nil, environment: [String: String] = [:]
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Swift.Result { try runBlocking(program, arguments, input: input, environment: environment) })
            }
        }
    }

    private static func runBlocking(
        _ program: String, _ arguments: [String], input: String?, environment: [String: String]
    ) throws -> Result {
        let process = try SpawnedProgram(program, arguments, environment: cleanEnvironment.merging(environment) { $1 })
        // A program that does not end must not stop the whole test run.
        let deadline = DispatchWorkItem { process.signal(SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + 240, execute: deadline)
        defer { deadline.cancel() }
        // Each on a thread of its own: none may fill up while another is waited for.
        let errors = Collector(process.errors)
        let output = Collector(process.output)
        if let input { process.write(input) }
        process.closeInput()
        let status = process.wait()
        return Result(status: status, output: output.text(), errors: errors.text())
    }

    /// The tests' own environment without what would lead the programs elsewhere.
    static var cleanEnvironment: [String: String] {
        var environment = ProcessInfo.processInfo.environment
        for name in ["WATCHER_SOCKET", "RUNTIME_DIRECTORY", "STATE_DIRECTORY", "NOTIFY_SOCKET", "WATCHDOG_USEC", "JOURNAL_STREAM"] {
            environment[name] = nil
        }
        environment["NO_COLOR"] = "1"
        return environment
    }
}

/// Reads one stream to its end on a thread of its own.
private final class Collector: @unchecked Sendable {
    // The thread is the only writer, and readers wait for it.
    private let done = DispatchSemaphore(value: 0)
    private var bytes: [UInt8] = []

    init(_ stream: SpawnedProgram.ReadEnd) {
        Thread.detachNewThread { [self] in
            bytes = stream.readAll()
            done.signal()
        }
    }

    func text() -> String {
        done.wait()
        defer { done.signal() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
