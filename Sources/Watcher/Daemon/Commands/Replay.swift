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
            for prepared in await prepare(articles.map(\.article)) {
                let decided = judge.decide([prepared])
                judge.apply()
                try output.line(ReplayLine(names: reader.names, topics: topics).text(decided.articles[0]))
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
