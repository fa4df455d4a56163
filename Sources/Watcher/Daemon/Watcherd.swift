import ArgumentParser
import Control

/// The daemon and its offline tools.
@main
struct Watcherd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watcherd",
        abstract: "Turns many feeds into few alerts: one per story, kept alive in your chat tools.",
        discussion: """
            Try `watcherd demo` first. `watcherctl` talks to a running daemon.

            Exit codes: 0 done, 1 failed, 64 usage, 65 bad content, 69 daemon not reachable, 77 not permitted, 78 bad configuration.
            """,
        version: WatcherVersion.current,
        subcommands: [RunCommand.self, CheckCommand.self, ParseCommand.self, PageCommand.self, ReplayCommand.self, DemoCommand.self])

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            // One line that says what is wrong, and how it is used; the rest is in --help.
            for line in UsageLines(fullMessage(for: error), program: "watcherd").lines { StandardError.write(line) }
            exit(withError: ExitCode.validationFailure)
        }
    }
}
