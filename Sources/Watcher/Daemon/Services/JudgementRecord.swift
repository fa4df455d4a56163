import Model
import Pipeline
import Storage
import Stories
import Topics

/// Turns decisions into the transaction that keeps them.
struct JudgementRecord {
    let store: Store
    let configuration: Configuration

    func commit(
        of batch: JudgementBatch, queue: IntakeBatch, judge: Judge
    ) throws(StorageFailure) -> JudgementCommit {
        var articles: [JudgedArticle] = []
        articles.reserveCapacity(batch.articles.count)
        var redirects: [StoryRedirect] = []
        var touched: [StoryState] = []
        for (index, judged) in batch.articles.enumerated() {
            articles.append(
                article(judged, intake: queue.entries[index].intake))
            redirects += judged.story.absorbed.map { StoryRedirect(old: $0, new: judged.story.id) }
            if judged.edit != nil { touched.append(judged.story) }
            touched += otherStories(of: judged, judge: judge)
        }
        var commit = JudgementCommit(
            articles: articles, skipped: queue.unreadable, stories: touched, redirects: redirects, scores: scores(batch),
            alerts: batch.alerts.map(\.alert), messages: try messages(batch), furniture: furniture(batch, judge: judge),
            nextStory: judge.nextStory, nextAlert: judge.nextAlertID)
        commit.rescored = batch.articles.flatMap(\.divided).map(\.story)
        return commit
    }

    /// What is known by now of the outlets that the batch taught something of.
    private func furniture(_ batch: JudgementBatch, judge: Judge) -> [StoredFurniture] {
        Set(batch.articles.compactMap { $0.placement == nil ? nil : $0.article.outlet.key }).sorted().compactMap { outlet in
            judge.furniture(of: outlet).map { StoredFurniture(outlet: outlet, lastSeen: $0.lastSeen, state: $0.encoded()) }
        }
    }

    private func article(_ judged: ArticleJudgement, intake: IntakeID) -> JudgedArticle {
        var article = JudgedArticle(
            intake: intake, article: judged.article, features: judged.features.encoded(), marks: judged.marks.encoded(),
            furniture: judged.furniture, time: judged.time, placement: judged.placement,
            decisions: judged.topics.map { topic in
                ArticleDecision(
                    score: topic.own ?? TopicScore(topic: topic.score.topic, score: 0, evidence: []), passed: topic.passed,
                    decision: topic.decision, story: judged.story.id,
                    alert: topic.alert, alertVersion: topic.alertVersion, scorerVersion: TopicScorer.version)
            })
        article.edit = judged.edit.map {
            StoredEdit(edition: $0.edition, time: $0.time, marks: $0.marks.encoded(), developments: $0.developments)
        }
        return article
    }

    /// The best of every story that the batch touched; the last word counts.
    private func scores(_ batch: JudgementBatch) -> [StoryScore] {
        var scores: [StoryScore] = []
        for judged in batch.articles {
            // An edit takes back what its article scored before in the same batch.
            if judged.article.revision > 1 { scores.removeAll { $0.article == judged.article.id } }
            for divided in judged.divided {
                scores.removeAll { $0.story == divided.story }
                scores += divided.scores.map { StoryScore(story: divided.story, score: $0.score, article: $0.article) }
            }
            scores += judged.topics.map { StoryScore(story: judged.story.id, score: $0.score, article: $0.best) }
        }
        return scores
    }

    /// Stories that lost or gained members by this arrival, besides the article's own.
    private func otherStories(of judged: ArticleJudgement, judge: Judge) -> [StoryState] {
        let changes = judged.placement?.changes ?? []
        let ids = Set(changes.flatMap { [$0.from, $0.to] }.compactMap { $0 }).subtracting([judged.story.id])
        return ids.sorted().compactMap { judge.exactState(of: $0) }
    }

    /// Adds links and channels to what is owed. Titles come from the batch or from the store, since the judge keeps none.
    private func messages(_ batch: JudgementBatch) throws(StorageFailure) -> [OwedMessage] {
        let fresh = Dictionary(batch.articles.map { ($0.article.id, $0.article) }) { $1 }
        var owed: [OwedMessage] = []
        for change in batch.alerts {
            guard let draft = change.message else { continue }
            var links: [AlertMessage.Link] = []
            for id in draft.articles {
                guard let article = try article(id, among: fresh) else { continue }
                links.append(
                    AlertMessage.Link(
                        title: article.title, url: article.url, outlet: article.outlet.name,
                        published: article.published ?? article.ingested))
            }
            let message = AlertMessage(
                kind: draft.kind, time: draft.time, alert: change.alert.id, version: change.alert.version, topicID: draft.topic.id,
                topicTitle: draft.topic.title, score: draft.score.score, evidence: draft.score.evidence, story: draft.story,
                articles: links, reason: change.reason)
            let channels = draft.topic.channels.isEmpty ? configuration.topics.defaultChannels : draft.topic.channels
            owed.append(OwedMessage(message: message, channels: change.isSilent ? [] : channels, dueAt: draft.time))
        }
        return owed
    }

    /// Nil for an article that retention has removed.
    private func article(_ id: ArticleID, among fresh: [ArticleID: Article]) throws(StorageFailure) -> Article? {
        if let article = fresh[id] { return article }
        do throws(StorageFailure) {
            return try store.article(id).article
        } catch {
            if error.code == .notFound { return nil }
            throw error
        }
    }
}
