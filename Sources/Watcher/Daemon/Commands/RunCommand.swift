import ArgumentParser
import Foundation
import Logging

/// `watcherd run`: the daemon, in the foreground.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run the daemon in the foreground.",
        discussion: """
            Logs to stderr and tells systemd its state where NOTIFY_SOCKET is set. SIGTERM and SIGINT end it within 5 seconds, SIGHUP \
            reloads the configuration.
            """)

    @Option(help: "The configuration. Default: /etc/watcher/watcher.yaml, and built-in defaults where there is none.")
    var config: String?
    @Option(help: "Where the database lies. Default: $STATE_DIRECTORY, else /var/lib/watcher.")
    var stateDir: String?
    @Option(help: "The control socket. Default: $RUNTIME_DIRECTORY/control.sock, else /run/watcher/control.sock.")
    var socket: String?

    func run() async throws {
        do {
            let environment = ProcessInfo.processInfo.environment
            let path = try configurationPath()
            let configuration = try path.map(ConfigurationFile.load) ?? Configuration()
            try await DaemonProcess(
                configuration: configuration, configurationPath: path,
                stateDirectory: DaemonPaths.stateDirectory(option: stateDir, environment: environment),
                socket: DaemonPaths.socket(option: socket, environment: environment), environment: environment
            ).run()
        } catch let failure as CommandFailure {
            throw failure.told()
        }
    }

    /// A file that is named must be there; the default one may be missing.
    private func configurationPath() throws(CommandFailure) -> String? {
        if let config { return config }
        let standard = "/etc/watcher/watcher.yaml"
        return FileManager.default.fileExists(atPath: standard) ? standard : nil
    }
}
