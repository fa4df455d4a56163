import GRDB
import Model

/// Writes the membership log and where each article is now, within a judgement's transaction.
struct MembershipWriter {
    let db: Database

    func write(_ judgement: JudgementCommit) throws {
        for judged in judgement.articles {
            guard let placement = judged.placement else { continue }
            try place(judged, placement, model: judgement.model)
            for change in placement.changes {
                try move(change)
                try log(change, cause: placement.article, time: judged.time)
            }
        }
    }

    /// The article's own place, which the changes need not repeat.
    private func place(_ judged: JudgedArticle, _ placement: Placement, model: Int32) throws {
        let before = try db.first("SELECT story FROM articles WHERE id = ?", [judged.article.id.rawValue]) {
            $0.optionalInteger().map(StoryID.init(rawValue:))
        }
        let copy = placement.copy
        try db.run(
            "UPDATE articles SET story = ?, copy_of = ?, copy_kind = ?, copy_similarity = ?, copy_shared = ? WHERE id = ?",
            [
                placement.story.rawValue, copy?.original.rawValue, copy?.kind.rawValue, copy?.similarity, copy?.shared,
                judged.article.id.rawValue,
            ])
        let isLogged = placement.changes.contains { $0.article == judged.article.id && $0.to == placement.story }
        guard !isLogged else { return }
        let kind: MembershipChange.Kind = placement.opened ? .opened : .joined
        let change = MembershipChange(
            kind: kind, article: judged.article.id, from: before ?? nil, to: placement.story, reason: placement.reason, model: model)
        try log(change, cause: judged.article.id, time: judged.time)
    }

    private func move(_ change: MembershipChange) throws {
        if change.kind == .merged, let from = change.from {
            try db.run("UPDATE articles SET story = ? WHERE story = ?", [change.to.rawValue, from.rawValue])
        } else {
            try db.run("UPDATE articles SET story = ? WHERE id = ?", [change.to.rawValue, change.article.rawValue])
        }
    }

    private func log(_ change: MembershipChange, cause: ArticleID, time: Timestamp) throws {
        let sql = """
            INSERT INTO membership_log (article, cause, kind, from_story, to_story, reason, model, time)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """
        try db.run(
            sql,
            [
                change.article.rawValue, cause.rawValue, change.kind.rawValue, change.from?.rawValue, change.to.rawValue,
                change.reason, change.model, time.microseconds,
            ])
    }
}
