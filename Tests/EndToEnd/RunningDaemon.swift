import Foundation
import Glibc

/// A real `watcherd run` in a temporary directory.
final class RunningDaemon: @unchecked Sendable {
    let directory: URL
    /// Guarded by `lock`.
    private var process: Process
    private var log = Data()
    private let lock = NSLock()
    private var logWaiters: [(text: String, continuation: CheckedContinuation<Bool, Never>)] = []

    var socket: String { directory.appendingPathComponent("control.sock").path }
    let state: String
    var configuration: String { directory.appendingPathComponent("watcher.yaml").path }

    /// Writes the configuration and starts the daemon; returns when it says that it is ready.
    init(configuration text: String, stateDirectory: String? = nil, environment: [String: String] = [:]) async throws {
        directory = try Self.temporaryDirectory()
        state = stateDirectory ?? directory.appendingPathComponent("state").path
        process = Process()
        try text.write(to: URL(fileURLWithPath: configuration), atomically: true, encoding: .utf8)
        try await start(environment: environment)
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        try? FileManager.default.removeItem(at: directory)
    }

    static func temporaryDirectory() throws -> URL {
        let url = URL(fileURLWithPath: "/tmp").appendingPathComponent("watcher-test-\(UUID().uuidString.prefix(13))")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return url
    }

    var processIdentifier: Int32 { lock.withLock { process.processIdentifier } }
    var isRunning: Bool { lock.withLock { process.isRunning } }
    /// All that was written to stderr so far, over all starts.
    var logText: String { lock.withLock { String(decoding: log, as: UTF8.self) } }

    /// Waits until stderr has had this text; false where that takes more than a minute.
    func logged(_ text: String) async -> Bool {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().asyncAfter(deadline: .now() + 60) { [weak self] in self?.giveUpWaiting() }
            let isThere = lock.withLock {
                if String(decoding: log, as: UTF8.self).contains(text) { return true }
                logWaiters.append((text, continuation))
                return false
            }
            if isThere { continuation.resume(returning: true) }
        }
    }

    private func giveUpWaiting() {
        let waiters = lock.withLock {
            defer { logWaiters = [] }
            return logWaiters
        }
        for waiter in waiters { waiter.continuation.resume(returning: false) }
    }

    /// Starts it again on the same state; returns when it is ready.
    func start(environment: [String: String] = [:]) async throws {
        let next = Process()
        next.executableURL = URL(fileURLWithPath: Program.watcherd)
        next.arguments = ["run", "--config", configuration, "--state-dir", state, "--socket", socket]
        next.environment = Program.cleanEnvironment.merging(environment) { $1 }
        let errors = Pipe()
        next.standardError = errors
        next.standardOutput = FileHandle.nullDevice
        next.standardInput = FileHandle.nullDevice
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            do {
                try next.run()
            } catch {
                continuation.resume(throwing: error)
                return
            }
            lock.withLock { process = next }
            Thread.detachNewThread { [self] in follow(errors.fileHandleForReading, ready: continuation) }
        }
    }

    /// Copies stderr to `log`; the line that says "is ready", or the end, resumes whoever started the daemon.
    private func follow(_ handle: FileHandle, ready: CheckedContinuation<Void, any Error>) {
        var waiting: CheckedContinuation<Void, any Error>? = ready
        var seen = Data()
        while true {
            let chunk = handle.availableData
            if chunk.isEmpty { break }
            seen += chunk
            let ready = lock.withLock {
                log += chunk
                let text = String(decoding: log, as: UTF8.self)
                let ready = logWaiters.filter { text.contains($0.text) }
                logWaiters.removeAll { text.contains($0.text) }
                return ready
            }
            for waiter in ready { waiter.continuation.resume(returning: true) }
            if let continuation = waiting, seen.range(of: Data(" is ready".utf8)) != nil {
                waiting = nil
                continuation.resume()
            }
        }
        waiting?.resume(throwing: DaemonEnded(log: String(decoding: seen, as: UTF8.self)))
    }

    struct DaemonEnded: Error { var log: String }

    func signal(_ number: Int32) { kill(processIdentifier, number) }

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
        let process = lock.withLock { self.process }
        return await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                process.waitUntilExit()
                continuation.resume(returning: process.terminationStatus)
            }
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
        _ arguments: String..., within seconds: Double = 20, _ isSatisfied: (JSONObject) -> Bool
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
