import GRDB
import Model

extension Store {
    /// Stores a batch of decisions in one transaction: articles, features, the membership log, stories, scores, alerts and the
    /// deliveries owed; the batch's rows leave the intake queue. On the disk before it returns when a delivery is owed.
    ///
    /// Synchronous: the judge applies its overlay right after it, with no suspension in between. Throws `conflict` when a row of
    /// the batch is no longer queued; then, as with every failure, nothing was written.
    package func commit(judgement: JudgementCommit) throws(StorageFailure) -> JudgementResult {
        try write(judgement.messages.isEmpty ? .normal : .full) { db in
            try StoryWriter(db: db).write(judgement)
            let articles = ArticleWriter(db: db)
            for article in judgement.articles { try articles.write(article) }
            for skipped in judgement.skipped { try articles.write(skipped) }
            try MembershipWriter(db: db).write(judgement)
            for furniture in judgement.furniture { try db.write(furniture) }
            let result = try AlertWriter(db: db).write(judgement)
            try db.raise(.nextStory, to: judgement.nextStory.rawValue)
            try db.raise(.nextAlert, to: judgement.nextAlert.rawValue)
            return result
        }
    }
}
