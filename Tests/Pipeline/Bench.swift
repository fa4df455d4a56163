import Alerting
import Model
import Pipeline
import Stories
import Topics

/// A judge with topics, and articles that are told in a few words.
struct Bench {
    var judge: Judge
    let preparer: ArticlePreparer
    private var count: Int64 = 0

    init(_ topics: [Topic]) {
        let stories = StoriesConfiguration()
        preparer = ArticlePreparer(extractor: FeatureExtractor(seed: 7, configuration: stories))
        judge = Judge(
            stories: StoryIndex(configuration: stories, nextStory: StoryID(1)), topics: TopicSet(topics), policy: AlertPolicy(),
            preparer: preparer, nextAlert: AlertID(1))
    }

    mutating func article(_ title: String, _ text: String, outlet: String, revision: Int32 = 1, isBacklog: Bool = false) -> Article {
        count += 1
        return Article(
            id: ArticleID(count), revision: revision, entryID: "e\(count)", outlet: Outlet(key: outlet, name: outlet), title: title,
            text: text, ingested: Timestamp(seconds: 1_000_000 + count * 60), isBacklog: isBacklog)
    }

    /// Decides and applies.
    @discardableResult
    mutating func judge(_ article: Article) -> ArticleJudgement {
        let decided = judge.decide([preparer.prepare(article)])
        judge.apply()
        return decided.articles[0]
    }

    mutating func judge(_ title: String, _ text: String, outlet: String, isBacklog: Bool = false) -> ArticleJudgement {
        judge(article(title, text, outlet: outlet, isBacklog: isBacklog))
    }
}

enum Reports {
    static let grounding = """
        The passenger ferry Astra Marina ran aground on the Kalven reef off Lindesund early on Thursday with 212 people aboard, the \
        coastguard said. Captain Yevgeny Kozhemyako reported a loss of steering minutes before the ferry struck the reef.
        """
    static let groundingElsewhere = """
        Rescue boats have reached the ferry Astra Marina, which is stuck on the Kalven reef near Lindesund with 212 passengers. Captain \
        Yevgeny Kozhemyako told the coastguard that the steering of the ferry had failed before the Astra Marina ran aground.
        """
    static let budget = """
        Councillors agreed on next year's budget shortly before dawn. Property rates rise by two per cent, the swimming pool stays open, \
        and a plan to sell the market hall was dropped.
        """
}
