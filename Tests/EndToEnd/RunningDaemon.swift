import Foundation
import Glibc
import Support

/// A real `watcherd run` in a temporary directory.
final class RunningDaemon: @unchecked Sendable {
    let directory: URL
    /// Guarded by `lock`.
    private var process: SpawnedProgram?
    private let lock = NSLock()
    private let log = DaemonLog()

    var socket: String { directory.appendingPathComponent("control.sock").path }
    let state: String
    var configuration: String { directory.appendingPathComponent("watcher.yaml").path }

    /// Writes the configuration and starts the daemon; returns when it says that it is ready.
    init(configuration text: String, stateDirectory: String? = nil, environment: [String: String] = [:]) async throws {
        directory = try Self.temporaryDirectory()
        state = stateDirectory ?? directory.appendingPathComponent("state").path
        try text.write(to: URL(fileURLWithPath: configuration), atomically: true, encoding: .utf8)
        try await start(environment: environment)
    }

    deinit {
        process?.end()
        try? FileManager.default.removeItem(at: directory)
    }

    static func temporaryDirectory() throws -> URL {
        let url = URL(fileURLWithPath: "/tmp").appendingPathComponent("watcher-test-\(UUID().uuidString.prefix(13))")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return url
    }

    var processIdentifier: Int32 { lock.withLock { process?.identifier ?? 0 } }
    var isRunning: Bool { lock.withLock { process?.isRunning ?? false } }
    /// All that was written to stderr so far, over all starts.
    var logText: String { log.text }

    /// Waits until stderr has had this text; false where that takes more than a minute.
    func logged(_ text: String) async -> Bool { await log.has(text) }

    /// Starts it again on the same state; returns when it is ready.
    func start(environment: [String: String] = [:]) async throws {
        let next = try SpawnedProgram(
            Program.watcherd, ["run", "--config", configuration, "--state-dir", state, "--socket", socket],
            environment: Program.cleanEnvironment.merging(environment) { $1 })
        next.closeInput()
        lock.withLock { process = next }
        // The thread holds the log and not the daemon, which so ends with its test.
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { [log] in log.follow(next.errors, ready: continuation) }
        }
    }

    func signal(_ number: Int32) { lock.withLock { process }?.signal(number) }

    /// kill -9, and waits for the end.
    func crash() async {
        signal(SIGKILL)
        _ = await ended()
    }

    /// SIGTERM, and waits for the end; the exit status.
    @discardableResult
    func stop() async -> Int32 {
        signal(SIGTERM)
        return await ended()
    }

    func ended() async -> Int32 {
        guard let process = lock.withLock({ self.process }) else { return -1 }
        return await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: process.wait()) }
        }
    }

    // MARK: watcherctl

    func ctl(_ arguments: String..., input: String? = nil) async throws -> Program.Result {
        try await Program.run(Program.watcherctl, ["--socket", socket] + arguments, input: input)
    }

    /// The JSON answer of a verb that must succeed.
    func json(_ arguments: String..., input: String? = nil) async throws -> JSONObject {
        let result = try await Program.run(Program.watcherctl, ["--socket", socket, "--json"] + arguments, input: input)
        guard result.status == 0 else { throw VerbFailed(arguments: arguments, result: result) }
        return try JSONObject(result.output)
    }

    struct VerbFailed: Error {
        var arguments: [String]
        var result: Program.Result
    }

    /// Asks again and again, for at most `seconds`, until the answer satisfies; the process switches between make the pace.
    func eventually(
        _ arguments: String..., within seconds: Double = 120, _ isSatisfied: (JSONObject) -> Bool
    ) async throws -> JSONObject {
        let deadline = Date().addingTimeInterval(seconds)
        var last = JSONObject.null
        while Date() < deadline {
            let result = try await Program.run(Program.watcherctl, ["--socket", socket, "--json"] + arguments)
            if result.status == 0, let answer = try? JSONObject(result.output) {
                last = answer
                if isSatisfied(answer) { return answer }
            }
        }
        throw NeverSatisfied(arguments: arguments, last: "\(last)", log: logText)
    }

    struct NeverSatisfied: Error {
        var arguments: [String]
        var last: String
        var log: String
    }
}
