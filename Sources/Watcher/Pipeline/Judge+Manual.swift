import Alerting
package import Model
import Stories

/// What a person's merge or split moves, to be committed before it is applied.
package struct ManualChange: Sendable {
    /// Articles that moved; empty where nothing was to be done.
    package var memberships: [MembershipChange] = []
    /// Alerts that followed their articles, and what they owe.
    package var alerts: [AlertChange] = []
    /// The stories concerned, as they are now.
    package var stories: [StoryState] = []
    /// The best score of these stories for each topic, and whose it is.
    package var scores: [(story: StoryID, score: TopicScore, article: ArticleID)] = []
    /// The story that a merge ended; nil after a split.
    package var absorbed: StoryID?
    /// The story to show: the merged one, or the one split off.
    package var story: StoryID

    package init(story: StoryID) { self.story = story }
}

/// Merges and splits by a person's word. Use as `decide`: commit, then `apply`; or `discard`.
extension Judge {
    /// Makes two stories one: the older id stays, and alerts go on as they do when the judgement itself merges.
    package mutating func merge(_ first: StoryID, _ second: StoryID) -> ManualChange {
        let ids = [stories.canonicalStory(first), stories.canonicalStory(second)].sorted()
        var change = ManualChange(story: ids[0])
        change.memberships = stories.merge(ids[1], into: ids[0])
        guard let line = change.memberships.first else { return change }
        // The alerts of the whole story move, whichever article opened them.
        var whole = line
        whole.kind = .merged
        follow([whole], changes: &change.alerts)
        tell(of: ids[1], joining: ids[0], changes: &change.alerts)
        refresh([ids[0]], reason: "merge: \(ids[1]) joined this story", changes: &change.alerts)
        change.absorbed = ids[1]
        describe([ids[0]], in: &change)
        return change
    }

    /// Takes articles out of a story into one of their own; alerts stay with the articles that opened them.
    package mutating func split(_ story: StoryID, articles: [ArticleID]) -> ManualChange {
        let story = stories.canonicalStory(story)
        var change = ManualChange(story: story)
        change.memberships = stories.split(story: story, articles: articles)
        guard let line = change.memberships.first else { return change }
        follow(change.memberships, changes: &change.alerts)
        let count = change.memberships.count
        refresh(
            [story, line.to], reason: "split: \(count) \(count == 1 ? "article" : "articles") of \(story) went to \(line.to)",
            changes: &change.alerts)
        change.story = line.to
        describe([story, line.to], in: &change)
        return change
    }

    /// Open alerts of the story that goes on are updated with what the other brought, by the rules for an article that merges stories.
    private mutating func tell(of absorbed: StoryID, joining story: StoryID, changes: inout [AlertChange]) {
        guard var state = stories.state(of: story) else { return }
        state.absorbed = [absorbed]
        let members = stories.members(of: story)
        for (topic, score, article) in bestScores(of: members) {
            guard let alert = book.alert(topic: topic.id, story: story) else { continue }
            let situation = situation(topic: topic, score: score.score, story: state, existing: alert)
            carryOut(policy.decide(situation), situation: situation, score: score, anchor: article, members: members, changes: &changes)
        }
    }

    /// States and scores as they are now.
    private func describe(_ ids: [StoryID], in change: inout ManualChange) {
        change.stories = ids.compactMap { stories.state(of: $0) }
        for id in ids {
            var best: [String: (score: TopicScore, article: ArticleID)] = [:]
            for member in stories.members(of: id) {
                for score in scores[member] ?? [] where score.score > (best[score.topic]?.score.score ?? 0) {
                    best[score.topic] = (score, member)
                }
            }
            change.scores += best.sorted { $0.key < $1.key }.map { (id, $0.value.score, $0.value.article) }
        }
    }
}
