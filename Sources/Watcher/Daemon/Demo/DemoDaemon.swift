import Foundation
import Glibc

/// The demo's own daemon: this very program, as a process of its own, with everything in a temporary directory.
final class DemoDaemon {
    let directory: String
    var socket: String { "\(directory)/control.sock" }
    private let process = Process()

    init(chatPort: Int, sitePort: Int) throws(CommandFailure) {
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
            process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            process.arguments = [
                "run", "--config", "\(directory)/watcher.yaml", "--state-dir", "\(directory)/state", "--socket", socket,
            ]
            var environment = ProcessInfo.processInfo.environment
            for name in ["NOTIFY_SOCKET", "WATCHDOG_USEC", "JOURNAL_STREAM"] { environment[name] = nil }
            process.environment = environment
            try process.run()
        } catch {
            throw CommandFailure(code: .failed, message: "cannot start the demo's daemon: \(error.localizedDescription)")
        }
    }

    /// Ends the daemon as systemd would, and says whether it ended well.
    func stop() -> Bool {
        process.terminate()
        process.waitUntilExit()
        try? FileManager.default.removeItem(atPath: directory)
        return process.terminationStatus == 0
    }
}
