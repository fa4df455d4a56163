import GRDB
package import Model

extension Store {
    /// All topics by id; also what an export holds.
    package func topics() throws(StorageFailure) -> [Topic] {
        try read { db in
            try db.rows("SELECT \(TopicRow.columns) FROM topics WHERE removed_at IS NULL ORDER BY id", [], TopicRow.topic)
        }
    }

    package func topic(_ id: String) throws(StorageFailure) -> Topic {
        try read { db in try db.existingTopic(id) }
    }

    /// Adds a topic; its version begins at 1, or goes on where a removed one of this id ended. Throws `conflict` when it exists.
    package func addTopic(_ topic: Topic, now: Timestamp) throws(StorageFailure) -> Topic {
        try write(.full) { db in
            guard try db.topic(topic.id) == nil else {
                throw StorageFailure(.conflict, "topic “\(topic.id)” is there already; change it with `topic set`")
            }
            return try db.put(topic, now: now)
        }
    }

    /// Replaces a topic's definition. Throws `conflict` when `version` is not the stored one: somebody else changed it first.
    package func setTopic(_ topic: Topic, expecting version: Int64? = nil, now: Timestamp) throws(StorageFailure) -> Topic {
        try write(.full) { db in
            let known = try db.existingTopic(topic.id, expecting: version)
            return known.isSameDefinition(as: topic) ? known : try db.put(topic, now: now)
        }
    }

    package func setTopic(
        _ id: String, enabled: Bool, expecting version: Int64? = nil, now: Timestamp
    ) throws(StorageFailure) -> Topic {
        try write(.full) { db in
            var topic = try db.existingTopic(id, expecting: version)
            guard topic.isEnabled != enabled else { return topic }
            topic.isEnabled = enabled
            return try db.put(topic, now: now)
        }
    }

    /// Takes a topic off and closes its open alerts, which stay on record as its decisions do. Returns the closing messages, owed to
    /// the topic's channels, or to `defaultChannels` where it names none.
    @discardableResult
    package func removeTopic(
        _ id: String, expecting version: Int64? = nil, defaultChannels: [String] = [], now: Timestamp
    ) throws(StorageFailure) -> [OwedMessage] {
        try write(.full) { db in
            let topic = try db.existingTopic(id, expecting: version)
            try db.run("UPDATE topics SET removed_at = ?, version = version + 1 WHERE id = ?", [now.microseconds, id])
            try db.run("DELETE FROM story_scores WHERE topic = ?", [id])
            return try TopicClosing(db: db, topic: topic, defaultChannels: defaultChannels, now: now).closeAlerts()
        }
    }

    /// Adds and updates many topics at once; those that say nothing new keep their versions.
    package func importTopics(_ topics: [Topic], now: Timestamp) throws(StorageFailure) -> ImportCounts {
        try write(.full) { db in
            var counts = ImportCounts()
            for topic in topics {
                switch try db.topic(topic.id) {
                case nil: counts.added += 1
                case let known? where known.isSameDefinition(as: topic):
                    counts.unchanged += 1
                    continue
                default: counts.updated += 1
                }
                _ = try db.put(topic, now: now)
            }
            return counts
        }
    }
}

extension Database {
    func topic(_ id: String) throws -> Topic? {
        try first("SELECT \(TopicRow.columns) FROM topics WHERE id = ? AND removed_at IS NULL", [id], TopicRow.topic)
    }

    func existingTopic(_ id: String, expecting version: Int64? = nil) throws -> Topic {
        guard let topic = try topic(id) else {
            throw StorageFailure(.notFound, "no topic “\(id)”; `topic list` shows them")
        }
        guard version == nil || version == topic.version else {
            throw StorageFailure(
                .conflict, "topic “\(id)” is at version \(topic.version), not \(version ?? 0): read it again and repeat the change")
        }
        return topic
    }

    fileprivate func put(_ topic: Topic, now: Timestamp) throws -> Topic {
        guard Topic.isValidID(topic.id) else {
            throw StorageFailure(.invalid, "“\(topic.id)” is no topic id: 1 to 64 letters, digits, “-”, “_” and “.”")
        }
        let sql = """
            INSERT INTO topics (id, title, query, threshold, min_origins, channels, is_enabled, version, scorer_version,
                first_text, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, (SELECT COALESCE(MAX(id), 0) + 1 FROM texts), ?, ?)
            ON CONFLICT (id) DO UPDATE SET title = excluded.title, query = excluded.query, threshold = excluded.threshold,
                min_origins = excluded.min_origins, channels = excluded.channels, is_enabled = excluded.is_enabled,
                version = version + 1, scorer_version = excluded.scorer_version, updated_at = excluded.updated_at,
                first_text = CASE WHEN removed_at IS NULL THEN first_text ELSE excluded.first_text END,
                created_at = CASE WHEN removed_at IS NULL THEN created_at ELSE excluded.created_at END, removed_at = NULL
            """
        let time = now.microseconds
        try run(
            sql,
            [
                topic.id, topic.title, topic.query, topic.threshold, topic.minOrigins, try StoredJSON.text(topic.channels),
                topic.isEnabled, topic.scorerVersion, time, time,
            ])
        return try existingTopic(topic.id)
    }
}
