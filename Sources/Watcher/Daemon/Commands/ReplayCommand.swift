import Alerting
import ArgumentParser
import Model
import Pipeline
import Stories
import Text
import Topics

/// `watcherd replay`: stored articles through the very judgement of the daemon.
struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Run stored articles through the judgement and print one decision a line.",
        discussion: """
            Each input line is {"id", "title"?, "text"?, "html"?, "summary"?, "url"?, "published"?, "outlet"?, "language"?}; one of title, \
            text and html is needed. Needs no network and no state directory, and gives the same result every time. The time is that of \
            `published`: where days pass, the words of finished ones are counted as a daemon does. A line that \
            cannot be used is told on stderr as FILE:LINE: and passed over; the exit code is then 65.
            """)

    @Argument(help: "Articles as JSON lines; - reads stdin.") var articles: String
    @Option(help: "Topics to score, as YAML.") var topics: String?
    @Option(help: "Configuration whose topic defaults and thresholds apply.") var config: String?

    func run() async throws {
        let isWhole: Bool
        do throws(CommandFailure) {
            let configuration = try loadConfiguration()
            let topics = try loadTopics(defaults: configuration)
            let lines = try ReplayInput(path: articles, bytes: BoundedFile.bytes(of: articles, limit: 4 << 30))
            var replay = Replay(configuration: configuration, topics: topics)
            isWhole = try await replay.run(lines)
        } catch {
            throw error.told()
        }
        if !isWhole { throw ExitCode(CommandFailure.Code.badContent.rawValue) }
    }

    private func loadConfiguration() throws(CommandFailure) -> Configuration {
        guard let config else { return Configuration() }
        return try ConfigurationFile.load(config)
    }

    private func loadTopics(defaults: Configuration) throws(CommandFailure) -> [Topic] {
        guard let topics else { return [] }
        return try ConfigurationFile.topics(topics, defaults: defaults)
    }
}
