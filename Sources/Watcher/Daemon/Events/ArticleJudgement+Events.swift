import Model
import Pipeline

extension ArticleJudgement {
    /// What became of the article, in the order in which it was decided.
    var events: [DaemonEvent] {
        let passed = topics.filter(\.passed).map(\.score.topic)
        let reason = placement.map { [copyWords($0), $0.reason].compactMap { $0 }.joined(separator: "; ") }
        var events: [DaemonEvent] = [
            .article(
                .init(article: article, story: story.id, reason: reason ?? "a new text of a known article", topics: passed, time: time))
        ]
        if let placement, placement.opened { events.append(storyEvent(absorbed: nil, placement.reason, passed)) }
        events += story.absorbed.map { storyEvent(absorbed: $0, "took \($0) in", passed) }
        events += topics.filter { $0.decision.action == .held }.map { topic in
            .held(
                .init(
                    topic: topic.score.topic, score: topic.score.score, story: story, article: article.id, alert: topic.alert,
                    reason: topic.decision.reason, time: time))
        }
        return events
    }

    private func storyEvent(absorbed: StoryID?, _ reason: String, _ topics: [String]) -> DaemonEvent {
        .story(.init(state: story, absorbed: absorbed, article: article.id, reason: reason, topics: topics, time: time))
    }

    private func copyWords(_ placement: Placement) -> String? { placement.copy.map { "a copy of \($0.original)" } }
}
