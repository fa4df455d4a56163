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
    /// Articles decided together, as a daemon does with a document of entries.
    private static let batch = 64

    private let preparer: ArticlePreparer
    private var judge: Judge
    private let topics: [Topic]

    init(configuration: Configuration, topics: [Topic]) {
        let stories = configuration.stories.storiesConfiguration
        preparer = ArticlePreparer(extractor: FeatureExtractor(seed: Self.seed, configuration: stories), lists: stories.ownership.lists)
        self.topics = topics.filter(\.isEnabled)
        judge = Judge(
            stories: StoryIndex(configuration: stories, nextStory: StoryID(1)), topics: TopicSet(self.topics),
            policy: AlertPolicy(scoreStep: configuration.topics.scoreStep), preparer: preparer, nextAlert: AlertID(1))
    }

    /// Prints a line per article; false where a line of the input could not be used.
    mutating func run(_ input: ReplayInput) async throws(CommandFailure) -> Bool {
        var reader = input
        var output = StandardOutput()
        while let articles = reader.next(Self.chunk) {
            var rest = await prepare(articles.map(\.article))[...]
            while !rest.isEmpty {
                let decided = judge.decide(Array(rest.prefix(Self.batch)))
                judge.apply()
                let line = ReplayLine(names: reader.names, topics: topics)
                for judgement in decided.articles { try output.line(line.text(judgement)) }
                rest = rest.dropFirst(Self.batch)
            }
        }
        try output.flush()
        return reader.isWhole
    }

    private func prepare(_ articles: [Article]) async -> [PreparedArticle] {
        let preparer = self.preparer
        let half = (articles.count + 1) / 2
        async let first = articles[..<half].map(preparer.prepare)
        async let second = articles[half...].map(preparer.prepare)
        return await first + second
    }
}
