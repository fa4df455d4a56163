import ArgumentParser
import Control
import Glibc

/// The client of the daemon's control socket. Each verb is a type of its own in Commands.
@main
struct WatcherCtl: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watcherctl",
        abstract: "Talks to the Watcher daemon over its control socket.",
        discussion: """
            Durations are 30s, 15m, 24h, 7d. An id may be cut to a unique prefix.
            Exit status: 0 done, 1 failed, 64 usage, 65 bad content, 69 daemon not reachable, 77 not permitted, 78 bad configuration.
            """,
        version: WatcherVersion.current,
        subcommands: [
            StatusCommand.self, HealthCommand.self, MetricsCommand.self, TailCommand.self, VersionCommand.self, FeedCommand.self,
            TopicCommand.self, StoryCommand.self, ArticleCommand.self, WhyCommand.self, WhyNotCommand.self, AlertCommand.self,
            ChannelCommand.self, DeliveryCommand.self, SilenceCommand.self, ConfigCommand.self, BackupCommand.self,
            CompletionCommand.self,
        ])

    /// Here as well, so that the options are taken before the verb too.
    @OptionGroup var connection: ConnectionOptions

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as CommandFailure {
            failure.report()
            Glibc.exit(failure.status.rawValue)
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            // One line that says what is wrong, and how it is used; the rest is in --help.
            for line in UsageLines(fullMessage(for: error), program: "watcherctl").lines { StandardError.write(line + "\n") }
            Glibc.exit(ExitStatus.usage.rawValue)
        }
    }
}
