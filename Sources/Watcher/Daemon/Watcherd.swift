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
}
