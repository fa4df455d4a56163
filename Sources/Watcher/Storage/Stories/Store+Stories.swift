import GRDB
package import Model

extension Store {
    /// Living stories, last seen first; those last seen from `since` on, and of one topic where it is named (at or above its
    /// threshold).
    package func stories(
        since: Timestamp? = nil, topic: String? = nil, after cursor: Cursor? = nil, limit: Int
    ) throws(StorageFailure) -> Page<StoryRecord> {
        let limit = Paging.limit(limit)
        return try read { db in
            let place = try StoryPlace(cursor)
            var sql = """
                SELECT \(StoryRow.columns) FROM stories WHERE (last_seen, id) < (?, ?) AND last_seen >= ? AND merged_into IS NULL
                    AND articles > 0
                """
            var arguments: StatementArguments = [place.lastSeen, place.id, since?.microseconds ?? .min]
            if let topic {
                sql += """
                     AND id IN (SELECT story FROM story_scores WHERE topic = ?
                        AND score >= COALESCE((SELECT threshold FROM topics WHERE topics.id = story_scores.topic), 0))
                    """
                arguments += [topic]
            }
            let found = try db.rows(sql + " ORDER BY last_seen DESC, id DESC LIMIT ?", arguments + [limit + 1], StoryRow.record)
            let page = Page(found, limit: limit) { StoryPlace.cursor($0.state) }
            return try page.map(db.withTopics)
        }
    }

    /// A story with its articles, alerts and merges; of one that was merged away, the story that lives on.
    package func story(_ id: StoryID) throws(StorageFailure) -> StoryDetail {
        try read { db in
            _ = try db.existingStory(id)
            let living = try db.canonicalStory(id)
            return StoryDetail(
                record: try db.existingStory(living), members: try db.members(of: living),
                alerts: try db.rows(
                    "SELECT \(AlertRow.columns) FROM alerts WHERE story = ? ORDER BY id", [living.rawValue], AlertRow.alert),
                absorbed: try db.rows("SELECT id FROM stories WHERE merged_into = ? ORDER BY id", [living.rawValue]) { $0.id() })
        }
    }

    package func muteStory(_ id: StoryID, until: Timestamp) throws(StorageFailure) -> StoryRecord {
        try mute(id, until: until)
    }

    package func unmuteStory(_ id: StoryID) throws(StorageFailure) -> StoryRecord {
        try mute(id, until: nil)
    }

    private func mute(_ id: StoryID, until: Timestamp?) throws(StorageFailure) -> StoryRecord {
        try write(.full) { db in
            _ = try db.existingStory(id)
            let living = try db.canonicalStory(id)
            try db.run("UPDATE stories SET muted_until = ? WHERE id = ?", [until?.microseconds, living.rawValue])
            return try db.existingStory(living)
        }
    }
}

/// A place in the list of stories by time.
private struct StoryPlace {
    var lastSeen = Int64.max
    var id = Int64.max

    init(_ cursor: Cursor?) throws {
        guard let cursor else { return }
        let parts = cursor.split(separator: ".").map { Int64($0) }
        guard parts.count == 2, let lastSeen = parts[0], let id = parts[1] else {
            throw StorageFailure(.invalid, "“\(cursor)” is no cursor of this list")
        }
        self.lastSeen = lastSeen
        self.id = id
    }

    static func cursor(_ state: StoryState) -> Cursor { "\(state.lastSeen.microseconds).\(state.id.rawValue)" }
}

extension Database {
    fileprivate func members(of story: StoryID) throws -> [StoryMember] {
        let sql = """
            SELECT a.id, a.title, a.url, a.outlet_key, a.outlet, a.published, a.ingested, a.copy_of, a.copy_kind, a.copy_similarity,
                a.copy_shared, COALESCE((SELECT reason FROM membership_log WHERE article = a.id ORDER BY id DESC LIMIT 1), ''),
                p.marks, p.developments
            FROM articles a LEFT JOIN placements p ON p.article = a.id WHERE a.story = ? ORDER BY a.id LIMIT 500
            """
        let edited = try editedDevelopments(of: story)
        return try rows(sql, [story.rawValue]) { columns in
            var member = StoryMember(
                article: columns.id(), title: columns.string(), url: columns.optionalString(),
                outlet: Outlet(key: columns.optionalString(), name: columns.string()), published: columns.optionalTime(),
                ingested: columns.time(), copy: try ArticleRow.copy(&columns), reason: columns.string(), marks: try columns.bytes(),
                developments: try columns.optionalString().map { try StoredJSON.value([Development].self, from: $0) } ?? [])
            member.developments += edited[member.article] ?? []
            return member
        }
    }
}
