import Foundation
import Glibc

/// The demo's own daemon: this very program, as a process of its own, with everything in a temporary directory.
final class DemoDaemon {
    let directory: String
    var socket: String { "\(directory)/control.sock" }
    private let process: pid_t

    init(chatPort: Int, sitePort: Int) throws(CommandFailure) {
        // Not TMPDIR, which may be long: a socket's path has 107 bytes at most.
        var template = Array("/tmp/watcher-demo-XXXXXX".utf8CString)
        guard let made = template.withUnsafeMutableBufferPointer({ mkdtemp($0.baseAddress!).map { String(cString: $0) } }) else {
            throw CommandFailure(code: .failed, message: "cannot make a directory under /tmp: \(String(cString: strerror(errno)))")
        }
        directory = made
        let configuration = """
            fetch:
              min_interval: 1s
              allow: ["127.0.0.1:\(sitePort)", "127.0.0.1:\(chatPort)"]
            channels:
              chat: {kind: discord, url: "http://127.0.0.1:\(chatPort)/chat/1/demo"}
            topics:
              default_channels: [chat]
            log:
              level: warning
            """
        do {
            try configuration.write(toFile: "\(directory)/watcher.yaml", atomically: false, encoding: .utf8)
            process = try Self.start([
                "run", "--config", "\(directory)/watcher.yaml", "--state-dir", "\(directory)/state", "--socket",
                "\(directory)/control.sock",
            ])
        } catch {
            throw CommandFailure(code: .failed, message: "cannot start the demo's daemon: \(error.localizedDescription)")
        }
    }

    /// By posix_spawn: Foundation's Process reads past the end of a directory's listing where the program has many descriptors open.
    private static func start(_ arguments: [String]) throws -> pid_t {
        var variables = ProcessInfo.processInfo.environment
        for name in ["NOTIFY_SOCKET", "WATCHDOG_USEC", "JOURNAL_STREAM"] { variables[name] = nil }
        var words = (["watcherd"] + arguments).map { strdup($0) } + [nil]
        var environment = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in words + environment { free(text) } }
        var process = pid_t()
        let code = posix_spawn(&process, "/proc/self/exe", nil, nil, &words, &environment)
        guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
        return process
    }

    /// Ends the daemon as systemd would, and says whether it ended well.
    func stop() -> Bool {
        kill(process, SIGTERM)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        try? FileManager.default.removeItem(atPath: directory)
        return status == 0
    }
}
