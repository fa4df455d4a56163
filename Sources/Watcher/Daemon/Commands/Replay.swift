import Alerting
import Model
import Pipeline
import Stories
import Topics

/// Runs articles through a judge of its own, features on all cores, decisions one after the other.
struct Replay {
    /// Replays are comparable only with one seed for all.
    static let seed: UInt64 = 0x5741_5443_4845_5221
    /// Articles whose features are computed together.
    private static let chunk = 512
    /// Bytes of input after which a chunk ends: features of large articles take several times their text.
    private static let chunkBytes = 4 << 20
    /// Articles decided together, as a daemon does with a document of entries.
    private static let batch = 64

    private let window: Int64
    private var judge: Judge
    private let topics: [Topic]

    init(configuration: Configuration, topics: [Topic]) {
        let stories = configuration.stories.storiesConfiguration
        let preparer = ArticlePreparer(extractor: FeatureExtractor(seed: Self.seed, configuration: stories), lists: stories.ownership.lists)
        window = configuration.stories.windowDays
        self.topics = topics.filter(\.isEnabled)
        judge = Judge(
            stories: StoryIndex(configuration: stories, nextStory: StoryID(1)), topics: TopicSet(self.topics),
            policy: AlertPolicy(scoreStep: configuration.topics.scoreStep), preparer: preparer, nextAlert: AlertID(1))
    }

    /// Prints a line per article; false where a line of the input could not be used.
    mutating func run(_ input: ReplayInput) async throws(CommandFailure) -> Bool {
        var reader = input
        var output = StandardOutput()
        while let articles = reader.next(Self.chunk, bytes: Self.chunkBytes) {
            var rest = articles[...]
            while let first = rest.first {
                // As a daemon does, the words of finished days are counted before the first article of the next one is read.
                judge.learn(judge.wordsToLearn(before: first.ingested, window: window), window: window)
                let day = max(judge.time, first.ingested).day
                let ofDay = rest.prefix { $0.ingested.day <= day }
                try await judge(Array(ofDay), names: reader.names, output: &output)
                rest = rest.dropFirst(ofDay.count)
            }
        }
        try output.flush()
        return reader.isWhole
    }

    private mutating func judge(
        _ articles: [Article], names: [String], output: inout StandardOutput
    ) async throws(CommandFailure) {
        var rest = await prepare(articles)[...]
        while !rest.isEmpty {
            let decided = judge.decide(Array(rest.prefix(Self.batch)))
            judge.apply()
            let line = ReplayLine(names: names, topics: topics)
            for judgement in decided.articles { try output.line(line.text(judgement)) }
            rest = rest.dropFirst(Self.batch)
        }
    }

    private func prepare(_ articles: [Article]) async -> [PreparedArticle] {
        let preparer = judge.preparer
        let half = (articles.count + 1) / 2
        async let first = articles[..<half].map(preparer.prepare)
        async let second = articles[half...].map(preparer.prepare)
        return await first + second
    }
}
