import GRDB
package import Model

/// A line of the membership log that moved an article between stories.
package struct StoryMove: Hashable, Sendable {
    package var change: MembershipChange
    package var time: Timestamp

    package init(change: MembershipChange, time: Timestamp) {
        self.change = change
        self.time = time
    }
}

extension Store {
    /// Articles that came from other stories or left for them, in order; the latest of very many.
    package func moves(of story: StoryID, limit: Int = 2_000) throws(StorageFailure) -> [StoryMove] {
        let sql = """
            SELECT kind, article, from_story, to_story, reason, model, time FROM membership_log
            WHERE from_story IS NOT NULL AND (from_story = ?1 OR to_story = ?1) AND kind <> 'joined' AND kind <> 'opened'
            ORDER BY id DESC LIMIT ?2
            """
        return try read { db in
            let lines = try db.rows(sql, [story.rawValue, limit]) { columns in
                let change = MembershipChange(
                    kind: try columns.word(), article: columns.id(), from: columns.optionalID(), to: columns.id(),
                    reason: columns.string(), model: columns.int32())
                return StoryMove(change: change, time: columns.time())
            }
            return lines.reversed()
        }
    }
}
