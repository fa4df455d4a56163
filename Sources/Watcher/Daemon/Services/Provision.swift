import FeedParsing
import Logging
import Model
import Storage
import Topics

/// The feeds and topics that the configuration brings along: read and checked as a whole before any of it is applied.
struct Provision {
    var feeds: [FeedDefinition] = []
    var topics: [TopicDefinition] = []
    /// Bytes of each file.
    private static let limit = 64 << 20

    /// Reads the files under `provision`. OPML or YAML is told apart by the first character.
    static func load(_ configuration: Configuration) throws(ConfigurationFailure) -> Provision {
        let (provision, problems) = read(configuration, channels: configuration.channels.map(\.name))
        guard problems.isEmpty else { throw ConfigurationFailure(problems: problems) }
        return provision
    }

    /// Every problem of a configuration file and of the files that it names, whatever is wrong with the others. Throws only where
    /// that file itself cannot be read.
    static func problems(of path: String) throws(ConfigurationFailure) -> [ConfigurationProblem] {
        let (configuration, problems) = try ConfigurationLoader().examine(path)
        // Channels with mistakes are not among those that were read, so their names prove nothing.
        return problems + read(configuration, channels: problems.isEmpty ? configuration.channels.map(\.name) : nil).problems
    }

    private static func read(_ configuration: Configuration, channels: [String]?) -> (Provision, problems: [ConfigurationProblem]) {
        var provision = Provision()
        var problems: [ConfigurationProblem] = []
        do {
            provision.feeds = try configuration.provision.feeds.map(feeds) ?? []
        } catch {
            problems += error.problems
        }
        do {
            if let path = configuration.provision.topics {
                provision.topics = try topics(SourceFile.configured(path, limit: limit), path: path, channels: channels)
            }
        } catch {
            problems += error.problems
        }
        return (provision, problems)
    }

    private static func feeds(_ path: String) throws(ConfigurationFailure) -> [FeedDefinition] {
        let bytes = try SourceFile.configured(path, limit: limit)
        let first = bytes.first { !" \t\r\n\u{FEFF}".utf8.contains($0) }
        return first == UInt8(ascii: "<") ? try outlines(bytes, path: path) : try FeedsFile.feeds(bytes, path: path)
    }

    /// Topics of a topics file, with every query parsed.
    static func topics(_ bytes: [UInt8], path: String, channels: [String]?) throws(ConfigurationFailure) -> [TopicDefinition] {
        try TopicsFile(channelNames: channels) { query in
            do throws(QueryError) {
                _ = try Query(parsing: query)
                return nil
            } catch {
                return QueryProblem(column: error.column, message: error.message)
            }
        }.topics(bytes, path: path)
    }

    private static func outlines(_ bytes: [UInt8], path: String) throws(ConfigurationFailure) -> [FeedDefinition] {
        do {
            return try OPML.parse(bytes).map(FeedOutline.definition)
        } catch {
            throw ConfigurationFailure(problems: [ConfigurationProblem(file: path, line: error.line ?? 1, message: error.message)])
        }
    }

    /// Upserts everything: what people changed at run time in other fields of these feeds and topics gives way to the files.
    func apply(to store: Store, judge: JudgeService, context: DaemonContext, defaults: Configuration) async throws(StorageFailure) {
        let now = context.clock.now
        if !feeds.isEmpty {
            let schedule = FirstPolls(seed: store.installation.hashSeed, settings: defaults.fetch)
            let imports = schedule.imports(feeds, now: now)
            let counts = try await store.asynchronously { store throws(StorageFailure) in try store.importFeeds(imports, now: now) }
            context.logger.info("provisioned feeds: \(counts.added) added, \(counts.updated) changed, \(counts.unchanged) as they were")
            if counts.added + counts.updated > 0 { context.feedsChanged.signal() }
        }
        if !topics.isEmpty {
            let topics = topics.map { $0.topic(defaults: defaults.topics) }
            let counts = try await judge.changeTopics { store throws(StorageFailure) in try store.importTopics(topics, now: now) }
            context.logger.info("provisioned topics: \(counts.added) added, \(counts.updated) changed, \(counts.unchanged) as they were")
        }
    }
}
