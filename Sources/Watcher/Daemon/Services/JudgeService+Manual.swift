package import Model
import Pipeline
package import Storage

/// Merges and splits by a person's word: in memory and in the store in the same step, as every decision.
extension JudgeService {
    /// The story that goes on. Throws `invalid` where the two are one, or have left the judgement's window.
    package func merge(_ first: StoryID, _ second: StoryID) throws(StorageFailure) -> StoryID {
        try carryOut(refusal: "\(first) and \(second) are one story already, or too old to be merged") { judge in
            judge.merge(first, second)
        }
    }

    /// The new story. Throws `invalid` where none, or all, of the articles are in the story, or it has left the judgement's window.
    package func split(_ story: StoryID, articles: [ArticleID]) throws(StorageFailure) -> StoryID {
        let names = articles.map(\.description).joined(separator: ", ")
        return try carryOut(refusal: "cannot take \(names) out of \(story): name some of its articles, but not all") { judge in
            judge.split(story, articles: articles)
        }
    }
}

extension JudgementRecord {
    /// The transaction of a merge or split.
    func commit(of change: ManualChange, judge: Judge, now: Timestamp) throws(StorageFailure) -> ManualCommit {
        var batch = JudgementBatch()
        batch.alerts = change.alerts
        var outcome = try commit(of: batch, queue: IntakeBatch(), judge: judge)
        outcome.stories = change.stories
        outcome.scores = change.scores.map { StoryScore(story: $0.story, score: $0.score, article: $0.article) }
        outcome.redirects = change.absorbed.map { [StoryRedirect(old: $0, new: change.story)] } ?? []
        return ManualCommit(memberships: change.memberships, time: now, outcome: outcome)
    }
}
