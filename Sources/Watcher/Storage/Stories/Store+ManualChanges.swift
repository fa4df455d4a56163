import GRDB
package import Model

/// A person's merge or split of stories, with all that follows from it.
package struct ManualCommit: Sendable {
    /// Articles that moved.
    package var memberships: [MembershipChange]
    /// When the person said so.
    package var time: Timestamp
    /// Stories, redirects, alerts, messages and first unused ids, as a judgement commits them; no articles.
    package var outcome: JudgementCommit

    package init(memberships: [MembershipChange], time: Timestamp, outcome: JudgementCommit) {
        self.memberships = memberships
        self.time = time
        self.outcome = outcome
    }
}

extension Store {
    /// Stores a merge or split in one transaction. Articles that have left the judge's window follow a merge too.
    package func commit(manual: ManualCommit) throws(StorageFailure) -> JudgementResult {
        try write(.full) { db in
            // What the stories scored before may have been another's article.
            for story in manual.outcome.stories { try db.run("DELETE FROM story_scores WHERE story = ?", [story.id.rawValue]) }
            try StoryWriter(db: db).write(manual.outcome)
            let separations = manual.separations
            let isSplit = !separations.isEmpty
            // The other side of a label is an article that was in the story before, or that stays there.
            if !isSplit { for change in manual.memberships { try db.label(change, verdict: .together, at: manual.time) } }
            for change in manual.memberships { try db.move(change, at: manual.time) }
            if isSplit { for change in manual.memberships { try db.label(change, verdict: .apart, at: manual.time) } }
            for separation in separations { try db.write(separation) }
            for redirect in manual.outcome.redirects {
                try db.run("UPDATE articles SET story = ? WHERE story = ?", [redirect.new.rawValue, redirect.old.rawValue])
            }
            let result = try AlertWriter(db: db).write(manual.outcome)
            try db.raise(.nextStory, to: manual.outcome.nextStory.rawValue)
            try db.raise(.nextAlert, to: manual.outcome.nextAlert.rawValue)
            return result
        }
    }
}

extension ManualCommit {
    /// Stories between which articles moved though neither became the other: the person split them.
    fileprivate var separations: Set<StorySeparation> {
        let merged = Set(outcome.redirects.map { StorySeparation($0.old, $0.new) })
        return Set(memberships.compactMap { line in line.from.map { StorySeparation($0, line.to) } }).subtracting(merged)
    }
}

extension Database {
    fileprivate func write(_ separation: StorySeparation) throws {
        try run(
            "INSERT INTO separations (story, other) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [separation.story.rawValue, separation.other.rawValue])
    }

    /// Moves one article and writes its line of the log; nobody's arrival caused it.
    fileprivate func move(_ change: MembershipChange, at time: Timestamp) throws {
        try run("UPDATE articles SET story = ? WHERE id = ?", [change.to.rawValue, change.article.rawValue])
        let sql = """
            INSERT INTO membership_log (article, cause, kind, from_story, to_story, reason, model, time)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """
        try run(
            sql,
            [
                change.article.rawValue, change.article.rawValue, change.kind.rawValue, change.from?.rawValue, change.to.rawValue,
                change.reason, change.model, time.microseconds,
            ])
    }
}
