import GRDB
package import Model

extension Store {
    /// Takes what the judgement decided since the last time into the rhythms of topics, at most `limit` decisions, and ends the silence
    /// of topics that were met or are off. Answers whether there is more to take.
    package func learnTopics(
        now: Timestamp, limit: Int = 2_000, by judge: any SignalJudge
    ) throws(StorageFailure) -> (hasMore: Bool, news: [SignalNews]) {
        let (hits, look) = try read { db in (try db.topicHits(limit: limit), try db.topicLook(judge)) }
        let hasMore = hits.count >= limit
        // A cut batch may lack topics of its last article; times that come twice count once.
        let seen = hasMore ? max(look.watermark + 1, (hits.last?.article ?? 0) - 1) : look.newest
        guard !hits.isEmpty || !look.stale.isEmpty || !look.off.isEmpty || seen > look.watermark else { return (false, []) }
        let met = Dictionary(grouping: hits, by: \.topic)
        let news = try writeSignals { db in
            var decisions = look.off.map {
                judge.end(of: $0, title: "", kind: .topicDismissed, reason: "switched off or removed by hand", now: now)
            }
            try db.run("DELETE FROM topic_rhythms WHERE topic IN (SELECT id FROM topics WHERE removed_at IS NOT NULL OR is_enabled = 0)")
            for topic in Set(met.keys).union(look.stale).sorted() {
                guard let known = try db.topic(topic), known.isEnabled else { continue }
                let hits = met[topic] ?? []
                try db.learn(topic, hits.map(\.clock), now: now, by: judge)
                guard let last = hits.last else { continue }
                decisions += try db.openSignals(of: .topic(topic)).map {
                    judge.end(of: $0, title: known.title, kind: .topicRecovered, reason: "\(ArticleID(last.article)) meets it", now: now)
                }
            }
            try db.raise(.topicArticle, to: seen)
            return try SignalWriter(db: db).write(decisions)
        }
        return (hasMore, news)
    }

    /// Opens the signals of topics that nothing has met for longer than their own rhythm allows, while other news came in.
    package func judgeTopicSilence(now: Timestamp, by judge: any SignalJudge) throws(StorageFailure) -> [SignalNews] {
        let sql = """
            SELECT t.id, t.title, r.last, r.silent_at, r.reason FROM topic_rhythms r JOIN topics t ON t.id = r.topic
            WHERE r.silent_at <= ?1 AND r.silent_at <= (SELECT clock FROM articles ORDER BY id DESC LIMIT 1)
                AND t.is_enabled = 1 AND t.removed_at IS NULL ORDER BY t.id
            """
        let silent = try read { db in
            try db.rows(sql, [now.microseconds]) { columns in
                SilentTopic(
                    id: columns.string(), title: columns.string(), last: columns.time(),
                    plan: SilencePlan(silentAt: columns.time(), reason: columns.string()))
            }
        }
        guard !silent.isEmpty else { return [] }
        return try writeSignals { db in
            for topic in silent { try db.run("UPDATE topic_rhythms SET silent_at = NULL WHERE topic = ?", [topic.id]) }
            return try SignalWriter(db: db).write(silent.map { judge.decision(on: $0, now: now) })
        }
    }
}

/// An article whose story passes a topic.
private struct TopicHit {
    var topic: String
    var article: Int64
    var clock: Timestamp
}

/// What there is to do besides new hits.
private struct TopicLook {
    /// The last article that was taken.
    var watermark: Int64
    var newest: Int64
    /// Without a plan, or with one by other rules.
    var stale: [String]
    /// Open silences of topics that are off.
    var off: [Signal]
}

extension Database {
    fileprivate func topicHits(limit: Int) throws -> [TopicHit] {
        let sql = """
            SELECT d.topic, d.article, a.clock FROM decisions d JOIN articles a ON a.id = d.article
            WHERE d.article > ? AND d.passed = 1 ORDER BY d.article LIMIT ?
            """
        return try rows(sql, [try value(of: .topicArticle), limit]) {
            TopicHit(topic: $0.string(), article: $0.integer(), clock: $0.time())
        }
    }

    fileprivate func topicLook(_ judge: any SignalJudge) throws -> TopicLook {
        let stale = """
            SELECT t.id FROM topics t LEFT JOIN topic_rhythms r ON r.topic = t.id
            WHERE t.removed_at IS NULL AND t.is_enabled = 1 AND (r.topic IS NULL OR r.rules <> ?)
            """
        let off = """
            SELECT \(SignalRow.columns) FROM signals WHERE noun = 'topic' AND ended_at IS NULL
                AND subject NOT IN (SELECT id FROM topics WHERE removed_at IS NULL AND is_enabled = 1)
            """
        return TopicLook(
            watermark: try value(of: .topicArticle), newest: try first("SELECT MAX(id) FROM articles") { $0.optionalInteger() ?? 0 } ?? 0,
            stale: try rows(stale, [ContentHash.of(judge.planRules)]) { $0.string() }, off: try rows(off, [], SignalRow.signal))
    }

    /// A topic that is new here begins with what met it, or now.
    fileprivate func learn(_ topic: String, _ times: [Timestamp], now: Timestamp, by judge: any SignalJudge) throws {
        let known = try first("SELECT rhythm FROM topic_rhythms WHERE topic = ?", [topic]) { try $0.json(FeedRhythm.self) }
        var rhythm = known ?? FeedRhythm(start: times.max() ?? now)
        rhythm.add(times, now: now, isArrival: false)
        let plan = judge.plan(rhythm)
        let sql = """
            INSERT INTO topic_rhythms (topic, rhythm, last, silent_at, reason, rules) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (topic) DO UPDATE SET rhythm = ?2, last = ?3, reason = ?5, rules = ?6,
                silent_at = CASE WHEN ?7 OR silent_at IS NOT NULL THEN ?4 END
            """
        try run(
            sql,
            [
                topic, try StoredJSON.text(rhythm), rhythm.last.microseconds, plan.silentAt.microseconds, plan.reason,
                ContentHash.of(judge.planRules), !times.isEmpty,
            ])
    }
}
